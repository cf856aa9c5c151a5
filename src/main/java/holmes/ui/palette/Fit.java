package holmes.ui.palette;

import java.util.Locale;
import java.util.OptionalInt;

/// How well a query fits a title: its letters in order, best at the starts of words and in a row.
final class Fit {

    private static final int START_OF_WORD = 8;
    private static final int IN_A_ROW = 4;

    private Fit() {}

    /// @return higher is better; empty if the letters do not occur in this order
    static OptionalInt of(String query, String title) {
        var wanted = query.toLowerCase(Locale.ROOT).replace(" ", "");
        var text = title.toLowerCase(Locale.ROOT);
        int score = text.contains(query.strip().toLowerCase(Locale.ROOT)) ? 50 : 0;
        int at = -1;
        for (int i = 0; i < wanted.length(); i++) {
            int next = text.indexOf(wanted.charAt(i), at + 1);
            if (next < 0) return OptionalInt.empty();
            if (next == at + 1) score += IN_A_ROW;
            if (next == 0 || !Character.isLetterOrDigit(text.charAt(next - 1))) {
                score += START_OF_WORD;
            }
            at = next;
        }
        return OptionalInt.of(score - text.length() / 8);
    }
}
