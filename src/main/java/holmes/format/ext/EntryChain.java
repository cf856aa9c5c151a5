package holmes.format.ext;

import holmes.bytes.Le;
import java.lang.foreign.MemorySegment;

/// The entries of a directory block as a chain: each tells by its length where the next one starts.
///
/// @param block a whole block, or the part of an inode that takes its place
/// @param filetype whether entries give the type of what they name
/// @param inodes the highest inode number
record EntryChain(MemorySegment block, boolean filetype, long inodes) {

    private static final int HIGHEST_TYPE = 7;

    long size() {
        return block.byteSize();
    }

    long inode(long at) {
        return Le.u32(block, at, EntryFields.INODE);
    }

    /// The length of an entry: blocks of 64 KiB need more than 16 bits, and use the lowest two.
    int length(long at) {
        int stored = Le.u16(block, at, EntryFields.LENGTH);
        if (size() < 1 << 16) return stored;
        if (stored == 0xffff || stored == 0) return 1 << 16;
        return (stored & 0xfffc) | (stored & 3) << 16;
    }

    int nameLength(long at) {
        return filetype
                ? Le.u8(block, at, EntryFields.NAME_LENGTH)
                : Le.u16(block, at, EntryFields.LONG_NAME_LENGTH);
    }

    int type(long at) {
        return Le.u8(block, at, EntryFields.TYPE);
    }

    MemorySegment name(long at) {
        return block.asSlice(at + EntryFields.NAME, nameLength(at));
    }

    /// Whether an entry's own numbers fit each other and the block.
    boolean sound(long at) {
        int length = length(at);
        long inode = inode(at);
        int name = nameLength(at);
        boolean fits = length % 4 == 0 && length >= EntryFields.NAME && at + length <= size();
        if (!fits || inode > inodes) return false;
        return inode == 0 || (name > 0 && EntryFields.NAME + name <= length);
    }

    boolean plausibleName(long at) {
        int length = nameLength(at);
        if (length == 0 || at + EntryFields.NAME + length > size()) return false;
        if (filetype && type(at) > HIGHEST_TYPE) return false;
        for (int i = 0; i < length; i++) {
            int c = Le.u8(block, at + EntryFields.NAME + i);
            if (c == 0 || c == '/') return false;
        }
        return true;
    }
}
