package holmes.format.md;

/// What a member is for its array.
public sealed interface MdRole {

    /// Holds data in this slot, or did when the superblock was written.
    record Active(int slot) implements MdRole {}

    /// Holds nothing yet. In version 1 this also marks a number that was never given to anyone.
    record Spare() implements MdRole {}

    /// Failed, or removed.
    record Faulty() implements MdRole {}

    /// The write journal of a RAID4, 5 or 6.
    record Journal() implements MdRole {}

    /// Source: `md_p.h`, `MD_DISK_ROLE_*`.
    static MdRole of(int devRole) {
        return switch (devRole) {
            case 0xffff -> new Spare();
            case 0xfffe -> new Faulty();
            case 0xfffd -> new Journal();
            default -> new Active(devRole);
        };
    }
}
