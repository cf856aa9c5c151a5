package holmes.ui.guide;

/// How a step stands.
public enum Standing {
    WAITING("waiting"),
    RUNNING("at work"),
    ASKING("needs your choice"),
    DONE("done"),
    NOTHING("nothing to do"),
    STOPPED("stopped");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
