package holmes.examine.solve;

import holmes.device.BlockDevice;
import holmes.format.ext.DirectoryClues;
import holmes.format.ext.ExtSuperblock;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashSet;
import java.util.Set;

/// Looks at blocks of files: where parity is taken for data, or one chunk for another, they hold
/// what no file would.
///
/// Behind a file's end its last block was written as zeros, no two files share a block, and what
/// begins as text goes on as text. Directories alone do not tell: on a small file system most of
/// them lie beside zeros, where parity is a copy of the data.
final class FileClues {

    static final String TAILS = "the rest of the last block of a file is zero";
    static final String TEXTS = "files that begin as text are text";

    private static final int MOST_GROUPS = 16;
    private static final int MOST = 512;

    private final BlockDevice array;
    private final ExtSuperblock superblock;
    private final long start;
    private final Set<Long> starts = new HashSet<>();
    private final Set<Long> ends = new HashSet<>();
    private Tally tails = new Tally(TAILS, 0, 0);
    private Tally texts = new Tally(TEXTS, 0, 0);

    /// @param start where the file system is taken to start, in bytes
    FileClues(BlockDevice array, long start, ExtSuperblock superblock) {
        this.array = array;
        this.superblock = superblock;
        this.start = start;
        if (start >= 0) look(new DirectoryClues(superblock));
    }

    Tally tails() {
        return tails;
    }

    Tally texts() {
        return texts;
    }

    private void look(DirectoryClues clues) {
        long at = start + clues.descriptors(superblock.groupNumber());
        var descriptors = TreeCheck.read(array, at, clues.descriptorsLength());
        var tables = clues.inodeTables(descriptors.orElse(MemorySegment.NULL));
        for (var table : Spread.over(tables, MOST_GROUPS)) {
            int size = clues.inodeSize();
            var inodes = TreeCheck.salvage(array, start + table.offset(), table.inodes() * size);
            for (long i = 0; (i + 1) * size <= inodes.byteSize(); i++) {
                long number = table.firstInode() + i;
                if (tails.looked() < MOST) tail(clues, inodes, i * size, number);
                if (texts.looked() < MOST) text(clues, inodes, i * size, number);
            }
        }
    }

    private void tail(DirectoryClues clues, MemorySegment inodes, long at, long number) {
        var last = clues.lastBlock(inodes, at, number);
        if (last.isEmpty()) return;
        var block = block(last.get().offset());
        int used = last.get().used();
        if (block.byteSize() <= used || TreeCheck.isEmpty(block.asSlice(0, used))) return;
        boolean zero = TreeCheck.isEmpty(block.asSlice(used));
        tails = tails.and(one(TAILS, zero && ends.add(last.get().offset())));
    }

    private void text(DirectoryClues clues, MemorySegment inodes, long at, long number) {
        var blocks = clues.content(inodes, at, number);
        if (blocks.size() < 2 || !isText(block(blocks.getFirst()))) return;
        if (!starts.add(blocks.getFirst())) texts = texts.and(one(TEXTS, false));
        for (long offset : blocks.subList(1, blocks.size())) {
            var block = block(offset);
            if (block.byteSize() == 0 || TreeCheck.isEmpty(block)) continue;
            texts = texts.and(one(TEXTS, isText(block)));
        }
    }

    private static Tally one(String observation, boolean agrees) {
        return new Tally(observation, agrees ? 1 : 0, agrees ? 0 : 1);
    }

    private MemorySegment block(long offset) {
        return TreeCheck.read(array, start + offset, superblock.blockSize())
                .orElse(MemorySegment.NULL);
    }

    /// Nothing but text up to the first zero, and nothing but zeros from there.
    private static boolean isText(MemorySegment block) {
        long end = 0;
        while (end < block.byteSize() && isText(block.get(ValueLayout.JAVA_BYTE, end))) end++;
        return end > 0 && TreeCheck.isEmpty(block.asSlice(end));
    }

    /// Printable, or white space, or part of a longer character.
    private static boolean isText(byte value) {
        return (value >= ' ' && value != 0x7f) || (value >= '\t' && value <= '\r') || value < 0;
    }
}
