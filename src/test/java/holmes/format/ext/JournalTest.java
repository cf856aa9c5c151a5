package holmes.format.ext;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.Le;
import holmes.device.Progress;
import holmes.finding.Reading;
import holmes.tree.FileContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// File systems whose journals hold transactions, written by debugfs. `e2fsck -E journal_only` on a
/// copy brings the same blocks.
class JournalTest {

    private static final String WRITTEN =
            "40f039df2f30df906ad55354f8052359a17c052d7c68195500b07b8496cb130d";

    @ParameterizedTest
    @ValueSource(strings = {"ext3-unclean", "ext4-csum-unclean"})
    void replays_on_a_branch_and_leaves_the_evidence_alone(String name) throws Exception {
        var disk = Fixtures.disk(name, 0);
        var volume = ExtVolume.examine(disk, Progress.NONE);
        var generation = volume.generations().getFirst();

        var after = volume.open(generation, JournalUse.REPLAY, Suspects.NONE, Progress.NONE);
        var files = Images.byPath(Images.entries(after));
        assertThat(after.journal()).startsWith("replayed on a branch");
        assertThat(files).containsKey("/sub/written.txt").doesNotContainKey("/before.txt");
        var written = after.content(files.get("/sub/written.txt"));
        assertThat(written.sha256(Progress.NONE).sha256()).isEqualTo(WRITTEN);

        var before = volume.open(generation, JournalUse.LEAVE, Suspects.NONE, Progress.NONE);
        assertThat(before.journal()).contains("left alone");
        assertThat(Images.byPath(Images.entries(before)))
                .containsKey("/before.txt")
                .doesNotContainKey("/sub/written.txt");
    }

    @Test
    void does_not_replay_what_was_revoked_and_restores_the_magic() throws Exception {
        var fileSystem = Images.open(Fixtures.disk("ext3-unclean", 0));
        var result = JournalReplay.onto(fileSystem, journal(fileSystem));

        assertThat(result.transactions()).isEqualTo(3);
        assertThat(result.revoked()).isEqualTo(1);
        assertThat(Le.allZero(result.branch().view(5000 * 1024, 1024))).isTrue();
        assertThat(
                        result.branch()
                                .view(5001 * 1024, 4)
                                .toArray(java.lang.foreign.ValueLayout.JAVA_BYTE))
                .containsExactly(0xc0, 0x3b, 0x39, 0x98);
    }

    @Test
    void stops_at_a_transaction_whose_checksum_is_wrong() throws Exception {
        var image = Images.copy("ext4-csum-unclean");
        var fileSystem = Images.open(Images.device(image));
        var journal = journal(fileSystem);
        var places = ((FileContent) journal.device()).pieces().getFirst();
        image[(int) places.place() + 1024 + 500] ^= 1; // in the first descriptor block

        var result = JournalReplay.onto(fileSystem, journal);
        assertThat(result.transactions()).isZero();
        assertThat(result.anomalies().toString()).contains("descriptor block of transaction");
    }

    @Test
    void does_not_take_the_journal_of_another_file_system() throws Exception {
        var image = Images.copy("ext3-unclean");
        var journal = journal(Images.open(Images.device(image)));
        int at = (int) ((FileContent) journal.device()).pieces().getFirst().place();
        image[at + 48] ^= 1; // the journal's UUID

        var volume = ExtVolume.examine(Images.device(image), Progress.NONE);
        var tree =
                volume.open(
                        volume.generations().getFirst(),
                        JournalUse.REPLAY,
                        Suspects.NONE,
                        Progress.NONE);
        assertThat(tree.journal()).startsWith("not replayed").contains("s_uuid");
    }

    private static Journal journal(ExtFileSystem fileSystem) {
        if (Journal.of(fileSystem) instanceof Reading.Present<Journal>(var journal, _)) {
            return journal;
        }
        throw new AssertionError(Journal.of(fileSystem));
    }
}
