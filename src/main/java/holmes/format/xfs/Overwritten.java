package holmes.format.xfs;

import holmes.bytes.ByteRange;
import java.lang.foreign.MemorySegment;

/// How far the bytes around a header that was overwritten may be overwritten, too.
///
/// Zeros end where something else begins. Of anything else nobody can tell how far it goes, so the
/// whole group is in doubt.
final class Overwritten {

    private static final int STEP = 1 << 16;

    private static final String ZEROED =
            "zeros, where zeros overwrote the file system: perhaps not the file's own";
    private static final String OTHER = "in a group whose header is overwritten";

    private Overwritten() {}

    static Suspects.Place around(Metadata metadata, long group) {
        var geometry = metadata.geometry();
        long start = geometry.groupStart(group);
        long end = start + geometry.groupLength(group) * geometry.blockSize();
        if (!zeros(metadata, start, 4L * geometry.sectorSize())) {
            return new Suspects.Place(ByteRange.between(start, end), OTHER);
        }
        long to = start;
        for (int step : new int[] {STEP, geometry.blockSize()}) {
            while (to + step <= end && zeros(metadata, to, step)) to += step;
        }
        long first = group == 0 ? 0 : geometry.groupStart(group - 1);
        long from = start;
        for (int step : new int[] {STEP, geometry.blockSize()}) {
            while (from - step >= first && zeros(metadata, from - step, step)) from -= step;
        }
        return new Suspects.Place(ByteRange.between(from, Math.max(to, from + 1)), ZEROED);
    }

    private static boolean zeros(Metadata metadata, long at, long length) {
        try {
            var bytes = metadata.bytes(at, length);
            var zeros = MemorySegment.ofArray(new byte[(int) length]);
            return bytes.mismatch(zeros) < 0;
        } catch (DamagedException e) {
            return false;
        }
    }
}
