package holmes.ui.timeline;

/// Who says that something happened: one line of the axis each.
public enum Strand {
    LOGS(0, "Console logs", "What the machine printed when it started, and while it ran."),
    DISKS(
            1,
            "Disks",
            "When arrays and file systems were made and last written, and drives tested."),
    PEOPLE(2, "Notes", "What the examiner was told, and what they noted."),
    WORK(3, "Work on the case", "Every entry of the log.");

    private final int row;
    private final String title;
    private final String explanation;

    Strand(int row, String title, String explanation) {
        this.row = row;
        this.title = title;
        this.explanation = explanation;
    }

    /// Of the axis, from the top.
    int row() {
        return row;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }
}
