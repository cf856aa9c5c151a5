package holmes.ui.log;

import holmes.report.words.Words;
import holmes.ui.fx.Inspected;
import java.util.Locale;
import java.util.function.Supplier;

/// An entry of the case as the log screen shows it.
///
/// @param time ISO 8601, UTC
/// @param kind of the request
/// @param summary what was done, in one line
/// @param result `done`, `refused`, `cancelled` or `failed`
/// @param nature `derived` or `observed`
/// @param details made when the line is looked at: a case may have a hundred thousand
public record LogLine(
        long number,
        String time,
        String kind,
        String summary,
        String result,
        String nature,
        String seal,
        Supplier<Inspected> details) {

    /// The time to the second, easier to read.
    String when() {
        return Words.time(time);
    }

    /// Whether the line has all the words, in any column and any order.
    boolean fits(String words) {
        if (words.isBlank()) return true;
        var line = String.join(" ", "" + number, time, kind, summary, result, nature, seal);
        var text = line.toLowerCase(Locale.ROOT);
        for (var word : words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!text.contains(word)) return false;
        }
        return true;
    }
}
