package holmes.format.ext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.Progress;
import holmes.device.Unreadable;
import holmes.device.UnreadableException;
import holmes.tree.FileContent;
import holmes.tree.FileEntry;
import holmes.tree.FileState;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is lost is said, and never read as zeros.
class DamageTest {

    @Test
    void refuses_bytes_that_the_medium_withholds_and_gives_those_around_them() throws Exception {
        var disk = Fixtures.disk("ext4-tiny", 0);
        var three = content(Images.open(disk), "/dir/three");
        long place = three.pieces().getFirst().place();
        var bad = RangeSet.of(ByteRange.of(place + 512, 512));

        var damaged = content(Images.open(new Unreadable(disk, bad, "bad block")), "/dir/three");
        assertThatThrownBy(() -> damaged.read(0, MemorySegment.ofArray(new byte[3000])))
                .isInstanceOf(UnreadableException.class);
        var digest = damaged.sha256(Progress.NONE);
        assertThat(digest.lost()).isEqualTo(RangeSet.of(ByteRange.of(512, 512)));
        var rest = MemorySegment.ofArray(new byte[1976]);
        damaged.read(1024, rest);
        assertThat(rest.get(java.lang.foreign.ValueLayout.JAVA_BYTE, 0)).isEqualTo((byte) 'a');
    }

    @Test
    void names_files_whose_inodes_are_unreadable() throws Exception {
        var disk = Fixtures.disk("ext2-tiny", 0);
        var sound = Images.open(disk);
        long table = sound.groups().of(0).inodeTable() * 1024;
        var bad = RangeSet.of(ByteRange.of(table + 2048, 512));

        var entries = Images.entries(Images.open(new Unreadable(disk, bad, "bad block")));
        assertThat(entries).hasSameSizeAs(Images.entries(sound));
        assertThat(entries)
                .filteredOn(e -> e.state() == FileState.UNREADABLE)
                .hasSize(4)
                .allMatch(e -> e.evidence() == FileEntry.Evidence.NAME_ONLY);
    }

    @Test
    void says_what_lies_beyond_the_end_of_a_truncated_image() throws Exception {
        var image = Images.copy("ext2-1k");
        var half = java.util.Arrays.copyOf(image, image.length / 8);

        var entries = Images.entries(Images.open(Images.device(half)));
        assertThat(entries)
                .filteredOn(e -> e.state() != FileState.COMPLETE)
                .isNotEmpty()
                .allMatch(e -> !e.why().isEmpty());
    }

    @Test
    void reads_holes_as_zeros_and_finds_the_data_behind_them() throws Exception {
        for (var name : List.of("ext4-tiny", "ext2-tiny")) {
            var sparse = content(Images.open(Fixtures.disk(name, 0)), "/sparse");
            assertThat(Crc32c.heap(sparse.view(2_999_999, 6)))
                    .containsExactly(0, 'd', 'a', 't', 'a', 0);
            assertThat(sparse.trace(1_000_000)).isEmpty();
            assertThat(sparse.trace(3_000_000)).hasSize(1);
        }
    }

    @Test
    void doubts_a_file_on_blocks_that_another_layer_overwrote() throws Exception {
        var disk = Fixtures.disk("ext4-tiny", 0);
        var three = content(Images.open(disk), "/dir/three");
        long place = three.pieces().getFirst().place();
        var foreign =
                new Suspects.Suspect(ByteRange.of(place, 100), "overwritten by a swap header");

        var volume = ExtVolume.examine(disk, Progress.NONE);
        var tree =
                volume.open(
                        volume.generations().getFirst(),
                        JournalUse.REPLAY,
                        new Suspects(List.of(foreign)),
                        Progress.NONE);
        var entry = Images.byPath(Images.entries(tree)).get("/dir/three");
        assertThat(entry.state()).isEqualTo(FileState.PARTIAL);
        assertThat(entry.why()).containsExactly("bytes 0 to 100: overwritten by a swap header");
        assertThat(tree.content(entry).suspect()).isEqualTo(RangeSet.of(ByteRange.of(0, 100)));
    }

    @Test
    void finds_a_directory_by_its_block_when_its_inode_is_zeroed() throws Exception {
        var image = Images.copy("ext2-tiny");
        var fileSystem = Images.open(Images.device(image));
        long many = Images.byPath(Images.entries(fileSystem)).get("/many").inode();
        int at = (int) fileSystem.offsetOf(many);
        java.util.Arrays.fill(image, at, at + 128, (byte) 0);

        var entries = Images.byPath(Images.entries(Images.oldest(Images.device(image))));
        var directory = entries.get("/many");
        assertThat(directory.state()).isEqualTo(FileState.PARTIAL);
        assertThat(directory.evidence()).isEqualTo(FileEntry.Evidence.DIRECTORY_BLOCK);
        assertThat(entries.keySet())
                .contains("/many/name-that-is-rather-long-so-that-the-directory-gets-blocks-1");
    }

    @Test
    void takes_the_descriptor_that_the_directories_bear_out() throws Exception {
        var image = Images.copy("ext3-1k");
        image[2048 + 8]++; // bg_inode_table of group 0, in the first copy

        var reading = Images.reading(Images.device(image));
        assertThat(reading.anomalies().toString())
                .contains("copies differ", "copy of group 1 used");
        assertThat(Images.entries(reading.value()))
                .filteredOn(e -> e.state() != FileState.COMPLETE)
                .isEmpty();
    }

    @Test
    void knows_a_wrong_order_from_a_right_one() throws Exception {
        var image = Images.copy("ext3-1k");
        var superblock = Images.open(Images.device(image)).superblock();
        var right = ExtConsistency.sample(Images.device(image), superblock, 8);
        assertThat(right.failed()).isZero();
        assertThat(right.held()).isGreaterThan(10);

        var swapped = image.clone();
        int half = 8 << 20;
        System.arraycopy(image, half, swapped, 2 * half, half);
        System.arraycopy(image, 2 * half, swapped, half, half);
        var wrong = ExtConsistency.sample(Images.device(swapped), superblock, 8);
        assertThat(wrong.failed()).isPositive();
        assertThat(wrong.held()).isLessThan(right.held() / 2);
    }

    private static FileContent content(ExtFileSystem fileSystem, String path) throws Exception {
        var entry = Images.byPath(Images.entries(fileSystem)).get(path);
        return fileSystem.content(fileSystem.inode(entry.inode()));
    }
}
