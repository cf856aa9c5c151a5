package holmes.ui.bays;

/// What is known of a drive's health. Not asked is not the same as good.
public enum Health {
    GOOD("good"),
    MINOR("minor errors"),
    BAD("bad"),
    UNKNOWN("unknown");

    private final String words;

    Health(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
