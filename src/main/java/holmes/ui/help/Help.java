package holmes.ui.help;

import java.util.List;
import java.util.Locale;

/// One line of the sheet.
///
/// @param where a key works, or a short form of a word; may be empty
/// @param name the key as JavaFX writes it or as people do, or the word
/// @param meaning what the key does, or what the word means
public record Help(String where, String name, String meaning) {

    /// Whether it has all these words, in any order.
    boolean fits(String words) {
        var text = (where + " " + name + " " + meaning).toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).stream()
                .allMatch(text::contains);
    }
}
