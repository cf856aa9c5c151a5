package holmes.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Against disks that were written row by row, and against arrays that mdadm made.
class ParityTest {

    private static final int CHUNK = 1024;

    @ParameterizedTest
    @EnumSource
    void holds_the_data_whichever_members_are_missing(ParityLayout layout) throws Exception {
        for (int disks = layout.parities() + 2; disks <= 7; disks++) {
            var array = array(layout, disks, 2 * disks + 1);
            var written = written(layout, array, disks);
            assertThat(Devices.all(device(layout, written, List.of()))).isEqualTo(array);
            for (int one = 0; one < disks; one++) {
                assertThat(Devices.all(device(layout, written, List.of(one)))).isEqualTo(array);
                for (int two = one + 1; two < disks && layout.parities() == 2; two++) {
                    var device = device(layout, written, List.of(one, two));
                    assertThat(Devices.all(device)).isEqualTo(array);
                    assertThat(device.withheld(ByteRange.of(0, array.length)))
                            .isEqualTo(RangeSet.EMPTY);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void says_which_chunk_of_its_row_each_slot_holds(ParityLayout layout) {
        for (int disks = layout.parities() + 1; disks <= 8; disks++) {
            for (long row = 0; row < 3L * disks; row++) {
                int data = disks - layout.parities();
                for (int index = 0; index < data; index++) {
                    int slot = layout.slot(row, index, disks);
                    assertThat(layout.index(row, slot, disks)).isEqualTo(index);
                }
                assertThat(layout.index(row, layout.p(row, disks), disks)).isEqualTo(-1);
                if (data < disks - 1) {
                    assertThat(layout.index(row, layout.q(row, disks), disks)).isEqualTo(-1);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RAID5_LEFT_SYMMETRIC", "RAID4", "RAID6_RIGHT_ASYMMETRIC"})
    void sectors_that_cannot_be_read_are_rebuilt_one_by_one(ParityLayout layout) throws Exception {
        int disks = 5;
        var array = array(layout, disks, 11);
        var written = written(layout, array, disks);
        var random = new Random(4);
        for (int round = 0; round < 40; round++) {
            var bad = new ArrayList<List<ByteRange>>();
            for (int disk = 0; disk < disks; disk++) {
                bad.add(List.of(sectors(random), sectors(random), sectors(random)));
            }
            var members = new ArrayList<BlockDevice>();
            var secret = new ArrayList<BlockDevice>();
            for (int disk = 0; disk < disks; disk++) {
                var plain = Devices.of("" + disk, written[disk]);
                var ranges = bad.get(disk).toArray(ByteRange[]::new);
                members.add(Devices.bad(plain, ranges));
                secret.add(new Reluctant(plain, RangeSet.of(ranges)));
            }
            // Whether the bad sectors are known beforehand makes no difference.
            var device = new Parity(members, layout, CHUNK);
            var lost = lost(layout, bad, disks, array.length);
            assertThat(device.withheld(ByteRange.of(0, array.length))).isEqualTo(lost);
            salvaged(device, array, lost);
            salvaged(new Parity(secret, layout, CHUNK), array, lost);
        }
    }

    /// Sectors of the array whose row too many withhold, by asking for each on its own.
    private static RangeSet lost(
            ParityLayout layout, List<List<ByteRange>> bad, int disks, int length) {
        var lost = new ArrayList<ByteRange>();
        int data = disks - layout.parities();
        for (int at = 0; at < length; at += 512) {
            int row = at / CHUNK / data;
            var one = ByteRange.of((long) row * CHUNK + at % CHUNK, 512);
            var out = new ArrayList<Integer>();
            for (int disk = 0; disk < disks; disk++) {
                if (RangeSet.of(bad.get(disk).toArray(ByteRange[]::new)).overlaps(one)) {
                    out.add(disk);
                }
            }
            int slot = layout.slot(row, at / CHUNK % data, disks);
            if (out.contains(slot) && out.size() > layout.parities()) {
                lost.add(ByteRange.of(at, 512));
            }
        }
        return new RangeSet(lost);
    }

    private static void salvaged(BlockDevice device, byte[] array, RangeSet lost) {
        var read = new byte[array.length];
        var missing = Salvage.read(device, 0, MemorySegment.ofArray(read));
        assertThat(missing).isEqualTo(lost);
        for (var range : missing.complement(ByteRange.of(0, array.length)).ranges()) {
            int from = (int) range.start();
            int to = (int) range.end();
            assertThat(Arrays.copyOfRange(read, from, to))
                    .isEqualTo(Arrays.copyOfRange(array, from, to));
        }
    }

    private static ByteRange sectors(Random random) {
        return ByteRange.of(512L * random.nextInt(20), 512L * (1 + random.nextInt(2)));
    }

    @Test
    void pieces_of_any_size_are_the_same_bytes() throws Exception {
        var random = new Random(8);
        for (var layout : ParityLayout.values()) {
            var array = array(layout, 5, 9);
            var device = device(layout, written(layout, array, 5), List.of(random.nextInt(5)));
            for (int round = 0; round < 50; round++) {
                int at = random.nextInt(array.length);
                int length = random.nextInt(Math.min(5000, array.length - at));
                assertThat(Devices.viewed(device, at, length))
                        .isEqualTo(Arrays.copyOfRange(array, at, at + length));
            }
        }
    }

    @Test
    void a_byte_is_traced_to_its_sector_or_to_all_that_it_is_rebuilt_from() throws Exception {
        for (var layout :
                List.of(ParityLayout.RAID5_LEFT_SYMMETRIC, ParityLayout.RAID6_PARITY_LAST)) {
            int disks = 5;
            var array = array(layout, disks, 7);
            var written = written(layout, array, disks);
            var whole = device(layout, written, List.of());
            for (int at = 0; at < array.length; at += 100) {
                var places = whole.trace(at);
                assertThat(places).hasSize(1);
                int disk = Integer.parseInt(places.getFirst().root());
                assertThat(written[disk][(int) places.getFirst().offset()]).isEqualTo(array[at]);

                // Q is not needed for one that is missing.
                var rebuilt = device(layout, written, List.of(disk)).trace(at);
                assertThat(rebuilt).hasSize(disks - layout.parities());
                int sum = 0;
                for (var place : rebuilt) {
                    sum ^= written[Integer.parseInt(place.root())][(int) place.offset()];
                }
                assertThat((byte) sum).isEqualTo(array[at]);
            }
        }
    }

    @Test
    void too_many_missing_members_leave_what_lies_on_the_others() throws Exception {
        var layout = ParityLayout.RAID5_LEFT_SYMMETRIC;
        var array = array(layout, 4, 8);
        var device = device(layout, written(layout, array, 4), List.of(0, 2));

        var read = new byte[array.length];
        var lost = Salvage.read(device, 0, MemorySegment.ofArray(read));
        // In four rows each of the two holds data three times.
        assertThat(lost.length()).isEqualTo(array.length / 2);
        long first = lost.ranges().getFirst().start();
        assertThat(device.trace(first)).isEmpty();
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Devices.bytes(device, first, 1));
    }

    @Test
    void refuses_what_is_no_such_array() {
        var two = List.of(Devices.of("0", new byte[CHUNK]), Devices.of("1", new byte[CHUNK]));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parity(two, ParityLayout.RAID6_LEFT_SYMMETRIC, CHUNK));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parity(two, ParityLayout.RAID4, 0));
    }

    /// Order, offset in sectors and sum are those that `mdadm --examine` and the kernel told:
    /// `truth.json` of the cases.
    @ParameterizedTest
    @CsvSource({
        "raid4-3, RAID4, 65536",
        "raid5-ls-3, RAID5_LEFT_SYMMETRIC, 65536",
        "raid5-ls-4-missing, RAID5_LEFT_SYMMETRIC, 131072",
        "raid6-ls-4, RAID6_LEFT_SYMMETRIC, 65536",
        "raid6-ls-5-two-missing, RAID6_LEFT_SYMMETRIC, 32768"
    })
    void reads_arrays_that_mdadm_made(String name, ParityLayout layout, int chunk)
            throws Exception {
        var truth = Fixtures.truth(name);
        var made = truth.get("made_with");
        var members = new ArrayList<BlockDevice>();
        boolean behind = made.get("metadata").asText().equals("1.2");
        int disks = made.get("disks").asInt();
        long size = truth.at("/devices/md9/bytes").asLong();
        var data = ByteRange.of(behind ? 1 << 20 : 0, size / (disks - layout.parities()));
        for (int slot = 0; slot < disks; slot++) {
            int disk = made.has("order") ? made.get("order").get(slot).asInt() : slot;
            var bytes =
                    truth.at("/images/" + disk + "/delivered").asBoolean()
                            ? Devices.of("" + disk, Files.readAllBytes(Fixtures.path(name, disk)))
                            : new Missing("" + disk, 16 << 20);
            members.add(bytes.window(data));
        }
        var sha256 = truth.at("/devices/md9/sha256").asText();

        var device = new Parity(members, layout, chunk);
        assertThat(Digests.sha256(Devices.bytes(device, 0, size))).isEqualTo(sha256);
        for (int slot = 0; slot < members.size() && !name.contains("missing"); slot++) {
            var without = new ArrayList<>(members);
            without.set(slot, new Missing("slot " + slot, members.get(slot).size()));
            if (layout.parities() == 2) {
                int other = (slot + 1) % members.size();
                without.set(other, new Missing("slot " + other, members.get(other).size()));
            }
            var rebuilt = new Parity(without, layout, chunk);
            assertThat(Digests.sha256(Devices.bytes(rebuilt, 0, size))).isEqualTo(sha256);
        }
    }

    private static byte[] array(ParityLayout layout, int disks, int rows) {
        return Devices.noise(disks * 31L + rows, rows * (disks - layout.parities()) * CHUNK);
    }

    private static byte[][] written(ParityLayout layout, byte[] array, int disks) {
        return ParityDisks.write(array, layout.level(), layout.words(), disks, CHUNK);
    }

    private static Parity device(ParityLayout layout, byte[][] disks, List<Integer> missing) {
        var members = new ArrayList<BlockDevice>();
        for (int disk = 0; disk < disks.length; disk++) {
            members.add(
                    missing.contains(disk)
                            ? new Missing("slot " + disk, disks[disk].length)
                            : Devices.of("" + disk, disks[disk]));
        }
        return new Parity(members, layout, CHUNK);
    }

    /// A disk that does not know its bad sectors beforehand.
    private record Reluctant(BlockDevice disk, RangeSet bad) implements BlockDevice {

        @Override
        public long size() {
            return disk.size();
        }

        @Override
        public void read(long offset, MemorySegment target) throws UnreadableException {
            var asked = ByteRange.of(offset, target.byteSize());
            if (bad.overlaps(asked)) throw new UnreadableException("disk", asked, "bad sector");
            disk.read(offset, target);
        }

        @Override
        public List<Place> trace(long offset) {
            return disk.trace(offset);
        }
    }
}
