package holmes.format.xfs;

import holmes.bytes.Be;
import java.lang.foreign.MemorySegment;

/// A run of blocks of a file. Source: Linux `fs/xfs/libxfs/xfs_format.h`, `struct xfs_bmbt_rec`.
///
/// @param logical block of the file
/// @param block of the file system
/// @param unwritten set aside, and zeros until it is written to
record Extent(long logical, long block, long count, boolean unwritten) {

    static final int BYTES = 16;

    static Extent of(MemorySegment record) {
        long high = Be.u64(record, 0);
        long low = Be.u64(record, 8);
        return new Extent(
                (high & Long.MAX_VALUE) >>> 9,
                (high & 0x1ff) << 43 | low >>> 21,
                low & 0x1f_ffff,
                high < 0);
    }

    long end() {
        return logical + count;
    }
}
