package holmes.guide;

/// The steps of the procedure, in order.
public enum Step {
    SURVEY("Survey", "Read every disk once: digests, superblocks, labels."),
    PARTS("Partitions", "Find the partitions, by their tables or by what lies on them."),
    LOGS("Logs and health", "Read console logs and SMART reports."),
    TEXTS("LVM texts", "Search everywhere for descriptions of volume groups."),
    ARRAYS("Arrays", "Find mirrors, choose halves, solve the order."),
    VOLUMES("Volumes", "Choose the description of the volumes, and map them."),
    FILES("Files", "Read every file, and say of each how much of it can be had back.");

    private final String title;
    private final String purpose;

    Step(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }
}
