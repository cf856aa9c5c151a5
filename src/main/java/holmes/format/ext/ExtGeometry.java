package holmes.format.ext;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Where things lie in a file system, as its superblock has it. All block numbers count from the
/// start of the file system.
///
/// @param blocks of the whole file system
/// @param firstDataBlock 1 with blocks of 1 KiB (bigalloc: 0), otherwise 0
/// @param groups how many, at most 2^31
/// @param descriptorSize 32, or 64 and more with 64bit
/// @param firstMetaBg the first descriptor block that lies by the rules of meta_bg
/// @param backups who keeps copies of the superblock
public record ExtGeometry(
        int blockSize,
        long blocks,
        long firstDataBlock,
        long blocksPerGroup,
        int clusterRatio,
        long groups,
        long inodesPerGroup,
        int inodeSize,
        long firstInode,
        int descriptorSize,
        long firstMetaBg,
        int reservedGdtBlocks,
        Backups backups) {

    /// The rule by which groups keep a copy of the superblock.
    ///
    /// @param sparse only groups 0, 1 and powers of 3, 5 and 7
    /// @param listed only group 0 and these (sparse_super2), if not empty or `onlyListed`
    record Backups(boolean sparse, boolean onlyListed, List<Long> listed) {}

    static ExtGeometry of(MemorySegment raw, ExtFeatures features) {
        long blocks = blocks(raw, features);
        long first = SuperblockFields.FIRST_DATA_BLOCK.in(raw);
        long perGroup = SuperblockFields.BLOCKS_PER_GROUP.in(raw);
        int log = SuperblockFields.LOG_BLOCK_SIZE.in(raw).intValue();
        boolean old = SuperblockFields.REVISION.in(raw) == 0;
        int clusterLog = SuperblockFields.LOG_CLUSTER_SIZE.in(raw).intValue();
        return new ExtGeometry(
                1024 << log,
                blocks,
                first,
                perGroup,
                features.has(ExtFeature.BIGALLOC) ? 1 << (clusterLog - log) : 1,
                (blocks - first - 1) / perGroup + 1,
                SuperblockFields.INODES_PER_GROUP.in(raw),
                old ? 128 : SuperblockFields.INODE_SIZE.in(raw),
                old ? 11 : SuperblockFields.FIRST_INODE.in(raw),
                descriptorSize(raw, features, 1024 << log),
                features.has(ExtFeature.META_BG)
                        ? SuperblockFields.FIRST_META_BG.in(raw)
                        : Long.MAX_VALUE,
                SuperblockFields.RESERVED_GDT_BLOCKS.in(raw),
                new Backups(
                        features.has(ExtFeature.SPARSE_SUPER),
                        features.has(ExtFeature.SPARSE_SUPER2),
                        List.of(
                                SuperblockFields.BACKUP_GROUP_1.in(raw),
                                SuperblockFields.BACKUP_GROUP_2.in(raw))));
    }

    static long blocks(MemorySegment raw, ExtFeatures features) {
        long high = features.has(ExtFeature.BIT64) ? SuperblockFields.BLOCKS_HIGH.in(raw) : 0;
        return SuperblockFields.BLOCKS.in(raw) | high << 32;
    }

    private static int descriptorSize(MemorySegment raw, ExtFeatures features, int blockSize) {
        if (!features.has(ExtFeature.BIT64)) return 32;
        int size = SuperblockFields.DESCRIPTOR_SIZE.in(raw);
        return size >= 64 && size <= blockSize && Integer.bitCount(size) == 1 ? size : 64;
    }

    /// Bytes that the file system takes.
    public long size() {
        return blocks * blockSize;
    }

    /// How many inode numbers there are; numbers count from 1.
    public long inodes() {
        return Math.min(groups * inodesPerGroup, 0xffff_ffffL);
    }

    public boolean isInode(long number) {
        return number >= 1 && number <= inodes();
    }

    public boolean isBlock(long block) {
        return block >= firstDataBlock && block < blocks;
    }

    public long groupOfInode(long number) {
        return (number - 1) / inodesPerGroup;
    }

    public long groupOfBlock(long block) {
        return Math.max(0, block - firstDataBlock) / blocksPerGroup;
    }

    public long firstBlock(long group) {
        return firstDataBlock + group * blocksPerGroup;
    }

    public long blocksIn(long group) {
        return Math.min(blocksPerGroup, blocks - firstBlock(group));
    }

    /// Blocks of an inode table.
    public long tableBlocks() {
        return (inodesPerGroup * inodeSize + blockSize - 1) / blockSize;
    }

    public boolean hasSuperblock(long group) {
        if (group == 0) return true;
        if (backups.onlyListed) return backups.listed.contains(group);
        if (!backups.sparse) return true;
        return group == 1 || power(group, 3) || power(group, 5) || power(group, 7);
    }

    /// The groups that keep a copy of the superblock, without group 0.
    public List<Long> backupGroups() {
        var found = new ArrayList<Long>();
        if (backups.onlyListed) {
            backups.listed.stream().filter(g -> g > 0 && g < groups).forEach(found::add);
        } else if (!backups.sparse) {
            for (long group = 1; group < groups && group < 1 << 20; group++) found.add(group);
        } else {
            if (groups > 1) found.add(1L);
            for (int base = 3; base <= 7; base += 2) {
                for (long group = base; group < groups; group *= base) found.add(group);
            }
        }
        return found.stream().sorted().toList();
    }

    /// The byte at which a group's superblock starts.
    public long superblockOffset(long group) {
        return group == 0 ? ExtSuperblock.PRIMARY_OFFSET : superblockBlock(group) * blockSize;
    }

    /// The block that holds the superblock of a group that has one.
    long superblockBlock(long group) {
        long block = firstBlock(group);
        return block == 0 && blockSize == 1024 ? 1 : block;
    }

    public int descriptorsPerBlock() {
        return blockSize / descriptorSize;
    }

    /// How many blocks hold all group descriptors once.
    public long descriptorBlocks() {
        return (groups + descriptorsPerBlock() - 1) / descriptorsPerBlock();
    }

    /// The block that holds the descriptors `index * descriptorsPerBlock()` and following in the
    /// copy that belongs to the superblock of `copyGroup`; for meta_bg any group but 0 means the
    /// second copy, which lies in the next group.
    long descriptorBlock(long index, long copyGroup) {
        if (index < firstMetaBg) return superblockBlock(copyGroup) + 1 + index;
        long group = index * descriptorsPerBlock() + (copyGroup == 0 ? 0 : 1);
        long block = firstBlock(group);
        if (!hasSuperblock(group)) return block;
        return group == 0 ? superblockBlock(0) + 1 : block + 1;
    }

    /// Blocks at the start of a group that hold its copies of superblock and descriptors, reserved
    /// ones included.
    public long overhead(long group) {
        long first = hasSuperblock(group) ? 1 : 0;
        if (firstMetaBg == Long.MAX_VALUE) {
            return first == 0 ? 0 : 1 + descriptorBlocks() + reservedGdtBlocks;
        }
        long plain = first == 0 ? 0 : Math.min(firstMetaBg, descriptorBlocks());
        long place = group % descriptorsPerBlock();
        boolean meta = group / descriptorsPerBlock() >= firstMetaBg;
        boolean copy = place == 0 || place == 1 || place == descriptorsPerBlock() - 1;
        return first + plain + (meta && copy ? 1 : 0);
    }

    private static boolean power(long group, int base) {
        long power = base;
        while (power < group) power *= base;
        return power == group;
    }
}
