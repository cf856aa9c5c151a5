package holmes.format.ext;

import java.time.Instant;

/// Tells the inodes of a newer file system from those that an older one left in the same tables: by
/// checksum where there is one, by times otherwise.
final class FreshInodes implements InodeVerdict.Judge {

    private final ExtFileSystem fileSystem;
    private final InodePlausibility plausibility;
    private final Instant made;

    /// @param made when the newer file system's mkfs ran
    FreshInodes(ExtFileSystem fileSystem, Instant made) {
        this.fileSystem = fileSystem;
        this.plausibility = new InodePlausibility(fileSystem);
        this.made = made;
    }

    @Override
    public InodeVerdict of(Inode inode) {
        if (fileSystem.superblock().metadataChecksums()) {
            return inode.checksumHolds(fileSystem.seed())
                    ? InodeVerdict.OWN
                    : new InodeVerdict.Foreign("its checksum is not this file system's");
        }
        return fresh(inode)
                ? InodeVerdict.OWN
                : new InodeVerdict.Foreign("it was last changed before this file system was made");
    }

    /// Whether an inode was last changed since mkfs ran. Any four bytes may look like such a time,
    /// so the rest must look like an inode too.
    private boolean fresh(Inode inode) {
        if (inode.changed().isBefore(made)) return false;
        boolean reserved = inode.number() < fileSystem.superblock().geometry().firstInode();
        if (inode.live()) return plausibility.of(inode);
        return inode.mode() == 0 ? reserved : inode.deleted() >= made.getEpochSecond();
    }
}
