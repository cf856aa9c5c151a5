package holmes.format.ext;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.device.Progress;
import holmes.finding.Reading;
import holmes.tree.FileState;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What `dumpe2fs` prints of the same images.
class SuperblockTest {

    @Test
    void reads_what_dumpe2fs_prints() throws Exception {
        var superblock = Images.open(Fixtures.disk("ext4-default", 0)).superblock();

        assertThat(superblock.type()).isEqualTo("ext4");
        assertThat(String.join(" ", superblock.features().names()))
                .isEqualTo(
                        "has_journal ext_attr resize_inode dir_index filetype extent 64bit"
                                + " flex_bg sparse_super large_file huge_file dir_nlink"
                                + " extra_isize metadata_csum");
        assertThat(superblock.state()).isEqualTo("clean");
        assertThat(superblock.groupNumber()).isZero();
        assertThat(superblock.geometry().inodeSize()).isEqualTo(256);
        assertThat(superblock.geometry().descriptorSize()).isEqualTo(64);
        assertThat(superblock.metadataChecksums()).isTrue();
        assertThat(superblock.made()).isBefore(superblock.written().plusSeconds(1));
    }

    @Test
    void tells_ext2_ext3_and_ext4_apart() {
        assertThat(Images.open(Fixtures.disk("ext2-1k", 0)).superblock().type()).isEqualTo("ext2");
        assertThat(Images.open(Fixtures.disk("ext3-1k", 0)).superblock().type()).isEqualTo("ext3");
    }

    @Test
    void keeps_its_backups_where_the_sparse_rule_puts_them() {
        var disk = Fixtures.disk("ext3-1k", 0);
        var backups = ExtProbe.backups(disk, Images.open(disk).superblock());

        assertThat(backups).extracting(ExtProbe.Backup::group).containsExactly(1L);
        assertThat(backups).allMatch(ExtProbe.Backup::holds);
    }

    @Test
    void says_what_is_wrong_with_a_checksum_and_reads_on() throws Exception {
        var image = Images.copy("ext4-default");
        image[1024 + 120] ^= 1; // the first letter of the label

        var odd = Images.reading(Images.device(image)).anomalies();
        assertThat(odd).extracting("field").containsExactly("s_checksum");
    }

    @Test
    void opens_through_a_backup_when_the_primary_is_gone_and_says_so() throws Exception {
        var image = Images.copy("ext3-1k");
        Arrays.fill(image, 1024, 2048, (byte) 0);

        var reading = Images.reading(Images.device(image));
        assertThat(reading.value().superblock().groupNumber()).isEqualTo(1);
        assertThat(reading.anomalies().toString()).contains("copy of group 1 used instead");
        assertThat(Images.entries(reading.value()))
                .filteredOn(e -> e.state() != FileState.COMPLETE)
                .isEmpty();
    }

    @Test
    void finds_the_start_of_a_file_system_from_any_copy() throws Exception {
        var image = Images.copy("ext3-1k");
        Arrays.fill(image, 0, 4096, (byte) 0);
        var shifted = new byte[image.length + 63 * 512];
        System.arraycopy(image, 0, shifted, 63 * 512, image.length);

        var volume = ExtVolume.examine(Images.device(shifted), Progress.NONE);
        assertThat(volume.generations()).hasSize(1);
        assertThat(volume.generations().getFirst().start()).isEqualTo(63 * 512);
        assertThat(volume.generations().getFirst().primarySurvives()).isFalse();
    }

    @Test
    void refuses_what_cannot_be_worked_with() throws Exception {
        var sound = Images.copy("ext4-tiny");
        assertThat(parse(sound, 56, 0)).isInstanceOf(Reading.Absent.class);
        assertThat(parse(sound, 24, 200)).isInstanceOf(Reading.Garbled.class);
        assertThat(parse(sound, 89, 0)).isInstanceOf(Reading.Garbled.class);
        assertThat(parse(sound, 96, 8)).isInstanceOf(Reading.Unsupported.class);
        assertThat(ExtSuperblock.parse(MemorySegment.ofArray(new byte[100])))
                .isInstanceOf(Reading.Absent.class);
    }

    private static Reading<ExtSuperblock> parse(byte[] image, int offset, int value) {
        var bytes = Arrays.copyOfRange(image, 1024, 2048);
        bytes[offset] = (byte) value;
        return ExtSuperblock.parse(MemorySegment.ofArray(bytes));
    }
}
