package holmes.format.smart;

/// The command set that the report is about.
public enum Protocol {
    ATA,
    SCSI,
    NVME,
    UNKNOWN
}
