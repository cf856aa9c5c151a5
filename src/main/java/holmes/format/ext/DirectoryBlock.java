package holmes.format.ext;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.tree.FileName;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// The entries of one directory block. The nodes of an htree look like blocks with one empty entry,
/// so a reader that goes through all blocks needs no hash.
///
/// Source: `struct ext4_dir_entry_2`, Linux `fs/ext4/ext4.h`.
///
/// @param entries in the order on disk, `.` and `..` among them
/// @param flaws what is damaged, in words
/// @param checksum the tail's, if it has a tail
record DirectoryBlock(List<DirectoryEntry> entries, List<String> flaws, Checksum checksum) {

    /// Whether a block carries a checksum, and which.
    record Checksum(boolean present, int value) {}

    private static final Checksum NONE = new Checksum(false, 0);
    private static final int HEADER = 8;
    private static final int TAIL = 12;
    private static final int TAIL_TYPE = 0xde;

    /// @param block a whole block, or the part of an inode that takes its place
    /// @param place of the block, to be kept with its entries
    /// @param filetype whether entries give the type of what they name
    /// @param inodes the highest inode number
    static DirectoryBlock parse(MemorySegment block, long place, boolean filetype, long inodes) {
        var parser = new Parser(block, place, filetype, inodes);
        parser.run();
        return new DirectoryBlock(parser.entries, parser.flaws, tail(block));
    }

    private static Checksum tail(MemorySegment block) {
        long at = block.byteSize() - TAIL;
        boolean is =
                at >= 0
                        && Le.u32(block, at) == 0
                        && Le.u16(block, at + 4) == TAIL
                        && Le.u8(block, at + 6) == 0
                        && Le.u8(block, at + 7) == TAIL_TYPE;
        return is ? new Checksum(true, (int) Le.u32(block, at + 8)) : NONE;
    }

    /// Whether the block has a checksum that fits.
    boolean checksumHolds(MemorySegment block, int seed) {
        // The tail of an index node looks like that of a block of entries.
        if (HashTree.checksumHolds(block, seed)) return true;
        long length = block.byteSize() - TAIL;
        return checksum.present && Crc32c.of(seed, block.asSlice(0, length)) == checksum.value;
    }

    /// The length of an entry: blocks of 64 KiB need more than 16 bits, and use the lowest two.
    static int length(MemorySegment block, long at) {
        int stored = Le.u16(block, at + 4);
        if (block.byteSize() < 1 << 16) return stored;
        if (stored == 0xffff || stored == 0) return 1 << 16;
        return (stored & 0xfffc) | (stored & 3) << 16;
    }

    private static final class Parser {

        private final MemorySegment block;
        private final long place;
        private final boolean filetype;
        private final long inodes;
        private final List<DirectoryEntry> entries = new ArrayList<>();
        private final List<String> flaws = new ArrayList<>(0);

        Parser(MemorySegment block, long place, boolean filetype, long inodes) {
            this.block = block;
            this.place = place;
            this.filetype = filetype;
            this.inodes = inodes;
        }

        void run() {
            long size = block.byteSize();
            boolean salvaged = false;
            long at = 0;
            while (at + HEADER <= size) {
                if (!sound(at)) {
                    if (flaws.size() < 8) flaws.add("damaged entry at byte " + at);
                    at = resume(at + keep(at));
                    salvaged = true;
                    continue;
                }
                if (Le.u32(block, at) != 0) entries.add(entry(at, salvaged));
                at += length(block, at);
            }
        }

        /// Whether an entry's own numbers fit each other and the block.
        private boolean sound(long at) {
            int length = length(block, at);
            long inode = Le.u32(block, at);
            int name = nameLength(at);
            boolean fits = length % 4 == 0 && length >= HEADER && at + length <= block.byteSize();
            if (!fits || inode > inodes) return false;
            return inode == 0 || (name > 0 && HEADER + name <= length);
        }

        private int nameLength(long at) {
            return filetype ? Le.u8(block, at + 6) : Le.u16(block, at + 6);
        }

        /// Of an entry that is damaged only in its length, keeps the name.
        ///
        /// @return the least bytes that the damaged entry takes
        private int keep(long at) {
            long inode = Le.u32(block, at);
            if (inode == 0 || inode > inodes || !plausibleName(at)) return 4;
            entries.add(entry(at, true));
            return HEADER + ((nameLength(at) + 3) & ~3);
        }

        /// Where the chain of entries goes on after a damaged one: the first place from which a
        /// chain of sound entries leads exactly to the end of the block.
        private long resume(long from) {
            var leads = leads();
            for (long at = from; at + HEADER + 4 <= block.byteSize(); at += 4) {
                if (leads[(int) at / 4] && Le.u32(block, at) != 0) return at;
            }
            return block.byteSize();
        }

        /// For each multiple of four, whether sound entries lead from there to the block's end.
        private boolean[] leads() {
            int size = (int) block.byteSize();
            var leads = new boolean[size / 4 + 1];
            leads[size / 4] = true;
            for (int at = (size - HEADER) / 4 * 4; at >= 0; at -= 4) {
                boolean good = sound(at) && (Le.u32(block, at) == 0 || plausibleName(at));
                leads[at / 4] = good && leads[(at + length(block, at)) / 4];
            }
            return leads;
        }

        private boolean plausibleName(long at) {
            int length = nameLength(at);
            if (length == 0 || at + HEADER + length > block.byteSize()) return false;
            if (filetype && Le.u8(block, at + 7) > 7) return false;
            for (int i = 0; i < length; i++) {
                int c = Le.u8(block, at + HEADER + i);
                if (c == 0 || c == '/') return false;
            }
            return true;
        }

        private DirectoryEntry entry(long at, boolean salvaged) {
            var name = FileName.text(block.asSlice(at + HEADER, nameLength(at)).toArray(JAVA_BYTE));
            var type = filetype ? FileType.ofEntry(Le.u8(block, at + 7)) : FileType.UNKNOWN;
            return new DirectoryEntry(Le.u32(block, at), name, type, place, salvaged);
        }
    }
}
