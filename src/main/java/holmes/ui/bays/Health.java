package holmes.ui.bays;

/// What is known of a drive's health. Not asked is not the same as good.
public enum Health {
    GOOD("good"),
    SUSPECT("suspect"),
    FAILING("failing"),
    UNKNOWN("unknown");

    private final String words;

    Health(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
