package holmes.format.xfs;

import holmes.bytes.Be;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;
import java.time.Instant;

/// An inode. Source: Linux `fs/xfs/libxfs/xfs_format.h`, `struct xfs_dinode`.
///
/// @param raw its bytes, as many as the superblock says
record XfsInode(long number, MemorySegment raw, int version) {

    static final int MAGIC = 0x494e; // "IN"

    private static final int CORE_2 = 100;
    private static final int CORE_3 = 176;
    private static final int CRC = 100;
    private static final int NUMBER = 152;
    private static final int UUID = 160;
    private static final int FLAG_REAL_TIME = 1;
    private static final long BIG_TIME = 8;
    private static final long MANY_EXTENTS = 16;
    private static final long METADATA = 32;
    private static final long BILLION = 1_000_000_000;

    /// What a fork holds. Source: `enum xfs_dinode_fmt`.
    enum Format {
        DEVICE,
        LOCAL,
        EXTENTS,
        TREE,
        OTHER;

        static Format of(int code) {
            return code >= 0 && code < 4 ? values()[code] : OTHER;
        }
    }

    /// @param raw as many bytes as an inode has
    /// @throws DamagedException if it is none, or another one
    static XfsInode parse(long number, MemorySegment raw, XfsSuperblock superblock)
            throws DamagedException {
        if (Be.u16(raw, 0) != MAGIC) throw new DamagedException("is overwritten");
        int version = Be.u8(raw, 4);
        boolean known = superblock.selfDescribing() ? version == 3 : version == 1 || version == 2;
        if (!known) throw new DamagedException("is overwritten");
        if (version == 3) {
            if (!Marks.uuid(raw, UUID).equals(superblock.metaUuid())) {
                throw new DamagedException("is not of this file system");
            }
            if (Be.u64(raw, NUMBER) != number) throw new DamagedException("belongs elsewhere");
        }
        return new XfsInode(number, raw, version);
    }

    boolean sumHolds() {
        return version < 3 || Marks.sumHolds(raw, CRC);
    }

    /// All 16 bits: type and permissions; 0 if it is free.
    int mode() {
        return Be.u16(raw, 2);
    }

    FileType type() {
        return FileType.ofMode(mode());
    }

    int permissions() {
        return mode() & 0xfff;
    }

    Format format() {
        return Format.of(Be.u8(raw, 5));
    }

    Format attributeFormat() {
        return Format.of(Be.u8(raw, 83));
    }

    long uid() {
        return Be.u32(raw, 8);
    }

    long gid() {
        return Be.u32(raw, 12);
    }

    int links() {
        return version == 1 ? Be.u16(raw, 6) : (int) Math.min(Be.u32(raw, 16), Integer.MAX_VALUE);
    }

    Instant accessed() {
        return time(32);
    }

    Instant modified() {
        return time(40);
    }

    Instant changed() {
        return time(48);
    }

    /// From version 3 on.
    Instant born() {
        return time(144);
    }

    /// Since 2017-12 time may be nanoseconds since 1901-12-13T20:45:52Z.
    private Instant time(int at) {
        if (has(BIG_TIME)) {
            long value = Be.u64(raw, at);
            long seconds = Long.divideUnsigned(value, BILLION) - (1L << 31);
            return Instant.ofEpochSecond(seconds, Long.remainderUnsigned(value, BILLION));
        }
        int seconds = (int) Be.u32(raw, at);
        return Instant.ofEpochSecond(seconds, Math.min(Be.u32(raw, at + 4), BILLION - 1));
    }

    /// As the disk says, which may be negative.
    long size() {
        return Be.u64(raw, 56);
    }

    /// Extents of the data fork if they are in the inode.
    long extents() {
        return has(MANY_EXTENTS) ? Be.u64(raw, 24) : Be.u32(raw, 76);
    }

    long attributeExtents() {
        return has(MANY_EXTENTS) ? Be.u32(raw, 76) : Be.u16(raw, 80);
    }

    /// Its content lies on a device of its own.
    boolean realTime() {
        return (Be.u16(raw, 90) & FLAG_REAL_TIME) != 0 && type() == FileType.FILE;
    }

    /// A file that the file system keeps for itself.
    boolean isMetadata() {
        return has(METADATA);
    }

    private boolean has(long flag) {
        return version == 3 && (Be.u64(raw, 120) & flag) != 0;
    }

    private int core() {
        return version == 3 ? CORE_3 : CORE_2;
    }

    private int forkOffset() {
        return Be.u8(raw, 82) * 8;
    }

    boolean hasAttributes() {
        return forkOffset() > 0 && core() + forkOffset() < raw.byteSize();
    }

    /// What follows the core: the data fork, as far as the other one lets it.
    MemorySegment dataFork() {
        long rest = raw.byteSize() - core();
        return raw.asSlice(core(), hasAttributes() ? forkOffset() : rest);
    }

    MemorySegment attributeFork() {
        if (!hasAttributes()) return raw.asSlice(raw.byteSize());
        return raw.asSlice(core() + forkOffset());
    }

    /// `major:minor` of a device. Source: Linux `sysv_major`, `sysv_minor`.
    String device() {
        long device = Be.u32(dataFork(), 0);
        return (device >>> 18 & 0x3fff) + ":" + (device & 0x3ffff);
    }
}
