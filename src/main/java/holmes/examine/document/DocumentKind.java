package holmes.examine.document;

import java.lang.foreign.MemorySegment;

/// What a file in a folder of evidence is, by its content.
public enum DocumentKind {
    /// A raw disk or partition image, or a container of one (qcow2, VMDK, VHD, EWF).
    DISK_IMAGE,
    SMART_TEXT,
    SMART_JSON,
    CONSOLE_LOG,
    /// `mdadm --examine` or `--detail`, `sfdisk -d`, in any mixture.
    MDADM_TEXT,
    MDSTAT,
    /// `/dev/disk/by-id` or lsblk: which letter was which disk.
    DISK_LISTING,
    /// An LVM2 metadata backup.
    LVM_TEXT,
    EMPTY,
    /// Text that is none of these, notes and answers included: never used.
    OTHER_TEXT,
    /// Bytes that are none of these.
    OTHER;

    /// A kind, and what it was told by.
    public record Classified(DocumentKind kind, String because) {}

    /// Reads at most some hundred KiB of a file, however large.
    ///
    /// @param name only its ending is looked at, and only where content leaves a doubt
    /// @param content of the whole file, mapped or in memory
    public static Classified of(String name, MemorySegment content) {
        return new Classifier(name, content).classify();
    }
}
