package holmes.ui.hex;

/// Why a byte cannot be shown. It is never shown as a zero.
public enum Absence {
    UNREADABLE('?', "unreadable", "The medium gave no data here."),
    NOT_KEPT(
            '-',
            "not kept",
            "The evidence is not at hand, and the case keeps no copy of this byte.");

    private final char sign;
    private final String words;
    private final String why;

    Absence(char sign, String words, String why) {
        this.sign = sign;
        this.words = words;
        this.why = why;
    }

    /// Stands for each digit.
    char sign() {
        return sign;
    }

    String words() {
        return words;
    }

    String why() {
        return why;
    }
}
