package holmes.format.mbr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import holmes.Fixtures;
import holmes.Mutations;
import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.RangeSet;
import holmes.device.Memory;
import holmes.device.Unreadable;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import holmes.format.mbr.MbrPartition.Kind;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is expected of the fixtures is what `sfdisk` printed for them.
class MbrTest {

    private static final int SECTOR = 512;

    @Test
    void numbers_partitions_as_linux_does() throws Exception {
        var table = table(Mbr.read(Fixtures.disk("mbr-logical", 0)));

        assertThat(table.id()).isEqualTo("1badcafe");
        assertThat(table.partitions())
                .extracting(
                        MbrPartition::number,
                        MbrPartition::type,
                        p -> p.range().start() / SECTOR,
                        p -> p.range().length() / SECTOR,
                        MbrPartition::bootable,
                        MbrPartition::kind)
                .containsExactly(
                        tuple(1, 0x83, 2048L, 20480L, true, Kind.PRIMARY),
                        tuple(2, 0x82, 22528L, 16384L, false, Kind.PRIMARY),
                        tuple(3, 0x05, 38912L, 92160L, false, Kind.EXTENDED),
                        tuple(5, 0x83, 40960L, 24576L, false, Kind.LOGICAL),
                        tuple(6, 0x0b, 67584L, 20480L, false, Kind.LOGICAL),
                        tuple(7, 0x83, 90112L, 36864L, false, Kind.LOGICAL));
        assertThat(table.uuid(table.partitions().get(4))).isEqualTo("1badcafe-06");
    }

    @Test
    void finds_nothing_where_the_table_was_erased() throws Exception {
        assertThat(Mbr.read(Fixtures.disk("mbr-wiped", 0)))
                .isEqualTo(new Reading.Absent<>("no 55 aa signature"));
    }

    @Test
    void takes_code_for_no_table() throws Exception {
        var disk = disk(64);
        disk.set(446, 0x12);

        assertThat(Mbr.read(disk.device())).isInstanceOf(Reading.Absent.class);
    }

    @Test
    void follows_a_chain_that_loops_only_once() throws Exception {
        var disk = disk(1000);
        disk.entry(0, 0, 0x0f, 100, 800);
        disk.entry(100, 0, 0x83, 1, 10);
        disk.entry(100, 1, 0x05, 100, 100);
        disk.entry(200, 0, 0x83, 1, 10);
        disk.entry(200, 1, 0x05, 0, 100);

        var reading = Mbr.read(disk.device());

        assertThat(table(reading).partitions())
                .extracting(MbrPartition::number)
                .containsExactly(1, 5, 6);
        assertThat(anomalies(reading))
                .contains(new Anomaly("start_sect", "a chain that ends", "a loop at sector 100"));
    }

    @Test
    void says_that_an_unreadable_link_hides_partitions() throws Exception {
        var disk = disk(1000);
        disk.entry(0, 0, 0x0f, 100, 800);
        disk.entry(100, 0, 0x83, 1, 10);
        disk.entry(100, 1, 0x05, 100, 100);
        var bad = RangeSet.of(ByteRange.of(200 * SECTOR, SECTOR));

        var reading = Mbr.read(new Unreadable(disk.device(), bad, "medium error"));

        assertThat(table(reading).partitions()).hasSize(2);
        assertThat(anomalies(reading))
                .containsExactly(
                        new Anomaly(
                                "signature",
                                "an extended boot record",
                                "sector 200 is unreadable"));
    }

