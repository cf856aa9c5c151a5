package holmes.guide;

/// The steps of the procedure, in order.
public enum Step {
    SURVEY("Survey", "Read every disk once, from end to end: digests, superblocks, labels."),
    PARTS("Partitions", "Find where the partitions lie, by their tables or by what is in them."),
    LOGS(
            "Logs and health",
            "Learn from console logs and SMART reports which disk is which, and how healthy it is."),
    TEXTS("LVM texts", "Search everywhere for texts that describe volume groups."),
    ARRAYS(
            "Arrays",
            "Put the disks together again: find mirrors, choose halves, work out the order."),
    VOLUMES("Volumes", "Choose the right description of the volumes, and map them."),
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
