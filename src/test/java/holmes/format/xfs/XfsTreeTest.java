package holmes.format.xfs;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Unreadable;
import holmes.tree.FileEntry;
import holmes.tree.FilePiece;
import holmes.tree.FileState;
import holmes.tree.FileType;
import holmes.tree.TreeImages;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of XFS as mkfs and the kernel wrote them, on sound and on damaged devices.
class XfsTreeTest {

    @ParameterizedTest
    @ValueSource(strings = {"xfs-v5", "xfs-large", "xfs-v4"})
    void every_file_is_as_the_kernel_saw_it(String name) throws Exception {
        var tree = open(Fixtures.disk(name, 0));
        var entries = TreeImages.entries(tree);

        for (var said : TreeImages.truth(name)) {
            var path = said.get("path").asText();
            assertThat(entries).containsKey(path);
            var found = TreeImages.words(tree, entries.get(path));
            found.keySet().retainAll(TreeImages.words(said).keySet());
            assertThat(found).as(path).isEqualTo(TreeImages.words(said));
        }
        assertThat(entries.values()).allMatch(e -> e.state() == FileState.COMPLETE);
        assertThat(tree.notes()).containsExactly("Log: clean, nothing to replay.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xfs-large", "xfs-v4"})
    void a_directory_of_many_blocks_gives_all_its_names(String name) throws Exception {
        TreeImages.assertManyNames(open(Fixtures.disk(name, 0)), name);
    }

    @Test
    void extents_may_be_holes_or_unwritten_or_in_a_tree() throws Exception {
        var tree = open(Fixtures.disk("xfs-large", 0));
        var entries = TreeImages.entries(tree);

        assertThat(tree.content(entries.get("/fragments")).pieces()).hasSizeGreaterThan(1000);
        assertThat(kinds(tree, entries.get("/sparse")))
                .contains(FilePiece.Kind.HOLE, FilePiece.Kind.DATA);
        assertThat(kinds(tree, entries.get("/unwritten")))
                .contains(FilePiece.Kind.UNWRITTEN, FilePiece.Kind.DATA);
    }

    private static List<FilePiece.Kind> kinds(XfsTree tree, FileEntry entry) throws Exception {
        return tree.content(entry).pieces().stream().map(FilePiece::kind).distinct().toList();
    }

