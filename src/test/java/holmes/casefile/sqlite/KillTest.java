package holmes.casefile.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.Case;
import holmes.casefile.Filter;
import holmes.casefile.ImageFiles;
import holmes.casefile.Note;
import holmes.casefile.Verification;
import holmes.device.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that works on a case is killed at random moments, the first ones while it makes the
/// case. Each time the case must open, be whole, hold every entry that the process was told is
/// kept, and take more.
class KillTest {

    private static final int ROUNDS = Integer.getInteger("holmes.kills", 8);

    @TempDir Path folder;

    /// Adds entries for ever; says the number of each once it is kept.
    public static final class Victim {

        private Victim() {}

        public static void main(String[] args) throws Exception {
            var store = CaseFile.openOrCreate(Path.of(args[0]));
            var open = Case.open(store, new ImageFiles(), Clock.systemUTC());
            var random = new Random();
            while (true) {
                var bytes = new byte[random.nextInt(100_000)];
                random.nextBytes(bytes);
                open.takeDocument("d" + random.nextLong(), "text", bytes);
                for (int i = 0; i < 20; i++) {
                    var note = new Note("a note", List.of(random.nextLong()));
                    System.out.println(open.cite(note, Progress.NONE).entry());
                }
            }
        }
    }

    @Test
    void a_case_outlives_whoever_works_on_it() throws Exception {
        var file = folder.resolve("case.holmes");
        var random = new Random(9);
        long kept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var told = Files.createTempFile(folder, "told", ".txt");
            var victim =
                    new ProcessBuilder(
                                    ProcessHandle.current().info().command().orElseThrow(),
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Victim.class.getName(),
                                    file.toString())
                            .redirectOutput(told.toFile())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            boolean early = round % 4 == 0;
            // A slow machine may need long until the work begins; the moment counts from there.
            for (int i = 0; i < 600 && !early && Files.size(told) == 0; i++) {
                victim.waitFor(100, TimeUnit.MILLISECONDS);
            }
            victim.waitFor(random.nextInt(early ? 800 : 500), TimeUnit.MILLISECONDS);
            victim.destroyForcibly().waitFor();

            var lines = Files.readAllLines(told);
            if (!lines.isEmpty()) kept = Long.parseLong(lines.getLast());
            if (!Files.exists(file) || Files.size(file) == 0) continue;
            try (var review = CaseFile.review(file)) {
                var found = Verification.of(review, Optional.empty(), Progress.NONE);
                assertThat(found.faults()).isEmpty();
                assertThat(found.entries()).isGreaterThanOrEqualTo(kept);
            }
        }
        assertThat(kept).isPositive();
        try (var open = Case.open(CaseFile.open(file), new ImageFiles(), Clock.systemUTC())) {
            open.perform(new Note("still here", List.of()), Progress.NONE);
            assertThat(open.log().count(Filter.ALL)).isGreaterThan(kept);
        }
    }
}
