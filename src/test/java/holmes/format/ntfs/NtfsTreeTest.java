package holmes.format.ntfs;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Unreadable;
import holmes.device.UnreadableException;
import holmes.finding.Reading;
import holmes.tree.FileEntry;
import holmes.tree.FileState;
import holmes.tree.TreeImages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Files of an NTFS as ntfs-3g wrote them, on sound and on damaged devices.
class NtfsTreeTest {

    private static final String IMAGE = "ntfs-many";
    private static final String PACKED = "/packed/squeezed";

    @Test
    void every_file_is_as_it_was_written() throws Exception {
        var tree = open(Fixtures.disk(IMAGE, 0));
        var entries = TreeImages.entries(tree);

        for (var said : TreeImages.truth(IMAGE)) {
            var path = said.get("path").asText();
            assertThat(entries).containsKey(path);
            var found = TreeImages.words(tree, entries.get(path));
            found.keySet().retainAll(TreeImages.words(said).keySet());
            if (path.equals(PACKED)) continue;
            assertThat(found).as(path).isEqualTo(TreeImages.words(said));
            assertThat(entries.get(path).state()).isEqualTo(FileState.COMPLETE);
        }
        assertThat(tree.identity().label()).isEqualTo("many things");
        assertThat(tree.notes()).containsExactly("Log: not read, clean.");
    }

    @Test
    void a_large_directory_gives_all_its_names() throws Exception {
        TreeImages.assertManyNames(open(Fixtures.disk(IMAGE, 0)), IMAGE);
    }

    @Test
    void a_compressed_file_is_refused_in_words() throws Exception {
        var packed = TreeImages.entries(open(Fixtures.disk(IMAGE, 0))).get(PACKED);

        assertThat(packed.state()).isEqualTo(FileState.UNREADABLE);
        assertThat(packed.why())
                .containsExactly("bytes 0 to 100000: compressed, which is not read");
    }

    @Test
    void files_of_a_directory_that_is_lost_are_found() throws Exception {
        var image = TreeImages.copy(IMAGE);
        var volume = NtfsVolume.read(TreeImages.device(image)).present().orElseThrow();
        var sound = TreeImages.entries(open(TreeImages.device(image)));
        long place = volume.table() + sound.get("/many").inode() * volume.record();
        Arrays.fill(image, (int) place, (int) place + volume.record(), (byte) 0);
        var entries = TreeImages.entries(open(TreeImages.device(image)));

        assertThat(entries).doesNotContainKey("/many").containsKey("/dir/text");
        long lost =
                entries.values().stream()
                        .filter(e -> e.path().startsWith("/lost+found/#"))
                        .filter(e -> e.evidence() == FileEntry.Evidence.INODE_TABLE)
                        .count();
        assertThat(lost).isEqualTo(Fixtures.truth(IMAGE).at("/devices/fs/many").asInt());
    }

    @Test
    void the_copy_of_the_tables_beginning_does_for_it() throws Exception {
        var image = TreeImages.copy(IMAGE);
        var volume = NtfsVolume.read(TreeImages.device(image)).present().orElseThrow();
        var sound = TreeImages.entries(open(TreeImages.device(image)));
        int place = (int) volume.table();
        Arrays.fill(image, place, place + volume.record(), (byte) 0);

        assertThat(TreeImages.entries(open(TreeImages.device(image)))).isEqualTo(sound);
    }

    @Test
    void disks_in_a_wrong_order_make_no_whole_file() throws Exception {
        var image = TreeImages.copy(IMAGE);
        var swapped = image.clone();
        int chunk = 64 << 10;
        for (int at = chunk; at + 2 * chunk <= image.length; at += 3 * chunk) {
            System.arraycopy(image, at, swapped, at + chunk, chunk);
            System.arraycopy(image, at + chunk, swapped, at, chunk);
        }
        var tree = open(TreeImages.device(swapped));

        assertThat(TreeImages.entries(tree).values())
                .noneMatch(e -> e.state() == FileState.COMPLETE);
        assertThat(tree.notes()).contains("What it lies on may be put together wrongly.");
    }

