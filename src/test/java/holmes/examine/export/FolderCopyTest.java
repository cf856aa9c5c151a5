package holmes.examine.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.tree.ExtendedAttribute;
import holmes.tree.FileDigest;
import holmes.tree.FileEntry;
import holmes.tree.FileState;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCopyTest {

    private static final Instant WHEN = Instant.parse("2012-01-23T16:50:21.123456Z");

    /// More than Linux keeps of an attribute.
    private static final ExtendedAttribute HUGE =
            new ExtendedAttribute("user.huge", MemorySegment.ofArray(new byte[70_000]));

    @TempDir Path temporary;
    private Path folder;
    private FolderCopy copy;

    @BeforeEach
    void begin() {
        folder = temporary.resolve("copies");
        copy = new FolderCopy(folder);
    }

    private void add(FileEntry entry, String content) throws Exception {
        var bytes = MemorySegment.ofArray(content.getBytes(UTF_8));
        copy.take(entry).fill(sink -> sink.data(0, bytes), new FileDigest());
    }

    @Test
    void what_many_lack_is_one_sentence() throws Exception {
        add(entry("/one", 1, 0600, List.of(HUGE)), "1");
        add(entry("/two", 1, 0600, List.of()), "2");
        add(entry("/three", 1, 0600, List.of(HUGE)), "3");

        assertThat(copy.finish()).containsExactly("/one and 1 more lack the attribute user.huge.");
    }

    @Test
    void permissions_that_a_new_file_is_not_granted_are_given_later() throws Exception {
        add(entry("/open", 1, 0666, List.of()), "x");
        add(entry("/closed", 1, 0000, List.of()), "x");

        assertThat(copy.finish()).isEmpty();
        assertThat(Files.getPosixFilePermissions(folder.resolve("open"))).hasSize(6);
        assertThat(Files.getPosixFilePermissions(folder.resolve("closed"))).hasSize(2);
        assertThat(Files.getLastModifiedTime(folder.resolve("open")).toInstant()).isEqualTo(WHEN);
        try (var all = Files.list(folder)) {
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void a_second_file_of_a_name_lies_beside_the_first_whenever_they_are_filled() throws Exception {
        var first = copy.take(entry("/same", 1, 0600, List.of()));
        var second = copy.take(entry("/same", 1, 0600, List.of()));
        var bytes = MemorySegment.ofArray("1".getBytes(UTF_8));
        first.fill(sink -> sink.data(0, bytes), new FileDigest());
        second.fill(
                sink -> sink.data(0, MemorySegment.ofArray(new byte[] {'2'})), new FileDigest());
        copy.finish();

        assertThat(folder.resolve("same")).hasContent("1");
        assertThat(folder.resolve("same~2")).hasContent("2");
    }

    private static FileEntry entry(
            String path, long size, int mode, List<ExtendedAttribute> attributes) {
        return new FileEntry(
                path,
                FileType.FILE,
                path.length(),
                1,
                mode,
                0,
                0,
                size,
                WHEN,
                WHEN,
                WHEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                attributes,
                FileState.COMPLETE,
                List.of(),
                FileEntry.Evidence.DIRECTORY);
    }
}
