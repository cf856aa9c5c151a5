package holmes.examine.parity;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.ParityFit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// How often parity and data agree.
///
/// @param block bytes of a member that are looked at together
/// @param agree blocks in which they do
/// @param differ blocks in which they do not
/// @param blank blocks that agree because nothing was ever written there
/// @param unknown blocks of which too much cannot be read
/// @param differing where they do not, in bytes of the members; where there are many such places,
///   what lies between two that are near each other, too
public record Mismatches(
        int block, long agree, long differ, long blank, long unknown, RangeSet differing) {

    private static final int MOST_RANGES = 10_000;

    /// Blocks that hold something and were checked.
    public long looked() {
        return agree + differ;
    }

    /// Adds up findings in ascending order.
    static final class Count {

        private final int block;
        private final EnumMap<ParityFit, Long> counts = new EnumMap<>(ParityFit.class);
        private final List<ByteRange> differing = new ArrayList<>();
        private long at;
        private long bridge = 1;

        Count(int block) {
            this.block = block;
        }

        void add(List<ParityFit> fits) {
            for (var fit : fits) {
                counts.merge(fit, 1L, Long::sum);
                if (fit == ParityFit.DIFFERS) differs(ByteRange.of(at, block));
                at += block;
            }
        }

        private void differs(ByteRange range) {
            if (!join(range)) differing.add(range);
            while (differing.size() > MOST_RANGES) {
                bridge *= 2;
                var all = List.copyOf(differing);
                differing.clear();
                for (var each : all) if (!join(each)) differing.add(each);
            }
        }

        /// To the one before, if little lies between.
        private boolean join(ByteRange range) {
            if (differing.isEmpty()) return false;
            var last = differing.getLast();
            if (range.start() - last.end() >= bridge) return false;
            differing.set(differing.size() - 1, ByteRange.between(last.start(), range.end()));
            return true;
        }

        private long of(ParityFit fit) {
            return counts.getOrDefault(fit, 0L);
        }

        Mismatches result() {
            return new Mismatches(
                    block,
                    of(ParityFit.AGREES),
                    of(ParityFit.DIFFERS),
                    of(ParityFit.BLANK),
                    of(ParityFit.UNKNOWN),
                    new RangeSet(differing));
        }
    }
}
