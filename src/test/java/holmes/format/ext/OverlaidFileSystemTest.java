package holmes.format.ext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import holmes.Fixtures;
import holmes.device.Progress;
import holmes.tree.FileEntry;
import holmes.tree.FileState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Root file systems over whose beginning a later mkfs has gone, or zeros. Judged by what Linux saw
/// of them before.
class OverlaidFileSystemTest {

    @Test
    void tells_the_old_file_system_from_the_new_one() throws Exception {
        var volume = ExtVolume.examine(Fixtures.disk("ext3-overlaid", 0), Progress.NONE);

        assertThat(volume.generations())
                .extracting(g -> g.made() + " " + g.copies().stream().map(c -> c.group()).toList())
                .containsExactly("2013-03-05T03:12:42Z [1]", "2010-02-16T11:04:04Z [3, 5, 7]");
    }

    @Test
    void brings_back_as_much_as_e2fsck_with_names_intact_below_lost_directories() throws Exception {
        var tree = Images.oldest(Fixtures.disk("ext3-overlaid", 0));
        var entries = Images.entries(tree);
        var result = new Comparison("ext3-overlaid", tree, entries);

        assertThat(result.right).isGreaterThanOrEqualTo(386);
        assertThat(result.wrongButComplete).isEmpty();
        assertThat(Images.byPath(entries))
                .containsKeys(
                        "/lost+found/#4097",
                        "/lost+found/#4097/lvm/archive",
                        "/lost+found/#4097/lvm/backup/guests");
        assertThat(tree.groups())
                .extracting(ExtTree.Group::foreign)
                .containsExactly(4L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void doubts_exactly_what_a_shifted_mkfs_has_overwritten() throws Exception {
        var tree = Images.oldest(Fixtures.disk("ext4-shifted", 0));
        var result = new Comparison("ext4-shifted", tree, Images.entries(tree));

        assertThat(result.right).isGreaterThanOrEqualTo(350);
        assertThat(result.wrongButComplete).isEmpty();
        assertThat(result.rightPath).isGreaterThanOrEqualTo(340);
    }

    @Test
    void takes_names_and_inodes_from_the_journal_where_the_beginning_was_zeroed() throws Exception {
        var tree = Images.oldest(Fixtures.disk("ext4-wiped", 0));
        var entries = Images.entries(tree);
        var result = new Comparison("ext4-wiped", tree, entries);

        assertThat(result.right).isGreaterThanOrEqualTo(300);
        assertThat(result.rightPath).isEqualTo(result.right);
        assertThat(result.wrongButComplete).isEmpty();
        assertThat(tree.restored().isEmpty()).isFalse();
        assertThat(entries)
                .filteredOn(e -> e.evidence() == FileEntry.Evidence.JOURNAL)
                .isNotEmpty()
                .allMatch(e -> e.state() == FileState.PARTIAL);
    }

    @Test
    void knows_which_generation_has_most_to_give_back() throws Exception {
        for (var name : List.of("ext3-overlaid", "ext4-shifted", "ext4-wiped", "ext4-default")) {
            var volume = ExtVolume.examine(Fixtures.disk(name, 0), Progress.NONE);
            var richest = volume.richest(JournalUse.REPLAY, Suspects.NONE, Progress.NONE);
            assertThat(richest.orElseThrow().generation())
                    .isEqualTo(volume.generations().getLast());
        }
    }

    @Test
    void gives_the_same_answer_twice() throws Exception {
        var disk = Fixtures.disk("ext4-shifted", 0);
        assertThat(Images.entries(Images.oldest(disk)))
                .isEqualTo(Images.entries(Images.oldest(disk)));
    }

    /// What was delivered beside what there was.
    private static final class Comparison {

        final List<String> wrongButComplete = new ArrayList<>();
        int right;
        int rightPath;

        Comparison(String name, ExtTree tree, List<FileEntry> entries) throws Exception {
            Map<Long, List<FileEntry>> byInode = new HashMap<>();
            for (var e : entries) byInode.computeIfAbsent(e.inode(), _ -> new ArrayList<>()).add(e);
            for (var f : Fixtures.truth(name).path("devices").path("fs").path("files")) {
                boolean had = false;
                boolean there = false;
                for (var e : byInode.getOrDefault(f.path("inode").asLong(), List.of())) {
                    boolean same = same(f, e, tree);
                    boolean named = e.path().equals(f.path("path").asText());
                    boolean found = e.path().startsWith("/lost+found/#");
                    if (!same && e.state() == FileState.COMPLETE) wrongButComplete.add(e.path());
                    if (same && !named && !found && e.state() == FileState.COMPLETE) {
                        wrongButComplete.add(e.path() + " is no name of " + e.inode());
                    }
                    had |= same;
                    there |= same && named;
                }
                if (had) right++;
                if (there) rightPath++;
            }
        }

        private static boolean same(JsonNode f, FileEntry e, ExtTree tree) throws Exception {
            boolean inode =
                    f.path("type").asText().charAt(0) == e.type().letter()
                            && f.path("mode")
                                    .asText()
                                    .equals(Integer.toOctalString(e.permissions()))
                            && f.path("uid").asLong() == e.uid()
                            && f.path("gid").asLong() == e.gid()
                            && f.path("mtime")
                                    .asText()
                                    .startsWith(e.modified().getEpochSecond() + ".")
                            && f.path("target").asText("").equals(e.linkTarget().orElse(""));
            if (!inode || !f.has("sha256")) return inode;
            var digest = tree.content(e).sha256(Progress.NONE);
            return f.path("sha256").asText().equals(digest.sha256());
        }
    }
}
