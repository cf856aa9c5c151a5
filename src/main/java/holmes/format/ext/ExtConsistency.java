package holmes.format.ext;

import holmes.bytes.Le;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.tree.FileType;
import java.util.List;

/// Whether the parts of a file system fit each other across its device. An array put together in a
/// wrong order may show a sound superblock and even a root directory; what lies far apart in it
/// does not agree.
public final class ExtConsistency {

    /// How often an observation held, and how often it did not.
    ///
    /// @param backupsHeld backup superblocks at their places, with their own number and this UUID
    /// @param directoriesHeld directories whose first block begins with `.` and their own inode
    /// @param inodesHeld inodes with a checksum that fits (metadata_csum only)
    /// @param bitmapsHeld block bitmaps in which the group's own structures are set
    public record Observations(
            int backupsHeld,
            int backupsFailed,
            int directoriesHeld,
            int directoriesFailed,
            int inodesHeld,
            int inodesFailed,
            int bitmapsHeld,
            int bitmapsFailed) {

        public int held() {
            return backupsHeld + directoriesHeld + inodesHeld + bitmapsHeld;
        }

        public int failed() {
            return backupsFailed + directoriesFailed + inodesFailed + bitmapsFailed;
        }
    }

    private static final int GROUPS = 64;

    private final ExtFileSystem fileSystem;
    private final ExtGeometry geometry;
    private final int perGroup;
    private int directoriesHeld;
    private int directoriesFailed;
    private int inodesHeld;
    private int inodesFailed;
    private int bitmapsHeld;
    private int bitmapsFailed;

    private ExtConsistency(ExtFileSystem fileSystem, int perGroup) {
        this.fileSystem = fileSystem;
        this.geometry = fileSystem.superblock().geometry();
        this.perGroup = perGroup;
    }

    /// Looks at up to 64 groups, evenly spread, and at a few inodes of each. Reads a few MiB at
    /// most.
    ///
    /// @param device on which the file system starts at byte 0
    /// @param perGroup how many inode table blocks and directories to look at in each group
    public static Observations sample(BlockDevice device, ExtSuperblock superblock, int perGroup) {
        var copies = SuperblockChoice.copies(device, superblock);
        var opened = ExtFileSystem.through(device, superblock, copies, List.of());
        var sample = new ExtConsistency(opened, perGroup);
        int groups = opened.groups().size();
        int step = Math.max(1, groups / GROUPS);
        for (int group = 0; group < groups; group += step) sample.group(group);
        var backups = ExtProbe.backups(device, superblock);
        int held = (int) backups.stream().filter(ExtProbe.Backup::holds).count();
        return new Observations(
                held,
                backups.size() - held,
                sample.directoriesHeld,
                sample.directoriesFailed,
                sample.inodesHeld,
                sample.inodesFailed,
                sample.bitmapsHeld,
                sample.bitmapsFailed);
    }

    private void group(long group) {
        if (fileSystem.groups().sources().get((int) group) == GroupTable.COMPUTED) return;
        bitmap(group);
        long first = group * geometry.inodesPerGroup() + 1;
        int perBlock = geometry.blockSize() / geometry.inodeSize();
        int directories = 0;
        for (int block = 0; block < perGroup && block < geometry.tableBlocks(); block++) {
            for (int i = 0; i < perBlock && directories < perGroup; i++) {
                long number = first + (long) block * perBlock + i;
                if (number >= first + geometry.inodesPerGroup()) return;
                if (inode(number)) directories++;
            }
        }
    }

    private void bitmap(long group) {
        var descriptor = fileSystem.groups().of(group);
        if (descriptor.blocksUninitialised()) return;
        try {
            var bitmap = fileSystem.blocks().block(descriptor.blockBitmap());
            if (BlockBitmap.fits(bitmap, group, geometry, descriptor)) bitmapsHeld++;
            else bitmapsFailed++;
        } catch (UnreadableException e) {
            // Nothing was observed.
        }
    }

    /// @return whether it was a directory
    private boolean inode(long number) {
        try {
            var inode = fileSystem.inode(number);
            if (inode.blank() || !inode.live()) return false;
            if (fileSystem.superblock().metadataChecksums()) {
                if (inode.checksumHolds(fileSystem.seed())) inodesHeld++;
                else inodesFailed++;
            }
            if (inode.type() != FileType.DIRECTORY || inode.has(Inode.INLINE)) return false;
            var pieces = fileSystem.content(inode).pieces();
            if (pieces.isEmpty() || !pieces.getFirst().stored()) {
                directoriesFailed++;
                return true;
            }
            long place = pieces.getFirst().place();
            var start = fileSystem.blocks().bytes(place, DirectoryReader.DOTS);
            boolean own = DirectoryReader.isDots(start) && Le.u32(start, 0) == number;
            if (own) directoriesHeld++;
            else directoriesFailed++;
            return true;
        } catch (UnreadableException e) {
            return false;
        }
    }
}
