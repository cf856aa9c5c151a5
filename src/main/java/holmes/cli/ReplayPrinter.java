package holmes.cli;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import holmes.bytes.ByteRange;
import holmes.examine.replay.Found;
import holmes.examine.replay.Replayed;
import holmes.examine.replay.Replayed.State;
import holmes.examine.replay.Result;
import holmes.report.words.LayerWords;
import holmes.report.words.Printable;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// A replay as text: the media, what is not equal, and how much is.
final class ReplayPrinter {

    private static final int MOST_RANGES = 8;

    private final PrintStream out;
    private final boolean all;

    /// @param all whether every entry is shown
    ReplayPrinter(PrintStream out, boolean all) {
        this.out = out;
        this.all = all;
    }

    void print(Result result) {
        for (var medium : result.media()) medium(medium, result);
        for (var place : result.strangers()) {
            out.println(Printable.of(place) + " holds no medium of this case.");
        }
        out.println();
        for (var entry : result.entries()) if (all || entry.isOff()) entry(entry);
        if (all || result.entries().stream().anyMatch(Replayed::isOff)) out.println();
        kinds(result.entries());
        out.println();
        long derived =
                result.count(State.EQUAL)
                        + result.entries().stream().filter(Replayed::isOff).count();
        out.printf(
                Locale.ROOT,
                "%d of %d derived entries are equal; %d were observed, %d had not been done.%n",
                result.count(State.EQUAL),
                derived,
                result.count(State.OBSERVED),
                result.count(State.NOT_DONE));
        out.println("Last seal of the case: " + result.seal());
    }

    private void medium(Found medium, Result result) {
        out.println(
                Printable.of(medium.label())
                        + "  "
                        + medium.state()
                        + medium.place().map(place -> "  " + Printable.of(place)).orElse(""));
        if (!medium.why().isEmpty()) out.println("    " + medium.why());
        for (var changed : medium.bytes()) {
            out.printf(
                    Locale.ROOT,
                    "    byte %d was 0x%02x and is 0x%02x%n",
                    changed.offset(),
                    changed.then(),
                    changed.now());
        }
        var ranges = medium.differing().ranges();
        ranges.stream().limit(MOST_RANGES).forEach(range -> out.println("    " + words(range)));
        if (ranges.size() > MOST_RANGES) {
            out.println("    and " + (ranges.size() - MOST_RANGES) + " more places");
        }
        var words = new LayerWords(identity -> label(identity, result));
        for (var reached : medium.reached()) {
            out.println(
                    "    shows in "
                            + Printable.of(words.of(reached.layer()))
                            + ", which "
                            + words(reached.within()));
        }
        result.firstAffected(medium)
                .ifPresent(e ->
                        out.println("    first entry affected: " + e.entry() + ", " + e.kind()));
    }

    private static String label(String identity, Result result) {
        return result.media().stream()
                .filter(medium -> medium.identity().equals(identity))
                .map(Found::label)
                .findFirst()
                .orElse(identity);
    }

    private static String words(ByteRange range) {
        if (range.length() == 1) return "differs at byte " + range.start();
        return "differs within bytes " + range.start() + " to " + range.end();
    }

    private void entry(Replayed entry) {
        out.printf(
                Locale.ROOT,
                "%6d  %-18s %-10s%s%n",
                entry.entry(),
                entry.kind(),
                word(entry.state()),
                entry.why().isEmpty() ? "" : " " + Printable.of(entry.why()));
    }

    private void kinds(List<Replayed> entries) {
        out.printf(Locale.ROOT, "%-20s %7s %9s %8s%n", "kind", "equal", "not equal", "observed");
        entries.stream().collect(groupingBy(Replayed::kind)).entrySet().stream()
                .sorted(comparing(e -> e.getKey()))
                .forEach(e ->
                        out.printf(
                                Locale.ROOT,
                                "%-20s %7d %9d %8d%n",
                                e.getKey(),
                                e.getValue().stream().filter(x -> x.state() == State.EQUAL).count(),
                                e.getValue().stream().filter(Replayed::isOff).count(),
                                e.getValue().stream()
                                        .filter(x -> x.state() == State.OBSERVED)
                                        .count()));
    }

    private static String word(State state) {
        return switch (state) {
            case EQUAL -> "equal";
            case DIFFERENT -> "different";
            case MISSING -> "missing";
            case OBSERVED -> "observed";
            case NOT_DONE -> "not done";
            case UNKNOWN -> "unknown";
        };
    }
}