    @Test
    void does_not_take_an_unreadable_first_sector_for_an_empty_one() {
        var bad = RangeSet.of(ByteRange.of(0, SECTOR));

        assertThatThrownBy(() -> Mbr.read(new Unreadable(disk(64).device(), bad, "medium error")))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void keeps_partitions_that_leave_the_disk_and_says_so() throws Exception {
        var disk = disk(100);
        disk.entry(0, 1, 0x83, 50, 100);

        var reading = Mbr.read(disk.device());

        assertThat(table(reading).partitions()).hasSize(1);
        assertThat(anomalies(reading))
                .containsExactly(
                        new Anomaly("nr_sects", "partition 2 on the disk", "an end at byte 76800"));
    }

    @Test
    void numbers_slices_of_bsd_after_the_logical_partitions() throws Exception {
        var disk = disk(2000);
        disk.entry(0, 0, 0x05, 100, 400);
        disk.entry(100, 0, 0x83, 1, 10);
        disk.entry(0, 1, 0xa5, 1000, 1000);
        disk.bsd(1001, 7, 10, 90, 7, 100, 200, 0, 0, 1000);

        var table = table(Mbr.read(disk.device()));

        assertThat(table.partitions())
                .extracting(
                        MbrPartition::number,
                        MbrPartition::type,
                        p -> p.range().start() / SECTOR,
                        p -> p.range().length() / SECTOR)
                .containsExactly(
                        tuple(1, 0x05, 100L, 400L),
                        tuple(2, 0xa5, 1000L, 1000L),
                        tuple(5, 0x83, 101L, 10L),
                        tuple(6, 7, 1010L, 90L),
                        tuple(7, 7, 1100L, 200L));
    }

    @Test
    void finds_nothing_on_devices_without_a_sector() throws Exception {
        for (int size : new int[] {0, 1, 100, 511}) {
            var device = new Memory("small", MemorySegment.ofArray(new byte[size]));
            assertThat(Mbr.read(device)).isInstanceOf(Reading.Absent.class);
        }
    }

    @Test
    void survives_mutated_tables() throws Exception {
        var disk = disk(2000);
        disk.entry(0, 0, 0x05, 2, 400);
        disk.entry(2, 0, 0x83, 1, 10);
        disk.entry(2, 1, 0x05, 20, 100);
        disk.entry(22, 0, 0x83, 1, 10);
        disk.entry(0, 1, 0xa5, 40, 60);
        disk.entry(0, 2, 0x82, 40, 60);
        disk.entry(0, 3, 0x63, 40, 60);
        disk.bsd(41, 7, 10, 90, 7, 100, 200, 0, 0, 1000);

        Mutations.of(disk.bytes.asSlice(0, 100 * SECTOR), 20_000)
                .forEach(bytes -> {
                    try {
                        assertThat(Mbr.read(new Memory("mutated", bytes))).isNotNull();
                    } catch (UnreadableException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static Mbr table(Reading<Mbr> reading) {
        return reading.present().orElseThrow();
    }

    private static List<Anomaly> anomalies(Reading<Mbr> reading) {
        return ((Reading.Present<Mbr>) reading).anomalies();
    }

    private static Disk disk(int sectors) {
        var bytes = MemorySegment.ofArray(new byte[sectors * SECTOR]);
        var disk = new Disk(bytes);
        disk.set(510, 0x55);
        disk.set(511, 0xaa);
        return disk;
    }

    private record Disk(MemorySegment bytes) {

        Memory device() {
            return new Memory("disk", bytes);
        }

        void set(int at, int value) {
            bytes.set(ValueLayout.JAVA_BYTE, at, (byte) value);
        }

        void entry(int sector, int index, int type, int start, int count) {
            int at = sector * SECTOR + 446 + index * 16;
            set(sector * SECTOR + 510, 0x55);
            set(sector * SECTOR + 511, 0xaa);
            set(at + 4, type);
            bytes.set(Field.INT_LE, at + 8, start);
            bytes.set(Field.INT_LE, at + 12, count);
        }

        /// A FreeBSD label with slices of type, start and count.
        void bsd(int sector, int... slices) {
            int label = sector * SECTOR;
            bytes.set(Field.INT_LE, label, 0x82564557);
            bytes.set(Field.SHORT_LE, label + 138, (short) (slices.length / 3));
            for (int i = 0; i < slices.length; i += 3) {
                int at = label + 148 + i / 3 * 16;
                bytes.set(Field.INT_LE, at, slices[i + 2]);
                bytes.set(Field.INT_LE, at + 4, slices[i + 1]);
                set(at + 12, slices[i]);
            }
            short sum = 0;
            for (int i = 0; i < 404; i += 2) sum ^= bytes.get(Field.SHORT_LE, label + i);
            bytes.set(Field.SHORT_LE, label + 136, sum);
        }
    }
}
