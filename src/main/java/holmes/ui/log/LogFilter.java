package holmes.ui.log;

import holmes.casefile.Filter;
import java.util.Optional;

/// Which entries the log screen shows; empty text does not matter.
///
/// @param words that a line must have, in any column and any order
public record LogFilter(String kind, String result, String nature, String words) {

    public static final LogFilter ALL = new LogFilter("", "", "", "");

    static LogFilter kind(String kind) {
        return new LogFilter(kind, "", "", "");
    }

    /// The part of it that the case itself looks for.
    public Filter entries() {
        return new Filter(some(kind), some(result), some(nature), Optional.empty());
    }

    private static Optional<String> some(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
