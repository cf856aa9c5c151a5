package holmes.format.md;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.RangeSet;
import holmes.finding.Checks;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;

/// The bad-block log of a version 1 member: what md knows to be unreadable, or never written.
///
/// Little-endian 64-bit entries: the first sector in the upper 54 bits, the number of sectors in
/// the lower 10, both in units of 2^`bblog_shift` sectors; all ones end the log. Sectors count from
/// the start of the member, not of its data. Source: Linux `drivers/md/md.c`, `super_1_load`.
public final class MdBadBlocks {

    private MdBadBlocks() {}

    /// Where the log lies.
    ///
    /// @param range bytes on the member
    /// @param shift power of two by which entries are multiplied, in sectors
    public record Log(ByteRange range, int shift) {}

    private static final int SECTOR_BITS = 54;

    /// @param log the bytes of [Log#range]
    /// @return bytes on the member
    public static Reading<RangeSet> parse(MemorySegment log, int shift) {
        if (shift > 16) return new Reading.Unsupported<>("bad blocks in units of 2^" + shift);
        var checks = new Checks(log);
        var bad = new ArrayList<ByteRange>();
        for (long at = 0; at + 8 <= log.byteSize(); at += 8) {
            long entry = log.get(Field.LONG_LE, at);
            if (entry == -1) break;
            long sector = entry >>> 10;
            long count = entry & 0x3ff;
            if (sector >>> (SECTOR_BITS - 9 - shift) != 0) {
                checks.add("bblog", "a sector of a disk", "entry at byte " + at);
                continue;
            }
            bad.add(ByteRange.of(sector << shift << 9, count << shift << 9));
        }
        return new Reading.Present<>(new RangeSet(bad), checks.anomalies());
    }
}
