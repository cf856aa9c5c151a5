package holmes.examine.survey;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.util.ArrayList;
import java.util.Arrays;

/// SHA-256 of each region of a medium, by which a later change is located.
///
/// @param length bytes of a region; the last may be shorter
/// @param sums SHA-256 of what the case keeps: 32 bytes a region in order, all zero where some of
///   the region could not be read
public record RegionSums(long length, String sums) {

    static final int DIGEST = 32;

    /// So many sums at most are kept of a medium: 8 MiB of them.
    private static final long MOST = 1 << 18;

    /// The length of a region, so that there are not too many.
    ///
    /// @param finest bytes, a power of two
    static long length(long size, long finest) {
        long length = finest;
        while (size / length > MOST) length *= 2;
        return length;
    }

    /// Where a medium of `size` bytes is not as it was. A region that was, or is, not readable as a
    /// whole says nothing.
    ///
    /// @param then what the case keeps, `now` what was kept in a later survey of the same kind
    public RangeSet differences(byte[] then, byte[] now, long size) {
        var unknown = new byte[DIGEST];
        var differing = new ArrayList<ByteRange>();
        for (int at = 0; at + DIGEST <= Math.min(then.length, now.length); at += DIGEST) {
            int end = at + DIGEST;
            if (Arrays.equals(then, at, end, now, at, end)
                    || Arrays.equals(then, at, end, unknown, 0, DIGEST)
                    || Arrays.equals(now, at, end, unknown, 0, DIGEST)) continue;
            long start = at / DIGEST * length;
            differing.add(ByteRange.between(start, Math.min(size, start + length)));
        }
        return new RangeSet(differing);
    }
}
