package holmes.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.casefile.Case;
import holmes.casefile.MemoryStore;
import holmes.device.Progress;
import holmes.examine.compare.Compare;
import holmes.examine.halves.Half;
import holmes.examine.halves.JudgeHalves;
import holmes.examine.survey.Survey;
import holmes.guide.Evidence;
import holmes.stack.Layer;
import holmes.ui.compare.Found;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleSidesTest {

    private final Case file = Case.open(new MemoryStore(), Evidence.MEDIA, Clock.systemUTC());
    private final Comparing comparing = new Comparing(file, new Knowledge(file), new Busy());

    @TempDir Path folder;

    private Layer take(Path image) throws Exception {
        return file.take(image.toString(), Progress.NONE).medium();
    }

    /// Disk 0 dropped out of the mirror before the last changes, says what made it.
    @Test
    void the_half_that_counts_fewer_events_is_stale() throws Exception {
        var old = take(Fixtures.path("raid1-stale", 0));
        var current = take(Fixtures.path("raid1-stale", 1));
        var request = new Compare(List.of(current, old));

        var before = comparing.compare(request, Progress.NONE);
        var first = before.comparison().ranges().getFirst();
        assertThat(stale(before, first.offset())).startsWith("unknown");

        file.perform(Survey.of(List.of(old, current)), Progress.NONE);
        var after = comparing.recall(request).orElseThrow();

        assertThat(stale(after, first.offset())).isEqualTo("B");
        assertThat(after.judgements().getFirst().why()).contains("counts events: A ", ", B ");
    }

    @Test
    void what_was_judged_block_by_block_counts_where_it_was() throws Exception {
        var bytes = new byte[1 << 20];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i >> 8);
        var right = take(Files.write(folder.resolve("right.img"), bytes));
        bytes[70_000] ^= 1;
        bytes[500_000] ^= 1;
        var overwritten = take(Files.write(folder.resolve("overwritten.img"), bytes));
        bytes[500_000] ^= 3;
        var partner = take(Files.write(folder.resolve("partner.img"), bytes));
        var differing = RangeSet.of(ByteRange.of(69_632, 4096), ByteRange.of(499_712, 4096));
        file.perform(
                new JudgeHalves(
                        Half.untouched(right),
                        new Half(overwritten, Optional.of(partner), false),
                        differing),
                Progress.NONE);

        // Both from 4 KiB on: what was judged is found again although offsets are others.
        var from = ByteRange.between(4096, bytes.length);
        var request =
                new Compare(
                        List.of(new Layer.Slice(right, from), new Layer.Slice(overwritten, from)));
        var found = comparing.compare(request, Progress.NONE);

        assertThat(stale(found, 70_000 - 4096)).isEqualTo("B");
        assertThat(stale(found, 500_000 - 4096)).isEqualTo("unknown");
    }

    private static String stale(Found found, long at) {
        return found.stale(
                found.comparison().ranges().stream()
                        .filter(range -> range.offset() == at)
                        .findFirst()
                        .orElseThrow());
    }
}