    @Test
    void a_log_that_was_not_emptied_is_said_and_a_removed_file_is_found() throws Exception {
        var tree = open(Fixtures.disk("xfs-live", 0));
        var entries = TreeImages.entries(tree);

        assertThat(tree.notes())
                .singleElement()
                .asString()
                .startsWith("Log: not replayed, and the file system was not unmounted");
        var lost =
                entries.values().stream().filter(e -> e.path().startsWith("/lost+found/")).toList();
        assertThat(lost).singleElement().matches(e -> e.size() == 5000);
        assertThat(lost.getFirst().why()).containsExactly("it was removed, and perhaps still open");
        var start = tree.content(lost.getFirst()).view(0, 7);
        assertThat(
                        start.mismatch(
                                MemorySegment.ofArray(
                                        "removed".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xfs-v5", "xfs-large", "xfs-v4"})
    void a_copy_of_the_superblock_does_for_the_first(String name) throws Exception {
        var sound = TreeImages.entries(open(Fixtures.disk(name, 0)));
        var image = TreeImages.copy(name);
        Arrays.fill(image, 0, 512, (byte) 0);
        var device = TreeImages.device(image);

        assertThat(XfsVolume.glance(device).present()).isEmpty();
        var volume = XfsVolume.search(device, Progress.NONE).orElseThrow();
        var tree = volume.open(true, Progress.NONE);
        assertThat(volume.copy()).isEqualTo(1);
        assertThat(TreeImages.entries(tree)).isEqualTo(sound);
        assertThat(tree.notes()).contains("Its superblock is the copy of group 1.");
    }

    @Test
    void where_the_root_is_not_told_it_is_found() throws Exception {
        var image = TreeImages.copy("xfs-v4");
        var superblock = open(TreeImages.device(image));
        Arrays.fill(image, 56, 64, (byte) 0xff);
        var tree = open(TreeImages.device(image));

        assertThat(TreeImages.entries(tree).keySet())
                .isEqualTo(TreeImages.entries(superblock).keySet());
        assertThat(tree.notes()).anyMatch(note -> note.startsWith("The root directory was found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xfs-v5", "xfs-v4"})
    void zeros_over_the_beginning_are_no_content(String name) throws Exception {
        var sound = open(Fixtures.disk(name, 0));
        var whole = new HashMap<Long, String>();
        for (var entry : TreeImages.entries(sound).values()) {
            if (entry.type() == FileType.FILE)
                whole.put(entry.inode(), TreeImages.sha256(sound, entry));
        }
        var image = TreeImages.copy(name);
        Arrays.fill(image, 0, 60 << 10, (byte) 0);
        var tree =
                XfsVolume.search(TreeImages.device(image), Progress.NONE)
                        .orElseThrow()
                        .open(true, Progress.NONE);

        int same = 0;
        for (var entry : TreeImages.entries(tree).values()) {
            if (entry.type() != FileType.FILE || entry.state() != FileState.COMPLETE) continue;
            assertThat(TreeImages.sha256(tree, entry))
                    .as(entry.path())
                    .isEqualTo(whole.get(entry.inode()));
            same++;
        }
        assertThat(same).isGreaterThan(5).isLessThan(whole.size());
    }

    @Test
    void a_lost_beginning_leaves_what_lies_in_other_groups() throws Exception {
        var image = TreeImages.copy("xfs-v5");
        Arrays.fill(image, 0, 1 << 20, (byte) 0);
        var tree =
                XfsVolume.search(TreeImages.device(image), Progress.NONE)
                        .orElseThrow()
                        .open(true, Progress.NONE);
        var entries = TreeImages.entries(tree);

        assertThat(entries.keySet()).allMatch(path -> path.startsWith("/lost+found/#"));
        assertThat(entries.keySet()).anyMatch(path -> path.endsWith("/host3.txt"));
        assertThat(entries.values())
                .filteredOn(e -> e.evidence() == FileEntry.Evidence.NAME_ONLY)
                .isNotEmpty()
                .allMatch(e -> e.state() == FileState.UNREADABLE);
    }

    @Test
    void disks_in_a_wrong_order_make_no_whole_file() throws Exception {
        var image = TreeImages.copy("xfs-large");
        var swapped = image.clone();
        int chunk = 64 << 10;
        for (int at = chunk; at + 2 * chunk <= image.length; at += 3 * chunk) {
            System.arraycopy(image, at, swapped, at + chunk, chunk);
            System.arraycopy(image, at + chunk, swapped, at, chunk);
        }
        var tree = open(TreeImages.device(swapped));

        assertThat(TreeImages.entries(tree).values())
                .noneMatch(e -> e.state() == FileState.COMPLETE);
        assertThat(tree.notes()).anyMatch(note -> note.contains("may be put together wrongly"));
    }

    @Test
    void sectors_that_are_withheld_are_lost_from_their_files() throws Exception {
        var disk = Fixtures.disk("xfs-large", 0);
        var sound = open(disk);
        var text = TreeImages.entries(sound).get("/dir/text");
        long place = sound.content(text).pieces().getFirst().place();
        var bad = RangeSet.of(ByteRange.of(place + 1024, 512));
        var tree = open(new Unreadable(disk, bad, "scratched"));
        var lost = tree.content(text).sha256(Progress.NONE).lost();

        assertThat(lost).isEqualTo(RangeSet.of(ByteRange.of(1024, 512)));
    }

    @Test
    void what_lies_on_a_real_time_device_is_refused_in_words() throws Exception {
        var image = TreeImages.copy("xfs-v4");
        var tree = open(TreeImages.device(image));
        var text = TreeImages.entries(tree).get("/text");
        var volume = XfsVolume.glance(TreeImages.device(image)).present().orElseThrow();
        image[(int) volume.superblock().geometry().inodeOffset(text.inode()) + 91] |= 1;
        var entry = TreeImages.entries(open(TreeImages.device(image))).get("/text");

        assertThat(entry.state()).isEqualTo(FileState.UNREADABLE);
        assertThat(entry.why())
                .containsExactly(
                        "bytes 0 to 30000: it lies on a real-time device, which is not read");
    }

    @Test
    void a_device_that_ends_early_is_said() throws Exception {
        var disk = Fixtures.disk("xfs-large", 0);
        var tree = open(disk.window(ByteRange.of(0, disk.size() / 2)));

        assertThat(tree.notes())
                .contains("The file system has 41943040 bytes, what it lies on only 20971520.");
        assertThat(TreeImages.entries(tree).values())
                .allMatch(e -> e.state() != FileState.COMPLETE);

        var most = open(disk.window(ByteRange.of(0, disk.size() / 2 + (1 << 20))));
        assertThat(TreeImages.entries(most).values())
                .anyMatch(e -> e.state() == FileState.COMPLETE);
    }

    private static XfsTree open(BlockDevice device) throws Progress.Cancelled {
        return XfsVolume.glance(device).present().orElseThrow().open(true, Progress.NONE);
    }
}
