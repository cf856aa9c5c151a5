package holmes.format.smart;

/// The drive's own verdict ("overall-health self-assessment", SCSI "Health Status").
public enum Overall {
    PASSED,
    FAILED,
    UNKNOWN
}
