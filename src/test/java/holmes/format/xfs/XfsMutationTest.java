package holmes.format.xfs;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.tree.FileEntry;
import holmes.tree.TreeImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hundreds of damaged file systems, the same in each run: whatever the bytes, there is an answer,
/// soon, and in little memory.
class XfsMutationTest {

    private static final int[] EDGES = {0, 1, 2, 0x7f, 0x80, 0xfe, 0xff};
    private static final long SLOW = 5_000_000_000L;

    @ParameterizedTest
    @CsvSource({"xfs-v5, 700, 1", "xfs-live, 700, 2", "xfs-v4, 60, 3", "xfs-large, 40, 4"})
    void survives(String name, int rounds, long seed) throws Exception {
        var image = TreeImages.copy(name);
        var used = used(image);
        var random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            var undo = new ArrayList<int[]>();
            for (int i = random.nextInt(16); i >= 0; i--) mutate(image, used, random, undo);
            long start = System.nanoTime();
            read(TreeImages.device(image), round % 20 == 0);
            assertThat(System.nanoTime() - start).as(name + " round " + round).isLessThan(SLOW);
            for (var change : undo.reversed()) image[change[0]] = (byte) change[1];
        }
    }

    /// Places of metadata, more of the headers than chance would give.
    private static List<Integer> used(byte[] image) {
        var used = new ArrayList<Integer>();
        for (int at = 0; at < image.length; at += 64) {
            boolean header = at < 2048;
            for (int i = at; i < at + 64; i++) {
                if (image[i] == 0) continue;
                for (int n = header ? 40 : 1; n > 0; n--) used.add(at);
                break;
            }
        }
        return used;
    }

    private static void mutate(byte[] image, List<Integer> used, Random random, List<int[]> undo) {
        int at = used.get(random.nextInt(used.size())) + random.nextInt(64);
        int run = random.nextInt(8) == 0 ? 32 : 1 + random.nextInt(4);
        for (int i = at; i < Math.min(at + run, image.length); i++) {
            undo.add(new int[] {i, image[i]});
            boolean edge = random.nextBoolean();
            image[i] = (byte) (edge ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(256));
        }
    }

    private static void read(BlockDevice device, boolean thoroughly) throws Exception {
        var volume = XfsVolume.glance(device).present();
        if (thoroughly) volume = volume.or(() -> search(device));
        if (volume.isEmpty()) return;
        var tree = volume.get().open(thoroughly, Progress.NONE);
        assertThat(tree.notes()).isNotEmpty();
        for (var entry : TreeImages.entries(tree).values()) touch(tree, entry);
    }

    private static java.util.Optional<XfsVolume> search(BlockDevice device) {
        try {
            return XfsVolume.search(device, Progress.NONE);
        } catch (Progress.Cancelled e) {
            throw new AssertionError(e);
        }
    }

    private static void touch(XfsTree tree, FileEntry entry) throws Exception {
        assertThat(entry.path()).startsWith("/").doesNotContain("/../", "/./", "\0");
        if (entry.evidence() == FileEntry.Evidence.NAME_ONLY) return;
        try {
            var content = tree.content(entry);
            if (content.size() < 1 << 13) {
                assertThat(content.sha256(Progress.NONE).sha256()).hasSize(64);
            } else {
                assertThat(content.view(content.size() - 10, 10).byteSize()).isEqualTo(10);
            }
        } catch (UnreadableException e) {
            assertThat(e).hasMessageContaining("unreadable");
        }
    }
}
