package holmes.ui.log;

import holmes.report.words.Words;
import java.util.Locale;

/// An entry of the case as the log screen shows it.
///
/// @param time ISO 8601, UTC
/// @param kind of the request
/// @param summary what was done, in one line
/// @param result `done`, `refused`, `cancelled` or `failed`
/// @param nature `derived` or `observed`
public record LogLine(
        long number,
        String time,
        String kind,
        String summary,
        String result,
        String nature,
        String seal) {

    /// One that is still being read.
    static LogLine unread(long number) {
        return new LogLine(number, "", "", "…", "", "", "");
    }

    boolean isRead() {
        return !seal.isEmpty();
    }

    /// The time to the second, easier to read.
    String when() {
        return Words.time(time);
    }

    String shortSeal() {
        return seal.substring(0, Math.min(8, seal.length()));
    }

    /// Whether the line has all the words, in any column and any order.
    public boolean fits(String words) {
        if (words.isBlank()) return true;
        var line = String.join(" ", "" + number, time, kind, summary, result, nature, seal);
        var text = line.toLowerCase(Locale.ROOT);
        for (var word : words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!text.contains(word)) return false;
        }
        return true;
    }

    /// For the clipboard: the columns, separated by tabs.
    String text() {
        return String.join("\t", "" + number, time, kind, summary, result, nature, seal);
    }
}
