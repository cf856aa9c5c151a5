package holmes.format.ntfs;

import holmes.bytes.Field;
import holmes.bytes.Le;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A record of the master file table.
///
/// The last two bytes of each of its sectors are kept elsewhere in it; in their places stands a
/// number that all of them share, so that a record that was written in part is known.
///
/// Source: Linux `fs/ntfs3/ntfs.h`, `struct MFT_REC`.
///
/// @param bytes with the ends of its sectors put back
/// @param whole whether all its sectors are of one write
record FileRecord(long number, MemorySegment bytes, boolean whole, List<Attribute> attributes) {

    private static final int SECTOR = 512;
    private static final int IN_USE = 1;
    private static final int DIRECTORY = 2;
    private static final int NUMBERED = 48;
    private static final long END = 0xffff_ffffL;
    private static final int MOST_ATTRIBUTES = 4096;

    FileRecord {
        attributes = List.copyOf(attributes);
    }

    /// @return nothing if there is no record, or another one
    static Optional<FileRecord> parse(long number, MemorySegment raw) {
        if (!Texts.isAscii(raw, 0, "FILE")) return Optional.empty();
        var bytes = MemorySegment.ofArray(new byte[(int) raw.byteSize()]).copyFrom(raw);
        int at = Le.u16(bytes, 4);
        int count = Le.u16(bytes, 6);
        boolean fits =
                count >= 1 && at + 2L * count <= SECTOR && (count - 1L) * SECTOR <= raw.byteSize();
        if (!fits) return Optional.empty();
        if (at >= NUMBERED && isAnother(bytes, number)) return Optional.empty();
        boolean whole = (count - 1L) * SECTOR == raw.byteSize();
        for (int i = 1; i < count; i++) {
            long end = (long) i * SECTOR - 2;
            whole &= Le.u16(bytes, end) == Le.u16(bytes, at);
            bytes.set(Field.SHORT_LE, end, bytes.get(Field.SHORT_LE, at + 2L * i));
        }
        return Optional.of(new FileRecord(number, bytes.asReadOnly(), whole, attributes(bytes)));
    }

    /// Records that were never in use may have no number yet.
    private static boolean isAnother(MemorySegment bytes, long number) {
        long told = Le.u32(bytes, 44);
        boolean unused = told == 0 && (Le.u16(bytes, 22) & IN_USE) == 0;
        return told != (number & END) && !unused;
    }

    private static List<Attribute> attributes(MemorySegment bytes) {
        var found = new ArrayList<Attribute>();
        long at = Le.u16(bytes, 20);
        while (at + 24 <= bytes.byteSize() && found.size() < MOST_ATTRIBUTES) {
            if (Le.u32(bytes, at) == END) break;
            long length = Le.u32(bytes, at + 4);
            if (length < 24 || at + length > bytes.byteSize()) break;
            Attribute.parse(bytes.asSlice(at, length)).ifPresent(found::add);
            at += length;
        }
        return found;
    }

    boolean inUse() {
        return (Le.u16(bytes, 22) & IN_USE) != 0;
    }

    boolean isDirectory() {
        return (Le.u16(bytes, 22) & DIRECTORY) != 0;
    }

    /// How often the number was given out; references tell which time they mean.
    int sequence() {
        return Le.u16(bytes, 16);
    }

    /// The record that this one continues; 0 if it stands for itself.
    long base() {
        return Le.u64(bytes, 32) & Attribute.NUMBER;
    }

    List<Attribute> of(int type) {
        return attributes.stream().filter(a -> a.type() == type).toList();
    }
}
