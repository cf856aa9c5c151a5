package holmes.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import holmes.Fixtures;
import holmes.bytes.Digests;
import holmes.device.FarCopies.Copies;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against a model that lays the copies out as the manual draws them.
class FarCopiesTest {

    private static final int CHUNK = 512;
    private static final int ROWS = 13;

    @ParameterizedTest
    @CsvSource({
        "2,1,2,false", "3,1,2,false", "4,1,2,false", "5,1,3,false", "3,1,3,false", "6,1,1,false",
        "4,2,2,false", "5,2,2,false", "2,1,2,true", "3,1,2,true", "4,1,2,true", "5,1,3,true",
        "3,1,3,true", "4,2,2,true", "6,2,3,true", "7,3,1,false"
    })
    void holds_what_laying_the_copies_out_puts_there(int slots, int near, int far, boolean offset)
            throws Exception {
        var copies = new Copies(near, far, offset);
        int chunks = ROWS / far * slots / near;
        var array = Devices.noise(slots * 31L + near * 7 + far, chunks * CHUNK);
        var disks = offset ? offset(array, slots, near, far) : far(array, slots, near, far);
        var members = new ArrayList<Memory>();
        for (int i = 0; i < slots; i++) members.add(Devices.of("" + i, disks[i]));

        for (var preference : List.of(List.<Integer>of(), List.of(slots - 1), reversed(slots))) {
            var device = new FarCopies(members, copies, CHUNK, preference);
            assertThat(device.size()).isEqualTo(array.length);
            assertThat(Devices.all(device)).isEqualTo(array);
            traced(device, array, disks, copies, preference);
            pieces(device, array);
        }
    }

    private static void traced(
            FarCopies device,
            byte[] array,
            byte[][] disks,
            Copies copies,
            List<Integer> preference) {
        for (int at = 0; at < array.length; at += 100) {
            var places = device.trace(at);
            assertThat(places).hasSize(copies.all()).doesNotHaveDuplicates();
            for (var place : places) {
                int disk = Integer.parseInt(place.root());
                assertThat(disks[disk][(int) place.offset()]).isEqualTo(array[at]);
            }
            var roots = places.stream().map(Place::root).toList();
            assertThat(roots).doesNotHaveDuplicates();
            if (!preference.isEmpty() && roots.contains("" + preference.getFirst())) {
                assertThat(roots).first().isEqualTo("" + preference.getFirst());
            }
        }
    }

    private static void pieces(BlockDevice device, byte[] array) throws Exception {
        var random = new Random(3);
        for (int at = 0; at < array.length; ) {
            int length = Math.min(1 + random.nextInt(3 * CHUNK), array.length - at);
            assertThat(Devices.viewed(device, at, length))
                    .isEqualTo(Devices.bytes(device, at, length));
            at += length;
        }
    }

    @Test
    void reads_the_other_copy_when_a_member_is_missing_and_is_not_preferred() throws Exception {
        var array = Devices.noise(2, 24 * CHUNK);
        for (boolean offset : List.of(false, true)) {
            var disks = offset ? offset(array, 4, 1, 2) : far(array, 4, 1, 2);
            for (int gone = 0; gone < 4; gone++) {
                var members = new ArrayList<BlockDevice>();
                var there = new ArrayList<Integer>();
                for (int i = 0; i < 4; i++) {
                    boolean missing = i == gone;
                    members.add(
                            missing
                                    ? new Missing("slot " + i, disks[i].length)
                                    : Devices.of("" + i, disks[i]));
                    if (!missing) there.add(i);
                }
                var device = new FarCopies(members, new Copies(1, 2, offset), CHUNK, there);
                assertThat(Devices.bytes(device, 0, array.length)).isEqualTo(array);
            }
        }
    }

    /// Order, offset and sum are those that mdadm and the kernel told: `truth.json` of the cases.
    @ParameterizedTest
    @CsvSource({"raid10-f2-4, 0:1:2:3, false, 65536", "raid10-o2-3, 1:2:0, true, 32768"})
    void reads_arrays_that_mdadm_made(String name, String order, boolean offset, int chunk)
            throws Exception {
        var slots = new ArrayList<BlockDevice>();
        for (var disk : order.split(":")) {
            var bytes = Files.readAllBytes(Fixtures.path(name, Integer.parseInt(disk)));
            slots.add(Devices.of("disk" + disk, bytes).from(1 << 20));
        }
        var sha256 = Fixtures.truth(name).at("/devices/md9/sha256").asText();

        for (var preference : List.of(List.<Integer>of(), List.of(1), reversed(slots.size()))) {
            var device = new FarCopies(slots, new Copies(1, 2, offset), chunk, preference);
            assertThat(Digests.sha256(Devices.all(device))).isEqualTo(sha256);
        }
    }

    @Test
    void refuses_what_is_no_such_array() {
        var slots = List.of(Devices.of("0", new byte[CHUNK]), Devices.of("1", new byte[CHUNK]));

        for (var copies :
                List.of(new Copies(1, 3, false), new Copies(0, 2, false), new Copies(2, 2, true))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FarCopies(slots, copies, CHUNK, List.of()));
        }
    }

    /// Zones one after the other, each dealt like a RAID0 and each shifted by `near` disks.
    private static byte[][] far(byte[] array, int slots, int near, int far) {
        var disks = new byte[slots][ROWS * CHUNK];
        int chunks = array.length / CHUNK;
        int zone = (chunks * near * far + slots - 1) / slots / far;
        for (int copy = 0; copy < far; copy++) {
            for (int place = 0; place < chunks * near; place++) {
                int disk = (place + copy * near) % slots;
                int row = copy * zone + place / slots;
                System.arraycopy(array, place / near * CHUNK, disks[disk], row * CHUNK, CHUNK);
            }
        }
        return disks;
    }

    /// Each row is followed by its copies, each shifted by `near` disks.
    private static byte[][] offset(byte[] array, int slots, int near, int far) {
        var disks = new byte[slots][ROWS * CHUNK];
        int chunks = array.length / CHUNK;
        for (int place = 0; place < chunks * near; place++) {
            for (int copy = 0; copy < far; copy++) {
                int disk = (place + copy * near) % slots;
                int row = place / slots * far + copy;
                System.arraycopy(array, place / near * CHUNK, disks[disk], row * CHUNK, CHUNK);
            }
        }
        return disks;
    }

    private static List<Integer> reversed(int slots) {
        return IntStream.range(0, slots).map(i -> slots - 1 - i).boxed().toList();
    }
}
