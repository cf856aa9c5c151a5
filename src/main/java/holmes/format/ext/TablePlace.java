package holmes.format.ext;

import holmes.bytes.Le;
import holmes.device.UnreadableException;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;

/// Judges where a group's inode table lies by the directories in it: each begins a block with `.`
/// and the number of its own inode, which holds for one place of the table only.
final class TablePlace {

    private static final int SLOTS = 512;

    private TablePlace() {}

    /// How many directories fit their numbers if the table starts at `table`, less those that do
    /// not.
    static int score(Blocks blocks, ExtSuperblock superblock, long group, long table) {
        var geometry = superblock.geometry();
        int size = geometry.inodeSize();
        long first = group * geometry.inodesPerGroup() + 1;
        long slots = Math.min(SLOTS, geometry.inodesPerGroup());
        int score = 0;
        for (long i = 0; i < slots; i++) {
            try {
                var raw = blocks.bytes(table * geometry.blockSize() + i * size, size);
                var inode = new Inode(first + i, raw, false);
                if (!inode.live() || inode.type() != FileType.DIRECTORY) continue;
                long block = firstBlock(inode);
                if (!geometry.isBlock(block)) continue;
                var start = blocks.bytes(block * geometry.blockSize(), DirectoryReader.DOTS);
                if (!DirectoryReader.isDots(start)) continue;
                score += Le.u32(start, 0) == inode.number() ? 1 : -1;
            } catch (UnreadableException e) {
                // No vote.
            }
        }
        return score;
    }

    /// The first block of a directory that has no more than four extents.
    private static long firstBlock(Inode inode) {
        MemorySegment map = inode.block();
        if (!inode.has(Inode.EXTENTS)) return Le.u32(map, 0);
        if (ExtentTree.depth(map) != 0 || Le.u16(map, 2) == 0) return 0;
        return Le.u32(map, 20) | (long) Le.u16(map, 18) << 32;
    }
}
