package holmes.format.xfs;

import holmes.bytes.Be;
import java.lang.foreign.MemorySegment;

/// Whether the log holds changes that were not written to their places.
///
/// Every sector of the log begins with the number of the round in which it was written, or with the
/// header of a record that tells it. Where the round changes is the end; the last record before it
/// says whether the file system was unmounted after it. Source: Linux `fs/xfs/xfs_log_recover.c`,
/// `fs/xfs/libxfs/xfs_log_format.h`.
final class XfsLog {

    private static final int SECTOR = 512;
    private static final long RECORD = 0xfeedbabeL;
    private static final int UNMOUNT = 0x20;
    private static final long PER_HEADER = 32 << 10;

    /// A record has at most 256 KiB, and its headers.
    private static final long LONGEST = (256 << 10) / SECTOR + 16;

    private final Metadata metadata;
    private final long start;
    private final long sectors;

    private XfsLog(Metadata metadata, long start, long sectors) {
        this.metadata = metadata;
        this.start = start;
        this.sectors = sectors;
    }

    /// One sentence.
    static String words(Metadata metadata) {
        var superblock = metadata.superblock();
        if (superblock.logStart() == 0) return "Log: on another device, not read.";
        var geometry = superblock.geometry();
        if (!geometry.has(superblock.logStart(), superblock.logBlocks())) {
            return "Log: not where the file system can have one, not read.";
        }
        long sectors = superblock.logBlocks() * geometry.blockSize() / SECTOR;
        var log = new XfsLog(metadata, geometry.offset(superblock.logStart()), sectors);
        try {
            return log.clean()
                    ? "Log: clean, nothing to replay."
                    : "Log: not replayed, and the file system was not unmounted: the last changes"
                            + " may be missing, or half made.";
        } catch (DamagedException e) {
            return "Log: not read, it " + e.getMessage() + ".";
        }
    }

    private boolean clean() throws DamagedException {
        long end = end();
        long first = Math.max(0, end - LONGEST);
        for (long at = end - 1; at >= first; at--) {
            var sector = sector(at);
            if (Be.u32(sector, 0) == RECORD) return unmounted(at, sector);
        }
        return end == 0;
    }

    private boolean unmounted(long at, MemorySegment header) throws DamagedException {
        boolean second = (Be.u32(header, 8) & 2) != 0;
        long size = second ? Math.max(Be.u32(header, 320), 1) : 1;
        long headers = Math.min((size + PER_HEADER - 1) / PER_HEADER, 8);
        boolean one = Be.u32(header, 40) == 1;
        if (!one || at + headers >= sectors) return false;
        return (Be.u8(sector(at + headers), 9) & UNMOUNT) != 0;
    }

    /// The sector behind the last one that was written.
    private long end() throws DamagedException {
        long first = round(0);
        long last = round(sectors - 1);
        if (first == 0) return 0;
        if (first == last) return sectors;
        // Those before the end are of the round of the first, those behind it are not.
        long low = 0;
        long high = sectors - 1;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (round(middle) == first) low = middle;
            else high = middle;
        }
        return high;
    }

    private long round(long at) throws DamagedException {
        var sector = sector(at);
        long word = Be.u32(sector, 0);
        return word == RECORD ? Be.u32(sector, 4) : word;
    }

    private MemorySegment sector(long at) throws DamagedException {
        return metadata.bytes(start + at * SECTOR, SECTOR);
    }
}
