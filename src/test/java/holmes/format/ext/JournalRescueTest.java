package holmes.format.ext;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.device.Progress;
import holmes.tree.FileState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// File systems without a single superblock in its place, as far as their journals remember them.
class JournalRescueTest {

    private static final int BLOCK = 4096;
    private static final int JOURNAL = 13 * BLOCK;
    private static final int COMMIT = 38 * BLOCK;
    private static final int ELSEWHERE = 16 << 20;

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 7", "1536, 7"})
    void a_copy_of_the_superblock_in_the_journal_is_enough(int before, int wiped) throws Exception {
        var sound = Images.copy("ext4-default");
        var image = new byte[before + sound.length];
        System.arraycopy(sound, 0, image, before, sound.length);
        Arrays.fill(image, before, before + wiped * BLOCK, (byte) 0);

        var volume = ExtVolume.examine(Images.device(image), Progress.NONE);
        var generation = volume.generations().getFirst();
        var tree = volume.open(generation, JournalUse.REPLAY, Suspects.NONE, Progress.NONE);

        assertThat(generation.start()).isEqualTo(before);
        assertThat(generation.anomalies().toString())
                .contains("the journal at byte " + (before + JOURNAL));
        var expected = Images.byPath(Images.entries(Images.open(Fixtures.disk("ext4-default", 0))));
        var files = Images.byPath(Images.entries(tree));
        assertThat(files.keySet()).isEqualTo(expected.keySet());
        assertThat(files.values()).allMatch(file -> file.state() == FileState.COMPLETE);
    }

    /// The log is empty and its next transaction has a later number: this one was committed.
    @Test
    void a_transaction_counts_without_its_commit_block_if_the_log_begins_later() throws Exception {
        var image = Images.copy("ext4-default");
        Arrays.fill(image, 0, 7 * BLOCK, (byte) 0);
        Arrays.fill(image, COMMIT, COMMIT + BLOCK, (byte) 0);

        var volume = ExtVolume.examine(Images.device(image), Progress.NONE);

        assertThat(volume.generations().getFirst().anomalies().toString())
                .contains("kept in transaction 2 ");
    }

    @Test
    void a_journal_that_lies_elsewhere_is_not_believed() throws Exception {
        var image = Images.copy("ext4-default");
        Arrays.fill(image, 0, 7 * BLOCK, (byte) 0);
        System.arraycopy(image, JOURNAL, image, JOURNAL + ELSEWHERE, 10 * BLOCK);
        Arrays.fill(image, JOURNAL, JOURNAL + BLOCK, (byte) 0);

        var volume = ExtVolume.examine(Images.device(image), Progress.NONE);

        assertThat(volume.generations())
                .noneMatch(generation -> generation.anomalies().toString().contains("journal"));
    }
}
