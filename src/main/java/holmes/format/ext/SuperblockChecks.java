package holmes.format.ext;

import holmes.finding.Checks;
import java.lang.foreign.MemorySegment;

/// What a superblock must hold to be of use, and what it should hold.
///
/// Source of the limits: `ext2fs_open2` in e2fsprogs, `ext4_fill_super` in Linux.
final class SuperblockChecks {

    private SuperblockChecks() {}

    /// @return whether the geometry can be worked with
    static boolean usable(MemorySegment raw, Checks checks) {
        long log = SuperblockFields.LOG_BLOCK_SIZE.in(raw);
        if (log > 6) return refuse(checks, "s_log_block_size", "at most 6", log);
        long blockSize = 1024L << log;
        long revision = SuperblockFields.REVISION.in(raw);
        if (revision > 1) return refuse(checks, "s_rev_level", "0 or 1", revision);

        var features = ExtSuperblock.features(raw);
        if (features.has(ExtFeature.JOURNAL_DEV)) return true;
        long clusterLog = features.has(ExtFeature.BIGALLOC) ? clusterLog(raw) : log;
        if (clusterLog < log || clusterLog > log + 16) {
            return refuse(checks, "s_log_cluster_size", "from " + log, clusterLog);
        }
        long clustersPerGroup = 8 * blockSize;
        long ratio = 1L << (clusterLog - log);
        long perGroup = SuperblockFields.BLOCKS_PER_GROUP.in(raw);
        if (perGroup < 8 || perGroup > clustersPerGroup * ratio) {
            return refuse(checks, "s_blocks_per_group", "8 to " + 8 * blockSize, perGroup);
        }
        long inodes = SuperblockFields.INODES_PER_GROUP.in(raw);
        if (inodes < 1 || inodes > 8 * blockSize) {
            return refuse(checks, "s_inodes_per_group", "1 to " + 8 * blockSize, inodes);
        }
        long inodeSize = revision == 0 ? 128 : SuperblockFields.INODE_SIZE.in(raw);
        if (inodeSize < 128 || inodeSize > blockSize || Long.bitCount(inodeSize) != 1) {
            return refuse(checks, "s_inode_size", "a power of two from 128", inodeSize);
        }
        long first = SuperblockFields.FIRST_DATA_BLOCK.in(raw);
        if (first > (blockSize > 1024 ? 0 : 1)) {
            return refuse(checks, "s_first_data_block", blockSize > 1024 ? "0" : "1", first);
        }
        long blocks = ExtGeometry.blocks(raw, features);
        if (blocks <= first || blocks > Long.MAX_VALUE / blockSize) {
            return refuse(checks, "s_blocks_count", "more than " + first, blocks);
        }
        if ((blocks - first - 1) / perGroup >= Integer.MAX_VALUE) {
            return refuse(checks, "s_blocks_count", "fewer than 2^31 groups", blocks);
        }
        return true;
    }

    static void consistent(ExtSuperblock superblock, Checks checks) {
        var geometry = superblock.geometry();
        long inodes = geometry.groups() * geometry.inodesPerGroup();
        checks.expect(SuperblockFields.INODES, inodes);
        if (superblock.metadataChecksums()) {
            int crc = Crc32c.of(-1, superblock.bytes().asSlice(0, 1020));
            checks.expect(SuperblockFields.CHECKSUM, Integer.toUnsignedLong(crc));
        }
        if (superblock.has(ExtFeature.BIT64)) {
            int size = superblock.get(SuperblockFields.DESCRIPTOR_SIZE);
            if (size != geometry.descriptorSize()) {
                checks.add("s_desc_size", "a power of two from 64", Integer.toString(size));
            }
        }
        for (var feature : superblock.features().readInPart()) {
            checks.add("s_feature_incompat", "features that Holmes reads in full", feature);
        }
        int state = superblock.get(SuperblockFields.STATE);
        if ((state & 2) != 0) checks.add("s_state", "clean", superblock.state());
    }

    private static long clusterLog(MemorySegment raw) {
        return SuperblockFields.LOG_CLUSTER_SIZE.in(raw);
    }

    private static boolean refuse(Checks checks, String field, String expected, long found) {
        checks.add(field, expected, Long.toString(found));
        return false;
    }
}
