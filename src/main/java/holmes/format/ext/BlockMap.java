package holmes.format.ext;

import holmes.bytes.Le;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Set;

/// The block map of ext2 and ext3: twelve block numbers in the inode, then one block of numbers,
/// then blocks of blocks, up to three deep.
///
/// Source: Linux `Documentation/filesystems/ext4/blockmap.rst`.
final class BlockMap {

    private static final int DIRECT = 12;

    private final Blocks blocks;
    private final BlockMapping.Builder mapping;
    private final ExtGeometry geometry;
    private final long end;
    private final Set<Long> seen = new HashSet<>(4);

    private BlockMap(Blocks blocks, ExtGeometry geometry, long end) {
        this.blocks = blocks;
        this.geometry = geometry;
        this.mapping = new BlockMapping.Builder(geometry);
        this.end = end;
    }

    /// @param end blocks of the file that are wanted; what is mapped beyond them is left out
    static BlockMapping of(MemorySegment pointers, Blocks blocks, ExtGeometry geometry, long end) {
        var map = new BlockMap(blocks, geometry, end);
        map.pointers(pointers, 0, DIRECT, 0);
        long logical = DIRECT;
        for (int depth = 1; depth <= 3; depth++) {
            map.pointers(pointers.asSlice(4L * (DIRECT + depth - 1), 4), logical, 1, depth);
            logical += map.covers(depth);
        }
        return map.mapping.build();
    }

    /// Blocks that lie below one pointer.
    private long covers(int depth) {
        long covers = 1;
        for (int level = 0; level < depth; level++) covers *= geometry.blockSize() / 4;
        return covers;
    }

    private void pointers(MemorySegment pointers, long logical, int count, int depth) {
        long covers = covers(depth);
        for (int i = 0; i < count; i++, logical += covers) {
            long block = Le.u32(pointers, 4L * i);
            if (block == 0) continue;
            if (logical >= end) mapping.doubt("blocks are mapped beyond its size");
            else if (depth == 0) mapping.extent(logical, block, 1, false);
            else indirect(block, logical, depth);
        }
    }

    private void indirect(long block, long logical, int depth) {
        long length = Math.min(covers(depth), end - logical);
        if (!geometry.isBlock(block)) {
            mapping.gap(logical, length, "map block " + block + " is outside the file system");
        } else if (!seen.add(block)) {
            mapping.gap(logical, length, "map block " + block + " is used twice");
        } else {
            mapping.tree(block);
            try {
                pointers(blocks.block(block), logical, geometry.blockSize() / 4, depth - 1);
            } catch (UnreadableException e) {
                mapping.gap(logical, length, "map block " + block + " is unreadable");
            }
        }
    }
}
