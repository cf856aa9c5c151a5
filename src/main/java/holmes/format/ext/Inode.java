package holmes.format.ext;

import holmes.bytes.Field;
import holmes.bytes.Le;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.Optional;

/// An inode, as its table (or a copy of it in the journal) has it. Nothing in it has been believed:
/// the sizes and block numbers are what the disk says.
///
/// @param number counts from 1
/// @param raw its bytes, as many as the superblock's inode size
/// @param largeDirectories whether directories may have sizes above 4 GiB (large_dir)
public record Inode(long number, MemorySegment raw, boolean largeDirectories) {

    static final long COMPRESSED = 0x4;
    static final long ENCRYPTED = 0x800;
    static final long INDEXED = 0x1000;
    static final long HUGE_FILE = 0x40000;
    static final long EXTENTS = 0x80000;
    static final long VERITY = 0x100000;
    static final long ATTRIBUTE_VALUE = 0x200000;
    static final long INLINE = 0x10000000;

    /// All 16 bits: type and permissions.
    public int mode() {
        return Le.u16(raw, InodeFields.MODE);
    }

    public FileType type() {
        return FileType.ofMode(mode());
    }

    public int permissions() {
        return mode() & 0xfff;
    }

    public int links() {
        return Le.u16(raw, InodeFields.LINKS);
    }

    public long uid() {
        return Le.u16(raw, InodeFields.UID) | (long) Le.u16(raw, InodeFields.UID_HIGH) << 16;
    }

    public long gid() {
        return Le.u16(raw, InodeFields.GID) | (long) Le.u16(raw, InodeFields.GID_HIGH) << 16;
    }

    /// Bytes; as the disk says, which may be negative.
    public long size() {
        long low = Le.u32(raw, InodeFields.SIZE);
        boolean wide =
                type() == FileType.FILE || (type() == FileType.DIRECTORY && largeDirectories);
        return wide ? low | Le.u32(raw, InodeFields.SIZE_HIGH) << 32 : low;
    }

    /// What `i_blocks` counts: 512-byte sectors, or blocks of the file system (huge_file).
    public long blockCount() {
        return Le.u32(raw, InodeFields.BLOCKS) | (long) Le.u16(raw, InodeFields.BLOCKS_HIGH) << 32;
    }

    public long flags() {
        return Le.u32(raw, InodeFields.FLAGS);
    }

    public boolean has(long flag) {
        return (flags() & flag) != 0;
    }

    public long generation() {
        return Le.u32(raw, InodeFields.GENERATION);
    }

    /// When it was deleted, in seconds; 0 if it was not. In the orphan list it is an inode number.
    public long deleted() {
        return Le.u32(raw, InodeFields.DTIME);
    }

    /// The block with extended attributes, 0 for none.
    public long attributeBlock() {
        return Le.u32(raw, InodeFields.ATTRIBUTES)
                | (long) Le.u16(raw, InodeFields.ATTRIBUTES_HIGH) << 32;
    }

    public Instant modified() {
        return time(InodeFields.MTIME, InodeFields.MTIME_EXTRA);
    }

    public Instant changed() {
        return time(InodeFields.CTIME, InodeFields.CTIME_EXTRA);
    }

    public Instant accessed() {
        return time(InodeFields.ATIME, InodeFields.ATIME_EXTRA);
    }

    /// When it was made, if the inode is large enough to say.
    public Optional<Instant> born() {
        if (!reaches(InodeFields.CRTIME)) return Optional.empty();
        return Optional.of(time(InodeFields.CRTIME, InodeFields.CRTIME_EXTRA));
    }

    /// The 60 bytes of block pointers, extents, inline data or link target.
    MemorySegment block() {
        return raw.asSlice(InodeFields.BLOCK.offset(), InodeFields.BLOCK.size());
    }

    /// Bytes after the first 128 that hold fields; what follows may hold extended attributes.
    int extraSize() {
        return raw.byteSize() <= 128 ? 0 : Le.u16(raw, InodeFields.EXTRA_ISIZE);
    }

    private boolean reaches(Field<?> field) {
        return 128 + extraSize() >= field.offset() + field.size()
                && field.offset() + field.size() <= raw.byteSize();
    }

    /// In use: links, and a type.
    public boolean live() {
        return links() > 0 && type() != FileType.UNKNOWN;
    }

    boolean blank() {
        return Le.allZero(raw);
    }

    /// The upper part of a device's number; both encodings of it are known.
    public int major() {
        long old = Le.u32(block(), 0);
        return (int) (old != 0 ? old >>> 8 & 0xff : Le.u32(block(), 4) >>> 8 & 0xfff);
    }

    public int minor() {
        long old = Le.u32(block(), 0);
        if (old != 0) return (int) (old & 0xff);
        long wide = Le.u32(block(), 4);
        return (int) ((wide & 0xff) | (wide >>> 12 & 0xfff00));
    }

    /// Whether the link's target is in the inode itself.
    boolean fastLink() {
        return type() == FileType.SYMLINK && size() < 60 && !has(EXTENTS) && !has(INLINE);
    }

    /// What this inode's own metadata checksums start from.
    int checksumSeed(int fileSystemSeed) {
        return new Crc32c(fileSystemSeed).add32((int) number).add32((int) generation()).value();
    }

    /// Whether the checksum fits the bytes. Inodes that are all zero carry none.
    boolean checksumHolds(int fileSystemSeed) {
        boolean wide = reaches(InodeFields.CHECKSUM_HIGH);
        int low = InodeFields.CHECKSUM.offset();
        int high = InodeFields.CHECKSUM_HIGH.offset();
        var bytes = Crc32c.heap(raw);
        var crc = new Crc32c(checksumSeed(fileSystemSeed)).add(bytes, 0, low).zeros(2);
        if (wide) {
            crc.add(bytes, low + 2, high - low - 2).zeros(2);
            crc.add(bytes, high + 2, bytes.length - high - 2);
        } else {
            crc.add(bytes, low + 2, bytes.length - low - 2);
        }
        int stored = Le.u16(raw, InodeFields.CHECKSUM);
        if (!wide) return stored == (crc.value() & 0xffff);
        return (stored | Le.u16(raw, InodeFields.CHECKSUM_HIGH) << 16) == crc.value();
    }

    private Instant time(Field<Long> seconds, Field<Long> extra) {
        long low = (int) Le.u32(raw, seconds);
        if (!reaches(extra)) return Instant.ofEpochSecond(low);
        long more = Le.u32(raw, extra);
        return Instant.ofEpochSecond(low + ((more & 3) << 32), Math.min(more >>> 2, 999_999_999));
    }
}
