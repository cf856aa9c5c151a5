package holmes.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import holmes.Fixtures;
import holmes.Mutations;
import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Memory;
import holmes.device.Missing;
import holmes.device.Place;
import holmes.device.Unreadable;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.format.signature.Signature;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is expected of the fixtures is what `blkid -p` printed for them.
class ProberTest {

    @Test
    void names_a_member_and_what_shines_through_it() {
        var identification = Prober.identify(Fixtures.disk("raid1-090", 0));

        assertThat(identification.found())
                .extracting(Signature::type)
                .containsExactly("linux_raid_member", "ext3");
        var md = identification.found().getFirst();
        assertThat(md.version()).isEqualTo("0.90.0");
        assertThat(md.uuid()).isEqualTo("0d986a81-5262-0f6a-a532-1f4c697dbf1d");
        assertThat(md.offset()).isEqualTo(24512 << 10);
        assertThat(identification.ambivalent()).isFalse();
    }

    @Test
    void names_a_member_by_array_device_and_name() {
        var md = Prober.identify(Fixtures.disk("raid10-n2-4", 0)).found().getFirst();

        assertThat(md.version()).isEqualTo("1.2");
        assertThat(md.uuid()).isEqualTo("aa999a82-e7a1-2e11-9fe7-c4632d2f3d27");
        assertThat(md.uuidSub()).isEqualTo("e1ee2fc6-2beb-a87e-d1f4-45aae3c99fa7");
        assertThat(md.label()).isEqualTo("zoo:9");
        assertThat(md.anomalies()).isEmpty();
    }

    @Test
    void lists_partitions_and_nothing_else_on_a_partitioned_disk() {
        var identification = Prober.identify(Fixtures.disk("mbr-logical", 0));

        assertThat(identification.found()).isEmpty();
        var table = identification.tables().getFirst();
        assertThat(table.type()).isEqualTo("dos");
        assertThat(table.id()).isEqualTo("1badcafe");
        assertThat(table.partitions())
                .extracting(PartitionTable.Partition::number)
                .containsExactly(1, 2, 3, 5, 6, 7);
        assertThat(table.partitions().getLast())
                .isEqualTo(
                        new PartitionTable.Partition(
                                7, 90112 * 512, 36864 * 512, "0x83", "", "1badcafe-07", false));
        assertThat(table.partitions().get(2).container()).isTrue();
    }

    @Test
    void says_that_nothing_was_found() {
        var identification = Prober.identify(Fixtures.disk("mbr-wiped", 0));

        assertThat(identification.nothing()).isTrue();
    }

    @Test
    void says_that_nothing_was_found_where_something_could_not_be_read() {
        var disk = Fixtures.disk("raid10-n2-4", 0);
        var bad = RangeSet.of(ByteRange.of(4096, 512));

        var identification = Prober.identify(new Unreadable(disk, bad, "medium error"));

        assertThat(identification.found()).isEmpty();
        assertThat(identification.nothing()).isFalse();
        assertThat(new RangeSet(identification.unreadable()).overlaps(ByteRange.of(4096, 512)))
                .isTrue();
    }

    @Test
    void names_nothing_on_a_disk_that_is_missing() {
        var identification = Prober.identify(new Missing("disk 7", 1 << 30));

        assertThat(identification.found()).isEmpty();
        assertThat(identification.tables()).isEmpty();
        assertThat(identification.unreadable()).isNotEmpty();
    }

    @Test
    void uses_the_backup_of_a_gpt_when_nothing_else_is_there() {
        var identification = Prober.identify(Fixtures.disk("gpt-no-primary", 0));

        var table = identification.tables().getFirst();
        assertThat(table.type()).isEqualTo("gpt");
        assertThat(table.partitions())
                .extracting(PartitionTable.Partition::name)
                .containsExactly("a", "b");
        assertThat(table.anomalies())
                .extracting(Anomaly::field)
                .containsExactly("primary header", "MBR");
    }

    @Test
    void keeps_a_gpt_that_another_file_system_replaced_as_a_doubtful_finding() throws Exception {
        var disk = copy(Fixtures.disk("gpt-no-primary", 0));
        var ext = Fixtures.disk("raid1-090", 0).view(1024, 1024);
        MemorySegment.copy(ext, 0, disk, 1024, 1024);

        var identification = Prober.identify(new Memory("disk", disk));

        assertThat(identification.tables()).isEmpty();
        assertThat(identification.found())
                .extracting(Signature::type, Signature::doubtful)
                .containsExactly(tuple("ext3", false), tuple("gpt", true));
    }

    @Test
    void names_a_gpt_that_is_gone_by_what_protects_it() throws Exception {
        var disk = copy(Fixtures.disk("gpt-3", 0)).asSlice(0, 32 << 20);
        disk.asSlice(512, 512).fill((byte) 0);

        var table = Prober.identify(new Memory("disk", disk)).tables().getFirst();

        assertThat(table.type()).isEqualTo("PMBR");
        assertThat(table.anomalies()).isNotEmpty();
    }

