package holmes.format.ntfs;

import holmes.bytes.Le;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// An attribute of a file, or a part of one. Source: Linux `fs/ntfs3/ntfs.h`, `struct ATTRIB`.
///
/// @param name empty for a file's own content
/// @param bytes the whole of it
record Attribute(int type, String name, MemorySegment bytes) {

    static final int STANDARD = 0x10;
    static final int LIST = 0x20;
    static final int FILE_NAME = 0x30;
    static final int VOLUME_NAME = 0x60;
    static final int VOLUME_INFORMATION = 0x70;
    static final int DATA = 0x80;
    static final int REPARSE = 0xc0;

    /// The part of a reference that is a record's number; the rest is its sequence.
    static final long NUMBER = 0xffff_ffff_ffffL;

    private static final int COMPRESSED = 0xff;
    private static final int ENCRYPTED = 0x4000;
    private static final int RESIDENT = 24;
    private static final int STORED = 64;

    /// @return nothing if its parts do not fit into it
    static Optional<Attribute> parse(MemorySegment bytes) {
        long name = Le.u16(bytes, 10);
        int characters = Le.u8(bytes, 9);
        if (name + 2L * characters > bytes.byteSize()) return Optional.empty();
        boolean resident = Le.u8(bytes, 8) == 0;
        boolean fits =
                resident
                        ? Le.u16(bytes, 20) + Le.u32(bytes, 16) <= bytes.byteSize()
                        : bytes.byteSize() >= STORED && Le.u16(bytes, 32) <= bytes.byteSize();
        if (!fits || bytes.byteSize() < RESIDENT) return Optional.empty();
        return Optional.of(
                new Attribute((int) Le.u32(bytes, 0), Texts.text(bytes, name, characters), bytes));
    }

    boolean isResident() {
        return Le.u8(bytes, 8) == 0;
    }

    boolean isCompressed() {
        return (Le.u16(bytes, 12) & COMPRESSED) != 0;
    }

    boolean isEncrypted() {
        return (Le.u16(bytes, 12) & ENCRYPTED) != 0;
    }

    /// The value of a resident attribute.
    MemorySegment value() {
        return bytes.asSlice(Le.u16(bytes, 20), Le.u32(bytes, 16));
    }

    /// The first cluster of the content that this part tells of.
    long first() {
        return Le.u64(bytes, 16);
    }

    /// The last cluster of the content that this part tells of.
    long last() {
        return Le.u64(bytes, 24);
    }

    /// Bytes of the content, told by its first part; as the disk says, which may be negative.
    long size() {
        return isResident() ? Le.u32(bytes, 16) : Le.u64(bytes, 48);
    }

    /// Bytes from the start that were written; what follows is zeros.
    long written() {
        return isResident() ? size() : Le.u64(bytes, 56);
    }

    MemorySegment runs() {
        return bytes.asSlice(Le.u16(bytes, 32));
    }
}
