package holmes.format.md;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The checksums of both kinds of superblock: 32-bit words added up, the carry added at the end.
///
/// Source: Linux `drivers/md/md.c`, `calc_sb_csum` and `calc_sb_1_csum`.
final class MdChecksum {

    private MdChecksum() {}

    /// @param words in the byte order of the superblock
    /// @param at where the stored checksum lies, which counts as zero
    static long of(MemorySegment superblock, ValueLayout.OfInt words, long at) {
        long sum = -Integer.toUnsignedLong(superblock.get(words, at));
        long end = superblock.byteSize() & ~3;
        for (long i = 0; i < end; i += 4) sum += Integer.toUnsignedLong(superblock.get(words, i));
        if (superblock.byteSize() - end == 2) {
            sum += Short.toUnsignedLong(superblock.get(Field.SHORT_LE, end));
        }
        return (sum & 0xffffffffL) + (sum >>> 32) & 0xffffffffL;
    }
}
