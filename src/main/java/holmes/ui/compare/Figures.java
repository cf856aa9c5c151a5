package holmes.ui.compare;

import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.Locale;

/// What a comparison has shown, in one line.
final class Figures {

    private Figures() {}

    static String of(Found found) {
        var comparison = found.comparison();
        var parts = new ArrayList<String>();
        parts.add("Compared " + Words.bytes(comparison.bytesCompared()));
        long differ = comparison.differingBytes();
        if (differ == 0) {
            parts.add(comparison.provesEqual() ? "all equal" : "nothing differs in it");
        } else {
            parts.add(
                    "%s differ (%s) in %s"
                            .formatted(
                                    Words.bytes(differ),
                                    share(differ, comparison.bytesCompared()),
                                    ranges(found)));
            parts.add("first at byte " + Words.count(comparison.firstDifference()));
        }
        for (int i = 0; i < comparison.sizes().size(); i++) {
            long lost = CompareFacts.unreadable(comparison, i);
            if (lost > 0) parts.add(Words.bytes(lost) + " unreadable on " + Pane.letter(i));
        }
        long beyond =
                comparison.sizes().stream().mapToLong(s -> s - found.length()).max().orElse(0);
        if (beyond > 0) {
            parts.add(
                    "sizes differ: up to " + Words.bytes(beyond) + " past the end of the smallest");
        }
        parts.add("entry " + found.entry());
        return String.join(" · ", parts);
    }

    private static String ranges(Found found) {
        int count = found.comparison().ranges().size();
        return Words.count(count) + (count == 1 ? " range" : " ranges");
    }

    /// Never rounded down to nothing.
    private static String share(long part, long whole) {
        double percent = 100.0 * part / whole;
        return percent < 0.0001
                ? "less than 0.0001 %"
                : String.format(Locale.ROOT, "%.4f %%", percent);
    }
}
