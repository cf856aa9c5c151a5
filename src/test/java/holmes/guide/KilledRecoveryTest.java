package holmes.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.casefile.Case;
import holmes.casefile.Entry;
import holmes.casefile.Filter;
import holmes.casefile.Verification;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress;
import holmes.report.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recovery is killed at random moments. Each time the case must be whole, and the recovery go on
/// from where it was to the same end.
class KilledRecoveryTest {

    private static final int ROUNDS = Integer.getInteger("holmes.recovery.kills", 2);
    private static final String DISKS = "raid10-n2-4";

    @TempDir Path folder;

    /// Says that it begins, and recovers.
    public static final class Victim {

        private Victim() {}

        public static void main(String[] args) throws Exception {
            System.out.println("begun");
            recover(Path.of(args[0]), Path.of(args[1]));
        }
    }

    private static Recovered recover(Path file, Path out) throws Exception {
        try (var open = Case.open(CaseFile.openOrCreate(file), Evidence.MEDIA, Clock.systemUTC())) {
            var intake = new Evidence(open, Progress.NONE);
            for (int i = 0; i < 4; i++) intake.take(Fixtures.path(DISKS, i));
            var desk = Desk.recalling(open, Chooser.BEST, Narrator.SILENT, Progress.NONE);
            return new Recovery(desk, Optional.of(out.resolve(Folders.FILES))).run();
        }
    }

    private static byte[] manifest(Recovered recovered, Path file) throws Exception {
        Manifest.of(recovered).write(file);
        return Files.readAllBytes(file);
    }

    private List<Entry> derived(Path file) throws Exception {
        try (var review = CaseFile.review(file)) {
            assertThat(Verification.of(review, Optional.empty(), Progress.NONE).faults()).isEmpty();
            // Files are copied anew, so they are read anew.
            return review.all(Filter.ALL)
                    .filter(entry -> entry.act().nature().equals("derived"))
                    .filter(entry -> !entry.act().kind().equals("read-files"))
                    .toList();
        }
    }

    @Test
    void a_recovery_that_is_killed_goes_on() throws Exception {
        var random = new Random();
        var manifest = folder.resolve("manifest.json");
        var whole = folder.resolve("whole.holmes");
        var expected = manifest(recover(whole, folder.resolve("whole")), manifest);
        var all = derived(whole).stream().map(entry -> entry.act().outcome()).toList();
        for (int round = 0; round < ROUNDS; round++) {
            var file = folder.resolve("case-" + round + ".holmes");
            var out = folder.resolve("out-" + round);
            var said = folder.resolve("said-" + round);
            var victim =
                    new ProcessBuilder(
                                    ProcessHandle.current().info().command().orElseThrow(),
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Victim.class.getName(),
                                    file.toString(),
                                    out.toString())
                            .redirectOutput(said.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            for (int i = 0; i < 6000 && Files.size(said) == 0; i++) {
                victim.waitFor(10, TimeUnit.MILLISECONDS);
            }
            victim.waitFor(random.nextInt(2500), TimeUnit.MILLISECONDS);
            victim.destroyForcibly().waitFor();

            var begun = Files.exists(file) && Files.size(file) > 0;
            var before = begun ? derived(file) : List.<Entry>of();
            // What was killed while it copied has left copies: they are never written over.
            var free = Folders.free(out);
            assertThat(new String(manifest(recover(file, free), manifest), UTF_8))
                    .isEqualTo(new String(expected, UTF_8));
            var after = derived(file);
            assertThat(after.subList(0, before.size())).isEqualTo(before);
            assertThat(after.stream().map(entry -> entry.act().outcome()).toList()).isEqualTo(all);
            if (ROUNDS > 2)
                System.out.println("killed after " + before.size() + " of " + all.size());
        }
    }
}