    @Test
    void does_not_take_a_superblock_in_the_last_partition_for_one_of_the_disk() throws Exception {
        // Version 0.90 lies in the last 64 KiB of the partition, and so of the disk.
        var member = copy(Fixtures.disk("raid1-090", 0));
        var disk = MemorySegment.ofArray(new byte[(int) member.byteSize() + (1 << 20)]);
        MemorySegment.copy(member, 0, disk, 1 << 20, member.byteSize());
        disk.set(Field.SHORT_LE, 510, (short) 0xaa55);
        disk.set(ValueLayout.JAVA_BYTE, 446 + 4, (byte) 0xfd);
        disk.set(Field.INT_LE, 446 + 8, 2048);
        disk.set(Field.INT_LE, 446 + 12, (int) (member.byteSize() / 512));

        var identification = Prober.identify(new Memory("disk", disk));

        assertThat(identification.found()).isEmpty();
        assertThat(identification.tables().getFirst().partitions()).hasSize(1);
    }

    @Test
    void keeps_a_table_on_a_member_and_says_whose_it_may_be() throws Exception {
        var disk = copy(Fixtures.disk("raid10-n2-4", 0));
        disk.set(Field.SHORT_LE, 510, (short) 0xaa55);
        disk.set(ValueLayout.JAVA_BYTE, 446 + 4, (byte) 0x83);
        disk.set(Field.INT_LE, 446 + 8, 63);
        disk.set(Field.INT_LE, 446 + 12, 1000);

        var identification = Prober.identify(new Memory("disk", disk));

        assertThat(identification.found().getFirst().type()).isEqualTo("linux_raid_member");
        assertThat(identification.tables().getFirst().anomalies())
                .containsExactly(
                        new Anomaly(
                                "table",
                                "a device of its own",
                                "a linux_raid_member at byte 4096"));
    }

    @Test
    void does_not_take_the_boot_sector_of_fat_for_a_table() {
        var partition = Fixtures.disk("mbr-logical", 0).from(67584 * 512);

        var identification = Prober.identifyPart(partition);

        assertThat(identification.found()).extracting(Signature::type).containsExactly("vfat");
        assertThat(identification.tables()).isEmpty();
    }

    @Test
    void does_not_take_boot_code_before_a_file_system_for_a_table() throws Exception {
        var disk = copy(Fixtures.disk("mbr-logical", 0)).asSlice(2048 * 512, 20480 * 512);
        disk.set(Field.SHORT_LE, 510, (short) 0xaa55);

        var identification = Prober.identify(new Memory("disk", disk));

        assertThat(identification.found()).extracting(Signature::type).containsExactly("ext3");
        assertThat(identification.tables()).isEmpty();
    }

    @Test
    void puts_last_what_has_a_wrong_checksum() throws Exception {
        var disk = copy(Fixtures.disk("raid10-n2-4", 0));
        disk.set(Field.INT_LE, 4096 + 216, 0);
        var swap = Fixtures.disk("gpt-3", 0).view(34816 * 512, 4096);
        MemorySegment.copy(swap, 0, disk, 0, 4096);

        var identification = Prober.identify(new Memory("disk", disk));

        assertThat(identification.found())
                .extracting(Signature::type)
                .containsExactly("swap", "linux_raid_member");
    }

    @Test
    void says_that_a_file_system_is_larger_than_its_device() throws Exception {
        var disk = copy(Fixtures.disk("raid1-090", 0)).asSlice(0, 4 << 20);

        var ext = Prober.identify(new Memory("disk", disk)).found().getFirst();

        assertThat(ext.doubtful()).isFalse();
        assertThat(ext.anomalies()).extracting(Anomaly::field).containsExactly("size");
    }

    @Test
    void answers_for_the_smallest_devices() {
        for (int size : new int[] {0, 1, 100, 511, 512, 513, 1024, 1025, 4095, 65536, 65537}) {
            var device = new Memory("small", MemorySegment.ofArray(new byte[size]));
            assertThat(Prober.identify(device).nothing()).as(size + " bytes").isTrue();
        }
    }

    @Test
    void reads_little() {
        var asked = new ArrayList<ByteRange>();

        Prober.identify(new Recorded(Fixtures.disk("gpt-3", 0), asked));

        assertThat(asked).hasSizeLessThan(25);
        assertThat(asked.stream().mapToLong(ByteRange::length).sum()).isLessThan(640 << 10);
        assertThat(new RangeSet(asked).length())
                .as("nothing twice")
                .isEqualTo(asked.stream().mapToLong(ByteRange::length).sum());
    }

    @Test
    void survives_mutated_disks() throws Exception {
        for (var name : List.of("raid1-090", "gpt-3", "mbr-logical", "raid10-n2-4")) {
            Mutations.of(Fixtures.disk(name, 0).view(0, 160 << 10), 400)
                    .forEach(bytes ->
                            assertThat(Prober.identify(new Memory("mutated", bytes))).isNotNull());
        }
    }

    private static MemorySegment copy(BlockDevice device) throws UnreadableException {
        var bytes = MemorySegment.ofArray(new byte[Math.toIntExact(device.size())]);
        device.read(0, bytes);
        return bytes;
    }

    private record Recorded(BlockDevice parent, List<ByteRange> asked) implements BlockDevice {

        @Override
        public long size() {
            return parent.size();
        }

        @Override
        public void read(long offset, MemorySegment target) throws UnreadableException {
            asked.add(ByteRange.of(offset, target.byteSize()));
            parent.read(offset, target);
        }

        @Override
        public List<Place> trace(long offset) {
            return parent.trace(offset);
        }
    }
}
