package holmes.format.ext;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.tree.FileEntry;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Thousands of damaged file systems, the same in each run: whatever the bytes, there is an answer,
/// soon, and in little memory.
class MutationTest {

    private static final int[] EDGES = {0, 1, 2, 0x7f, 0x80, 0xfe, 0xff};
    private static final long SLOW = 5_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "ext4-tiny, 2500, 1",
        "ext2-tiny, 2500, 2",
        "ext3-unclean, 300, 3",
        "ext4-csum-unclean, 300, 4"
    })
    void survives(String name, int rounds, long seed) throws Exception {
        var sound = Images.copy(name);
        var used = new ArrayList<Integer>();
        for (int at = 0; at < sound.length; at += 64) {
            for (int i = at; i < at + 64; i++) {
                if (sound[i] != 0) {
                    used.add(at);
                    break;
                }
            }
        }
        var random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            var image = sound.clone();
            for (int i = random.nextInt(12); i >= 0; i--) mutate(image, used, random);
            long start = System.nanoTime();
            read(Images.device(image), round % 10 == 0);
            assertThat(System.nanoTime() - start).as(name + " round " + round).isLessThan(SLOW);
        }
    }

    private static void mutate(byte[] image, ArrayList<Integer> used, Random random) {
        int at = used.get(random.nextInt(used.size())) + random.nextInt(64);
        int run = random.nextInt(8) == 0 ? 32 : 1 + random.nextInt(4);
        for (int i = at; i < Math.min(at + run, image.length); i++) {
            boolean edge = random.nextBoolean();
            image[i] = (byte) (edge ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(256));
        }
    }

    private static void read(BlockDevice device, boolean thoroughly) throws Exception {
        var present = ExtFileSystem.open(device).present();
        if (present.isPresent()) {
            for (var entry : Images.entries(present.get())) touch(present.get(), entry);
        }
        var volume =
                thoroughly ? ExtVolume.examine(device, Progress.NONE) : ExtVolume.glance(device);
        for (var generation : volume.generations()) {
            if (generation.start() < 0) continue;
            var tree = volume.open(generation, JournalUse.REPLAY, Suspects.NONE, Progress.NONE);
            for (var entry : Images.entries(tree)) touch(tree.fileSystem(), entry);
            assertThat(ExtConsistency.sample(device, generation.superblock(), 4)).isNotNull();
        }
    }

    private static void touch(ExtFileSystem fileSystem, FileEntry entry) throws Exception {
        assertThat(entry.path()).startsWith("/").doesNotContain("/../", "/./", "\0");
        if (entry.evidence() == FileEntry.Evidence.NAME_ONLY) return;
        if (entry.evidence() == FileEntry.Evidence.DIRECTORY_BLOCK) return;
        try {
            var content = fileSystem.content(fileSystem.inode(entry.inode()));
            if (content.size() < 1 << 16) {
                assertThat(content.sha256(Progress.NONE).sha256()).hasSize(64);
            } else {
                assertThat(content.view(content.size() - 10, 10).byteSize()).isEqualTo(10);
            }
        } catch (UnreadableException e) {
            assertThat(e).hasMessageContaining("unreadable");
        }
    }
}
