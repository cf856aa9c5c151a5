package holmes.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.Fixtures;
import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Filter;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {

    private static final String LOG = "md: md0 stopped.\nmd: bind<sda1>\nmd: bind<sdb1>\n";

    @TempDir Path folder;
    private Case file;
    private Evidence intake;

    @BeforeEach
    void open() {
        file =
                Case.open(
                        CaseFile.create(folder.resolve("c.holmes")),
                        Evidence.MEDIA,
                        Clock.systemUTC());
        intake = new Evidence(file, Progress.NONE);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void logs_may_lie_in_a_folder_of_their_own() throws Exception {
        var logs = Files.createDirectory(folder.resolve("logs"));
        Files.writeString(logs.resolve("console.txt"), LOG);
        Files.writeString(logs.resolve("shopping.txt"), "two pounds of apples\n");

        intake.add(logs);

        assertThat(file.documents())
                .extracting(document -> document.name())
                .containsExactly("console.txt");
        assertThat(file.exhibits()).isEmpty();
        assertThat(intake.remarks())
                .containsExactly("shopping.txt was left out: it is a text file, not a disk image.");
    }

    @Test
    void a_folder_with_neither_image_nor_log_is_refused_and_nothing_is_taken() throws Exception {
        var other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("shopping.txt"), "two pounds of apples\n");

        assertThatThrownBy(() -> intake.add(other))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(other + " holds no disk image and no log");
        assertThat(file.log().count(Filter.ALL)).isZero();
    }

    @Test
    void a_log_and_an_image_are_told_apart_by_what_they_hold() throws Exception {
        var log = Files.writeString(folder.resolve("disk.img"), LOG);

        intake.add(log);
        intake.add(Fixtures.path("raid10-n2-4", 0));

        assertThat(file.documents()).hasSize(1);
        assertThat(file.exhibits()).hasSize(1);
    }
}
