package holmes.format.ext;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.bytes.Le;
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
    private static final int HEADER = EntryFields.NAME;
    static final int TAIL = 12;
    private static final int TAIL_TYPE = 0xde;

    /// @param block a whole block, or the part of an inode that takes its place
    /// @param place of the block, to be kept with its entries
    /// @param filetype whether entries give the type of what they name
    /// @param inodes the highest inode number
    static DirectoryBlock parse(MemorySegment block, long place, boolean filetype, long inodes) {
        var parser = new Parser(new EntryChain(block, filetype, inodes), place);
        parser.run();
        return new DirectoryBlock(parser.entries, parser.flaws, tail(block));
    }

    private static Checksum tail(MemorySegment block) {
        long at = block.byteSize() - TAIL;
        if (!isTail(block, at)) return NONE;
        return new Checksum(true, (int) Le.u32(block, at, EntryFields.TAIL_CHECKSUM));
    }

    /// Whether what stands at `at` is the tail of a block, which looks like an entry without name.
    static boolean isTail(MemorySegment block, long at) {
        return at >= 0
                && at == block.byteSize() - TAIL
                && Le.u32(block, at, EntryFields.TAIL_INODE) == 0
                && Le.u16(block, at, EntryFields.TAIL_LENGTH) == TAIL
                && Le.u8(block, at, EntryFields.TAIL_NAME_LENGTH) == 0
                && Le.u8(block, at, EntryFields.TAIL_TYPE) == TAIL_TYPE;
    }

    /// Whether the block has a checksum that fits.
    boolean checksumHolds(MemorySegment block, int seed) {
        // The tail of an index node looks like that of a block of entries.
        if (HashTree.checksumHolds(block, seed)) return true;
        long length = block.byteSize() - TAIL;
        return checksum.present && Crc32c.of(seed, block.asSlice(0, length)) == checksum.value;
    }

    private static final class Parser {

        private final EntryChain chain;
        private final long place;
        private final List<DirectoryEntry> entries = new ArrayList<>();
        private final List<String> flaws = new ArrayList<>(0);

        Parser(EntryChain chain, long place) {
            this.chain = chain;
            this.place = place;
        }

        void run() {
            long size = chain.size();
            boolean salvaged = false;
            long at = 0;
            while (at + HEADER <= size) {
                if (!chain.sound(at)) {
                    if (flaws.size() < 8) flaws.add("damaged entry at byte " + at);
                    at = resume(at + keep(at));
                    salvaged = true;
                    continue;
                }
                if (chain.inode(at) != 0) entries.add(entry(at, salvaged));
                at += chain.length(at);
            }
        }

        /// Of an entry that is damaged only in its length, keeps the name.
        ///
        /// @return the least bytes that the damaged entry takes
        private int keep(long at) {
            long inode = chain.inode(at);
            if (inode == 0 || inode > chain.inodes() || !chain.plausibleName(at)) return 4;
            entries.add(entry(at, true));
            return HEADER + ((chain.nameLength(at) + 3) & ~3);
        }

        /// Where the chain of entries goes on after a damaged one: the first place from which a
        /// chain of sound entries leads exactly to the end of the block.
        private long resume(long from) {
            var leads = leads();
            for (long at = from; at + HEADER + 4 <= chain.size(); at += 4) {
                if (leads[(int) at / 4] && chain.inode(at) != 0) return at;
            }
            return chain.size();
        }

        /// For each multiple of four, whether sound entries lead from there to the block's end.
        private boolean[] leads() {
            int size = (int) chain.size();
            var leads = new boolean[size / 4 + 1];
            leads[size / 4] = true;
            for (int at = (size - HEADER) / 4 * 4; at >= 0; at -= 4) {
                boolean good = chain.sound(at) && (chain.inode(at) == 0 || chain.plausibleName(at));
                leads[at / 4] = good && leads[(at + chain.length(at)) / 4];
            }
            return leads;
        }

        private DirectoryEntry entry(long at, boolean salvaged) {
            var name = FileName.text(chain.name(at).toArray(JAVA_BYTE));
            var type = chain.filetype() ? FileType.ofEntry(chain.type(at)) : FileType.UNKNOWN;
            return new DirectoryEntry(chain.inode(at), name, type, place, salvaged);
        }
    }
}