    @Test
    void a_part_that_may_be_a_disk_of_a_stripe_makes_no_whole_file() throws Exception {
        var disk = Fixtures.disk(IMAGE, 0);
        var entries =
                TreeImages.entries(open(disk.window(ByteRange.of(0, disk.size() - (1 << 20)))));

        assertThat(entries.values()).noneMatch(e -> e.state() == FileState.COMPLETE);
    }

    @Test
    void sectors_that_are_withheld_are_lost_from_their_files() throws Exception {
        var disk = Fixtures.disk(IMAGE, 0);
        var sound = open(disk);
        var text = TreeImages.entries(sound).get("/dir/text");
        long place = sound.content(text).pieces().getFirst().place();
        var bad = RangeSet.of(ByteRange.of(place + 1024, 512));
        var lost = open(new Unreadable(disk, bad, "scratched")).content(text);

        assertThat(lost.sha256(Progress.NONE).lost())
                .isEqualTo(RangeSet.of(ByteRange.of(1024, 512)));
    }

    @Test
    void a_boot_sector_has_four_answers() throws Exception {
        var image = TreeImages.copy(IMAGE);
        assertThat(NtfsVolume.read(TreeImages.device(new byte[512])))
                .isInstanceOf(Reading.Absent.class);
        image[13] = 3;
        assertThat(NtfsVolume.read(TreeImages.device(image))).isInstanceOf(Reading.Garbled.class);
    }

    /// Hundreds of damaged file systems, the same in each run.
    @Test
    void whatever_the_bytes_there_is_an_answer_soon() throws Exception {
        var image = TreeImages.copy(IMAGE);
        var volume = NtfsVolume.read(TreeImages.device(image)).present().orElseThrow();
        var random = new Random(5);
        var places = places(image, (int) volume.table(), 400 << 10);
        for (int round = 0; round < 150; round++) {
            var undo = new ArrayList<int[]>();
            for (int i = random.nextInt(24); i >= 0; i--) {
                int at =
                        random.nextInt(20) == 0
                                ? random.nextInt(90)
                                : places.get(random.nextInt(places.size()));
                undo.add(new int[] {at, image[at]});
                image[at] = (byte) (random.nextBoolean() ? random.nextInt() : -random.nextInt(3));
            }
            long start = System.nanoTime();
            read(TreeImages.device(image));
            assertThat(System.nanoTime() - start).as("round " + round).isLessThan(5_000_000_000L);
            for (var change : undo.reversed()) image[change[0]] = (byte) change[1];
        }
    }

    private static List<Integer> places(byte[] image, int from, int length) {
        var places = new ArrayList<Integer>();
        for (int at = from; at < Math.min(image.length, from + length); at++) {
            if (image[at] != 0) places.add(at);
        }
        return places;
    }

    private static void read(BlockDevice device) throws Exception {
        var volume = NtfsVolume.read(device).present();
        if (volume.isEmpty()) return;
        var tree = NtfsTree.open(volume.get(), Progress.NONE);
        if (tree.isEmpty()) return;
        assertThat(tree.get().notes()).isNotEmpty();
        for (var entry : TreeImages.entries(tree.get()).values()) {
            assertThat(entry.path()).startsWith("/").doesNotContain("/../", "/./", "\0");
            try {
                var content = tree.get().content(entry);
                if (content.size() < 1 << 14) {
                    assertThat(content.sha256(Progress.NONE).sha256()).hasSize(64);
                } else {
                    assertThat(content.view(content.size() - 10, 10).byteSize()).isEqualTo(10);
                }
            } catch (UnreadableException e) {
                assertThat(e).hasMessageContaining("unreadable");
            }
        }
    }

    private static NtfsTree open(BlockDevice device) throws Exception {
        var volume = NtfsVolume.read(device).present().orElseThrow();
        return NtfsTree.open(volume, Progress.NONE).orElseThrow();
    }
}
