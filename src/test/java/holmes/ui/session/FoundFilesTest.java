package holmes.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.Digests;
import holmes.casefile.Case;
import holmes.casefile.MemoryStore;
import holmes.device.Progress;
import holmes.guide.Chooser;
import holmes.guide.Desk;
import holmes.guide.Evidence;
import holmes.guide.Narrator;
import holmes.guide.Recovery;
import holmes.ui.files.Picked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the files' screen has of a case that is opened again, of every kind of file system.
class FoundFilesTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"raid10-n2-3, 3, md9, /devices/md9", "mbr-logical, 1, p6, /devices/p6"})
    void a_reopened_case_shows_previews_and_extracts_under_the_names_of_the_recovery(
            String name, int disks, String volume, String truth) throws Exception {
        try (var file = Case.open(new MemoryStore(), Evidence.MEDIA, Clock.systemUTC())) {
            for (int i = 0; i < disks; i++) {
                file.take(Fixtures.path(name, i).toString(), Progress.NONE);
            }
            var desk = new Desk(file, Chooser.BEST, Narrator.SILENT, Progress.NONE);
            var recovered = new Recovery(desk, Optional.of(folder.resolve("files"))).run();
            var now = new FoundFiles(new Knowledge(file), Optional.of(recovered)).all();
            var again = new FoundFiles(new Knowledge(file), Optional.empty()).all();

            assertThat(again).isEqualTo(now);
            var found =
                    again.files().stream()
                            .filter(f -> f.volume().equals(volume) && f.path().equals("/tiny.txt"))
                            .findFirst()
                            .orElseThrow();
            var contents = new FileContents(file, again.systems(), Optional.empty());
            var preview = contents.read(found, Progress.NONE);
            assertThat(preview.kind()).startsWith("Text").endsWith("from the evidence");
            assertThat(preview.content()).hasSize((int) found.size());

            var target = folder.resolve("picked");
            new Extraction(file, again.systems())
                    .extract(List.of(new Picked(volume, "/tiny.txt")), target, Progress.NONE);
            var copy = Files.readAllBytes(target.resolve(volume).resolve("tiny.txt"));
            assertThat(Digests.sha256(copy))
                    .isEqualTo(sha256(name, truth))
                    .isEqualTo(found.sha256());
        }
    }

    private static String sha256(String name, String truth) {
        return Fixtures.truth(name)
                .at(truth + "/files")
                .valueStream()
                .filter(f -> f.get("path").asText().equals("/tiny.txt"))
                .map(f -> f.get("sha256").asText())
                .findFirst()
                .orElseThrow();
    }
}
