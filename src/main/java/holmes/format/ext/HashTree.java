package holmes.format.ext;

import holmes.bytes.Le;
import java.lang.foreign.MemorySegment;

/// The nodes of a directory's htree: an index that readers may ignore, but whose checksums tell
/// whether the block is sound.
///
/// Source: `struct dx_root`, `dx_node`, `dx_tail` in Linux `fs/ext4/namei.c`.
final class HashTree {

    private HashTree() {}

    private static final int ROOT_INFO = 8;
    private static final int DOT = 12;

    /// Where a node's count of entries stands, or -1 if the block is no node of a tree.
    static int countOffset(MemorySegment block) {
        long size = block.byteSize();
        if (size < 1024) return -1;
        var chain = new EntryChain(block, true, Long.MAX_VALUE);
        if (chain.length(0) == size && chain.inode(0) == 0) return EntryFields.NAME;
        boolean root =
                chain.length(0) == DOT
                        && chain.length(DOT) == size - DOT
                        && Le.u32(block, EntryFields.ROOT_ZERO) == 0
                        && Le.u8(block, 0, EntryFields.ROOT_LENGTH) == ROOT_INFO;
        return root ? EntryFields.ROOT_ZERO.offset() + ROOT_INFO : -1;
    }

    /// Whether the block is a node of a tree, and sound.
    static boolean checksumHolds(MemorySegment block, int seed) {
        int at = countOffset(block);
        if (at < 0) return false;
        int limit = Le.u16(block, at, EntryFields.LIMIT);
        int count = Le.u16(block, at, EntryFields.COUNT);
        long end = at + (long) EntryFields.INDEX * count;
        long tail = at + (long) EntryFields.INDEX * limit;
        if (count > limit || tail + 8 > block.byteSize()) return false;
        var crc = new Crc32c(seed).add(block, 0, end).add(block, tail, 4).zeros(4);
        return crc.value() == (int) Le.u32(block, tail, EntryFields.NODE_CHECKSUM);
    }
}
