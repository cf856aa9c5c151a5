package holmes.casefile.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.Act;
import holmes.casefile.Case;
import holmes.casefile.Filter;
import holmes.casefile.Media;
import holmes.casefile.Note;
import holmes.device.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A long case stays quick. With `-Dholmes.entries=1000000` it is the longest that was promised,
/// for which 64 MiB of memory are enough (`-Xmx64m`).
class LongCaseTest {

    private static final int ENTRIES = Integer.getInteger("holmes.entries", 5_000);

    @TempDir Path folder;

    @Test
    void appending_opening_and_listing_are_quick() throws Exception {
        var file = folder.resolve("long.holmes");
        long begun = System.nanoTime();
        try (var open = Case.open(CaseFile.create(file), Media.NONE, Clock.systemUTC())) {
            for (int i = 0; i < ENTRIES; i++) {
                open.perform(new Note("note " + i, List.of((long) i)), Progress.NONE);
            }
        }
        var each = Duration.ofNanos((System.nanoTime() - begun) / ENTRIES);

        begun = System.nanoTime();
        var filter =
                new Filter(
                        Optional.of("note"),
                        Optional.of(Act.DONE),
                        Optional.of(Act.DERIVED),
                        Optional.empty());
        try (var review = Case.open(CaseFile.review(file), Media.NONE, Clock.systemUTC())) {
            assertThat(review.log().before(Long.MAX_VALUE, filter, 100)).hasSize(100);
        }
        var opened = Duration.ofNanos(System.nanoTime() - begun);

        if (ENTRIES > 100_000) System.out.println(each + " to append one, " + opened + " to open");
        // Where other tests run beside, only the order of magnitude can be asked for.
        int slack = ENTRIES > 100_000 ? 1 : 10;
        assertThat(each).isLessThan(Duration.ofMillis(2 * slack));
        assertThat(opened).isLessThan(Duration.ofMillis(300 * slack));
    }
}
