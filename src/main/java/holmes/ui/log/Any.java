package holmes.ui.log;

import javafx.util.StringConverter;

/// Shows a choice that does not matter in words.
final class Any extends StringConverter<String> {

    private final String words;

    Any(String words) {
        this.words = words;
    }

    @Override
    public String toString(String value) {
        return value == null || value.isEmpty() ? words : value;
    }

    @Override
    public String fromString(String text) {
        return text.equals(words) ? "" : text;
    }
}
