package holmes.format.xfs;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Where things lie: blocks and inodes are numbered by allocation group, with some bits for the
/// group, so that numbers have gaps where groups are no power of two of blocks.
///
/// @param blockSize bytes
/// @param blocks of the whole file system
/// @param groupBlocks blocks of a group; the last one may be shorter
/// @param groupLog bits of a block's number within its group
/// @param sectorSize bytes; each group begins with four headers of one sector each
/// @param inodeSize bytes
/// @param inodesLog bits of an inode's number within its block
/// @param folderBlock bytes of a block of a directory: one or more of the file system's
public record XfsGeometry(
        int blockSize,
        long blocks,
        long groupBlocks,
        long groups,
        int groupLog,
        int sectorSize,
        int inodeSize,
        int inodesLog,
        int folderBlock) {

    private static final long FEWEST = 64;
    private static final long MOST_BLOCKS = 1L << 52;

    /// @return nothing if the sizes do not fit each other
    static Optional<XfsGeometry> of(MemorySegment sector) {
        long blockSize = XfsSuperblock.BLOCK_SIZE.in(sector);
        int blockLog = XfsSuperblock.BLOCK_LOG.in(sector);
        int inodeSize = XfsSuperblock.INODE_SIZE.in(sector);
        int inodeLog = XfsSuperblock.INODE_LOG.in(sector);
        int inodesLog = XfsSuperblock.INODES_LOG.in(sector);
        int sectorSize = XfsSuperblock.SECTOR_SIZE.in(sector);
        int folderLog = XfsSuperblock.FOLDER_LOG.in(sector);
        long groups = XfsSuperblock.GROUPS.in(sector);
        long groupBlocks = XfsSuperblock.GROUP_BLOCKS.in(sector);
        int groupLog = XfsSuperblock.GROUP_LOG.in(sector);
        long blocks = XfsSuperblock.BLOCKS.in(sector);
        boolean powers =
                blockLog >= 9
                        && blockLog <= 16
                        && blockSize == 1L << blockLog
                        && inodeLog >= 8
                        && inodeLog <= 11
                        && inodeSize == 1 << inodeLog
                        && inodesLog == blockLog - inodeLog
                        && sectorSize >= 512
                        && sectorSize <= 1 << 15
                        && Integer.bitCount(sectorSize) == 1
                        && blockLog + folderLog <= 16;
        boolean counts =
                groups > 0
                        && groupBlocks >= FEWEST
                        && groupLog <= 31
                        && groupBlocks <= 1L << groupLog
                        && blocks > (groups - 1) * groupBlocks
                        && blocks <= groups * groupBlocks
                        && blocks <= MOST_BLOCKS >> (blockLog - 9);
        if (!powers || !counts) return Optional.empty();
        return Optional.of(
                new XfsGeometry(
                        (int) blockSize,
                        blocks,
                        groupBlocks,
                        groups,
                        groupLog,
                        sectorSize,
                        inodeSize,
                        inodesLog,
                        1 << (blockLog + folderLog)));
    }

    /// Bytes.
    public long size() {
        return blocks * blockSize;
    }

    /// Where a group begins, in bytes.
    public long groupStart(long group) {
        return group * groupBlocks * blockSize;
    }

    /// Blocks of a group.
    long groupLength(long group) {
        return Math.min(groupBlocks, blocks - group * groupBlocks);
    }

    /// Whether there is such a block.
    boolean has(long block) {
        return hasInGroup(block >>> groupLog, block & ((1L << groupLog) - 1));
    }

    boolean hasInGroup(long group, long block) {
        return group >= 0 && group < groups && block >= 0 && block < groupLength(group);
    }

    /// Whether there are so many blocks in one piece.
    boolean has(long block, long count) {
        if (!has(block) || count < 1) return false;
        long inGroup = block & ((1L << groupLog) - 1);
        return count <= groupLength(block >>> groupLog) - inGroup;
    }

    /// The byte at which a block lies.
    long offset(long block) {
        return offset(block >>> groupLog, block & ((1L << groupLog) - 1));
    }

    long offset(long group, long block) {
        return (group * groupBlocks + block) * blockSize;
    }

    /// Inodes of a block.
    int inodesPerBlock() {
        return 1 << inodesLog;
    }

    /// The number of the first inode in a block of a group.
    long inode(long group, long block) {
        return (group << groupLog | block) << inodesLog;
    }

    boolean hasInode(long inode) {
        return inode > 0 && has(inode >>> inodesLog);
    }

    /// The byte at which an inode lies.
    long inodeOffset(long inode) {
        return offset(inode >>> inodesLog) + (inode & (inodesPerBlock() - 1)) * inodeSize;
    }

    long groupOfInode(long inode) {
        return inode >>> (inodesLog + groupLog);
    }
}
