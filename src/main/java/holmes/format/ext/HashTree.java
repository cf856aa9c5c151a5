package holmes.format.ext;

import java.lang.foreign.MemorySegment;

/// The nodes of a directory's htree: an index that readers may ignore, but whose checksums tell
/// whether the block is sound.
///
/// Source: `struct dx_root`, `dx_node`, `dx_tail` in Linux `fs/ext4/namei.c`.
final class HashTree {

    private HashTree() {}

    /// Where a node's count of entries stands, or -1 if the block is no node of a tree.
    static int countOffset(MemorySegment block) {
        long size = block.byteSize();
        if (size < 1024) return -1;
        if (DirectoryBlock.length(block, 0) == size && Le.u32(block, 0) == 0) return 8;
        boolean root =
                DirectoryBlock.length(block, 0) == 12
                        && DirectoryBlock.length(block, 12) == size - 12
                        && Le.u32(block, 24) == 0
                        && Le.u8(block, 29) == 8;
        return root ? 32 : -1;
    }

    /// Whether the block is a node of a tree, and sound.
    static boolean checksumHolds(MemorySegment block, int seed) {
        int at = countOffset(block);
        if (at < 0) return false;
        int limit = Le.u16(block, at);
        int count = Le.u16(block, at + 2);
        long tail = at + 8L * limit;
        if (count > limit || tail + 8 > block.byteSize()) return false;
        var crc = new Crc32c(seed).add(block, 0, at + 8L * count).add(block, tail, 4).zeros(4);
        return crc.value() == (int) Le.u32(block, tail + 4);
    }
}
