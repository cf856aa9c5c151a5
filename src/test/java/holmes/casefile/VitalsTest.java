package holmes.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import org.junit.jupiter.api.Test;

/// What is kept of disks that the real tools made.
class VitalsTest {

    private static final long MIB = 1 << 20;

    @Test
    void both_ends_of_each_partition_are_kept() {
        var disk = Fixtures.disk("gpt-3", 0);
        var kept = Vitals.of(disk);

        // As sfdisk was told, in sectors: start and size of each partition.
        for (var partition : new long[][] {{2048, 32768}, {34816, 16384}, {51200, 77000}}) {
            long start = partition[0] * 512;
            long end = start + partition[1] * 512;
            assertThat(kept.within(ByteRange.of(start, MIB)).length()).isEqualTo(MIB);
            assertThat(kept.within(ByteRange.of(end - MIB, MIB)).length()).isEqualTo(MIB);
        }
        assertThat(kept.contains(0)).isTrue();
        assertThat(kept.contains(disk.size() - 1)).isTrue();
    }

    @Test
    void backups_of_ext_superblocks_are_kept() {
        var kept = Vitals.of(Fixtures.disk("ext3-1k", 0));

        // Blocks of 1 KiB in groups of 8192: the first backup lies in block 8193.
        assertThat(kept.within(ByteRange.of(8193 * 1024, 1024)).length()).isEqualTo(1024);
    }

    @Test
    void a_disk_that_holds_nothing_keeps_its_ends() {
        var blank = new holmes.device.Missing("blank", 100 * MIB);

        assertThat(Vitals.of(blank).length()).isEqualTo(2 * MIB);
    }
}
