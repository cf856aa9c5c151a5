package holmes.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import holmes.Fixtures;
import holmes.bytes.Digests;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against a model that deals the copies out one by one, and against arrays that mdadm made.
class NearCopiesTest {

    private static final int CHUNK = 512;
    private static final int ROWS = 7;

    @ParameterizedTest
    @CsvSource({"2,2", "3,2", "4,2", "5,2", "10,2", "4,3", "5,3", "7,3", "3,3", "4,1", "1,1"})
    void holds_what_dealing_the_copies_out_one_by_one_puts_there(int slots, int copies)
            throws UnreadableException {
        int chunks = ROWS * slots / copies;
        var array = Devices.noise(slots * 31L + copies, chunks * CHUNK);
        var dealt = deal(array, slots, copies);

        for (var preference : List.of(List.<Integer>of(), List.of(slots - 1), reversed(slots))) {
            var device = new NearCopies(dealt, copies, CHUNK, preference);
            assertThat(device.size()).isEqualTo(array.length);
            assertThat(Devices.all(device)).isEqualTo(array);
            assertThat(pieces(device, array)).isEqualTo(array);
        }
    }

    @ParameterizedTest
    @CsvSource({"3,2", "4,2", "5,3"})
    void traces_each_byte_to_all_its_copies_the_one_that_is_read_first(int slots, int copies)
            throws UnreadableException {
        var array = Devices.noise(5, ROWS * slots / copies * CHUNK);
        var dealt = deal(array, slots, copies);
        int preferred = slots - 1;
        var device = new NearCopies(dealt, copies, CHUNK, List.of(preferred));

        for (int offset = 0; offset < array.length; offset += 100) {
            var places = device.trace(offset);
            assertThat(places).hasSize(copies).doesNotHaveDuplicates();
            for (var place : places) {
                var slot = dealt.get(Integer.parseInt(place.root()));
                assertThat(Devices.bytes(slot, place.offset(), 1)[0]).isEqualTo(array[offset]);
            }
            var roots = places.stream().map(Place::root).toList();
            if (roots.contains("" + preferred)) {
                assertThat(roots).first().isEqualTo("" + preferred);
            }
        }
    }

    @Test
    void reads_the_preferred_copy_and_no_other() {
        var array = Devices.noise(9, ROWS * CHUNK);
        var slots = new ArrayList<BlockDevice>(deal(array, 2, 2));
        slots.set(1, new Missing("slot 1", slots.get(0).size()));

        assertThat(new NearCopies(slots, 2, CHUNK, List.of(0)))
                .satisfies(device -> assertThat(Devices.all(device)).isEqualTo(array));
        var other = new NearCopies(slots, 2, CHUNK, List.of(1));
        assertThat(Salvage.read(other, 0, MemorySegment.ofArray(new byte[array.length])).length())
                .isEqualTo(array.length);
    }

    @Test
    void refuses_what_is_no_such_array() {
        var slots = deal(Devices.noise(1, ROWS * CHUNK), 2, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NearCopies(slots, 3, CHUNK, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NearCopies(slots, 2, 0, List.of()));
    }

    /// The order and the offset are those that `mdadm --examine` printed, the sum that of the
    /// assembled array: `truth.json` of the cases.
    @ParameterizedTest
    @CsvSource({
        "raid10-n2-3, 0:1:2, 138c61a24afe2a454a7f76b33666cd4c4b340db7ebea192dbfc636f9ddbbdb74",
        "raid10-n2-4, 3:0:2:1, caf88c64aeda6310173417b1662cac4868f892193115463e3a3158eb59328e81"
    })
    void reads_arrays_that_mdadm_made(String name, String order, String sha256)
            throws IOException, UnreadableException {
        var slots = new ArrayList<BlockDevice>();
        for (var disk : order.split(":")) {
            var bytes = Files.readAllBytes(Fixtures.path(name, Integer.parseInt(disk)));
            slots.add(Devices.of("disk" + disk, bytes).from(2048 * 512));
        }

        for (var preference : List.of(List.<Integer>of(), List.of(1), reversed(slots.size()))) {
            var device = new NearCopies(slots, 2, 65536, preference);
            assertThat(Digests.sha256(Devices.all(device))).isEqualTo(sha256);
        }
    }

    private static List<Memory> deal(byte[] array, int slots, int copies) {
        var disks = new byte[slots][ROWS * CHUNK];
        int dealt = 0;
        for (int from = 0; from < array.length; from += CHUNK) {
            for (int copy = 0; copy < copies; copy++, dealt++) {
                System.arraycopy(array, from, disks[dealt % slots], dealt / slots * CHUNK, CHUNK);
            }
        }
        return IntStream.range(0, slots).mapToObj(i -> Devices.of("" + i, disks[i])).toList();
    }

    private static List<Integer> reversed(int slots) {
        return IntStream.range(0, slots).map(i -> slots - 1 - i).boxed().toList();
    }

    /// The device's bytes again, put together from views of odd lengths.
    private static byte[] pieces(BlockDevice device, byte[] array) throws UnreadableException {
        var random = new Random(3);
        var copy = new byte[array.length];
        for (int at = 0; at < copy.length; ) {
            int length = Math.min(1 + random.nextInt(3 * CHUNK), copy.length - at);
            System.arraycopy(Devices.viewed(device, at, length), 0, copy, at, length);
            at += length;
        }
        return copy;
    }
}
