package holmes.format.ext;

import holmes.bytes.Le;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Set;

/// The extent tree of ext4, up to five deep below the inode.
///
/// Source: Linux `fs/ext4/ext4_extents.h`.
final class ExtentTree {

    static final int MAGIC = 0xf30a;

    static final int HEADER = 12;
    static final int ENTRY = 12;
    static final int DEEPEST = 5;
    private static final int LONGEST = 1 << 15;

    private final Blocks blocks;
    private final BlockMapping.Builder mapping;
    private final ExtGeometry geometry;
    private final boolean checksums;
    private final int seed;
    private final Set<Long> seen = new HashSet<>(4);

    private ExtentTree(Blocks blocks, ExtGeometry geometry, boolean checksums, int seed) {
        this.blocks = blocks;
        this.geometry = geometry;
        this.mapping = new BlockMapping.Builder(geometry);
        this.checksums = checksums;
        this.seed = seed;
    }

    /// @param root the inode's 60 bytes
    /// @param end blocks of the file by its size: how far a tree without a root would reach
    /// @param checksums whether to check them, from the inode's `seed`
    static BlockMapping of(
            MemorySegment root,
            Blocks blocks,
            ExtGeometry geometry,
            long end,
            boolean checksums,
            int seed) {
        var tree = new ExtentTree(blocks, geometry, checksums, seed);
        int depth = depth(root);
        if (depth < 0 || depth > DEEPEST) {
            tree.mapping.gap(0, Math.max(end, 1), "the root of its extent tree is damaged");
        } else {
            tree.node(root, depth, end);
        }
        return tree.mapping.build();
    }

    /// The depth that a node's header gives, or -1 if it is no header.
    static int depth(MemorySegment node) {
        int entries = Le.u16(node, ExtentFields.ENTRIES);
        int most = Le.u16(node, ExtentFields.MOST);
        boolean sound =
                Le.u16(node, ExtentFields.MAGIC) == MAGIC
                        && entries <= most
                        && most <= (node.byteSize() - HEADER) / ENTRY;
        return sound ? Le.u16(node, ExtentFields.DEPTH) : -1;
    }

    private void node(MemorySegment node, int depth, long end) {
        int entries = Le.u16(node, ExtentFields.ENTRIES);
        for (int i = 0; i < entries; i++) {
            long at = HEADER + (long) ENTRY * i;
            if (depth == 0) {
                leaf(node, at);
            } else {
                long logical = Le.u32(node, at, ExtentFields.INDEX_FIRST);
                long after =
                        i + 1 < entries ? Le.u32(node, at + ENTRY, ExtentFields.INDEX_FIRST) : end;
                long low = Le.u32(node, at, ExtentFields.LEAF);
                long block = low | (long) Le.u16(node, at, ExtentFields.LEAF_HIGH) << 32;
                child(block, depth - 1, logical, Math.max(after, logical + 1));
            }
        }
    }

    private void leaf(MemorySegment node, long at) {
        int length = Le.u16(node, at, ExtentFields.LENGTH);
        boolean unwritten = length > LONGEST;
        long low = Le.u32(node, at, ExtentFields.START);
        long physical = low | (long) Le.u16(node, at, ExtentFields.START_HIGH) << 32;
        int count = unwritten ? length - LONGEST : length;
        if (count > 0)
            mapping.extent(Le.u32(node, at, ExtentFields.FIRST), physical, count, unwritten);
        else mapping.doubt("it has an extent of no blocks");
    }

    private void child(long block, int depth, long logical, long after) {
        long length = after - logical;
        if (!geometry.isBlock(block)) {
            mapping.gap(logical, length, "extent block " + block + " is outside the file system");
            return;
        }
        if (!seen.add(block)) {
            mapping.gap(logical, length, "extent block " + block + " is used twice");
            return;
        }
        mapping.tree(block);
        try {
            var node = blocks.block(block);
            if (depth(node) != depth) {
                mapping.gap(logical, length, "extent block " + block + " is damaged");
                return;
            }
            if (checksums && !checksumHolds(node)) {
                mapping.doubt("extent block " + block + " has a wrong checksum");
            }
            node(node, depth, after);
        } catch (UnreadableException e) {
            mapping.gap(logical, length, "extent block " + block + " is unreadable");
        }
    }

    private boolean checksumHolds(MemorySegment node) {
        long tail = HEADER + (long) ENTRY * Le.u16(node, ExtentFields.MOST);
        if (tail + 4 > node.byteSize()) return false;
        return Crc32c.of(seed, node.asSlice(0, tail))
                == (int) Le.u32(node, tail, ExtentFields.CHECKSUM);
    }
}
