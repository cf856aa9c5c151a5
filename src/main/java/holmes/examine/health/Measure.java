package holmes.examine.health;

/// What is counted, most telling first; members of a mirror are compared in this order.
public enum Measure {
    PENDING_SECTORS("sectors that could not be read (attribute 197)"),
    OFFLINE_UNCORRECTABLE("sectors that an offline scan could not read (attribute 198)"),
    LOGGED_MEDIUM_ERRORS("error log entries in which the medium gave no data"),
    FAILED_SELF_TESTS("self-tests that failed and that no later extended test has outdated"),
    REPORTED_UNCORRECTABLE("uncorrectable errors reported to the host (attribute 187)"),
    UNCORRECTED_ERRORS("uncorrected errors (SCSI error counter log)"),
    MEDIA_ERRORS("media and data integrity errors (NVMe)"),
    REALLOCATED_SECTORS("reallocated sectors (attribute 5)"),
    REALLOCATION_EVENTS("reallocation events (attribute 196)"),
    GROWN_DEFECTS("elements in the grown defect list (SCSI)"),
    PERCENTAGE_USED("per cent of the endurance used"),
    WRITE_ERROR_RATE("write errors (attribute 200)"),
    RAW_READ_ERROR_RATE("raw read errors (attribute 1)"),
    SEEK_ERROR_RATE("seek errors (attribute 7)");

    private final String words;

    Measure(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether anything above zero makes a drive suspect. Raw rates only break ties, and wear does
    /// from 100 per cent on.
    boolean isSuspicious(long value) {
        return switch (this) {
            case PERCENTAGE_USED -> value >= 100;
            case WRITE_ERROR_RATE, RAW_READ_ERROR_RATE, SEEK_ERROR_RATE -> false;
            default -> value > 0;
        };
    }
}
