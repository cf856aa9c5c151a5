package holmes.ui.files;

/// How much of a file can be had back.
public enum FileState {
    COMPLETE("complete"),
    PARTIAL("partial"),
    UNREADABLE("lost");

    private final String words;

    FileState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// What the manifest calls it. A word that is not known is never taken for complete.
    public static FileState of(String words) {
        return switch (words) {
            case "complete" -> COMPLETE;
            case "partial" -> PARTIAL;
            default -> UNREADABLE;
        };
    }
}
