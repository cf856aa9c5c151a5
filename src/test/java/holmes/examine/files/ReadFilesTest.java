package holmes.examine.files;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.Digests;
import holmes.device.Progress;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFilesTest {

    @TempDir Path folder;

    @Test
    void the_outcome_is_the_same_whether_and_whereto_files_are_copied() throws Exception {
        var alone = read(Optional.empty());

        assertThat(alone.files()).hasSizeGreaterThan(20);
        assertThat(read(Optional.of(folder.resolve("files")))).isEqualTo(alone);
        assertThat(read(Optional.of(folder.resolve("files.tar")))).isEqualTo(alone);
    }

    @Test
    void copies_have_the_content_permissions_and_time_that_the_list_says() throws Exception {
        int files = 0;
        for (var file : read(Optional.of(folder)).files()) {
            var copy = folder.resolve(file.path().substring(1));
            if (!file.type().equals("f")) continue;
            files++;
            assertThat(Digests.sha256(Files.readAllBytes(copy)))
                    .as(file.path())
                    .isEqualTo(file.sha256().orElseThrow());
            assertThat(Files.getLastModifiedTime(copy).toInstant()).isEqualTo(file.mtime());
            var permissions = Files.getPosixFilePermissions(copy, LinkOption.NOFOLLOW_LINKS);
            assertThat(PosixFilePermissions.toString(permissions))
                    .isEqualTo(symbolic(file.mode() | 0600));
        }
        assertThat(files).isGreaterThan(10);
    }

    private static String symbolic(int mode) {
        var text = new StringBuilder();
        for (int bit = 0; bit < 9; bit++) {
            text.append((mode & 0400 >> bit) != 0 ? "rwxrwxrwx".charAt(bit) : '-');
        }
        return text.toString();
    }

    private static Listing read(Optional<Path> target) throws Exception {
        var bench = new Table(Fixtures.disk("ext4-default", 0), target);
        var uuid = holmes.stack.Prober.identify(bench.device()).found().getFirst().uuid();
        return new ReadFiles(Table.LAYER, uuid, false, List.of()).perform(bench, Progress.NONE);
    }
}
