package holmes.examine.search;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.stack.Layer;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Looks for something in a whole layer, which is read once with little memory. Across what cannot
/// be read nothing is found.
///
/// @param most how many hits are listed; all are counted
public record Search(Layer layer, Needle needle, int most) implements Request<Search.Hits> {

    private static final int PART = 1 << 20;

    /// @param size bytes of the layer
    /// @param count of all hits
    /// @param hits the first of them, ascending
    /// @param unreadable bytes that could not be searched
    public record Hits(long size, long count, List<ByteRange> hits, RangeSet unreadable) {
        public Hits {
            hits = List.copyOf(hits);
        }
    }

    public Search {
        if (most < 0) throw new Refused("A number of hits is not negative");
    }

    @Override
    public String kind() {
        return "search";
    }

    @Override
    public Hits perform(Bench bench, Progress progress) throws Progress.Cancelled {
        return new Pass(bench.open(layer), needle.finder(), most).run(progress);
    }

    /// One pass over a device: parts of it one after the other, each with as much of the next as a
    /// match may need.
    private static final class Pass {
        private final BlockDevice device;
        private final Finder finder;
        private final int most;
        private final byte[] bytes;
        private final List<ByteRange> hits = new ArrayList<>();
        private final List<ByteRange> unreadable = new ArrayList<>();
        private long count;

        /// Where the last match ended.
        private long matched;

        Pass(BlockDevice device, Finder finder, int most) {
            this.device = device;
            this.finder = finder;
            this.most = most;
            this.bytes = new byte[PART + finder.longest() - 1];
        }

        Hits run(Progress progress) throws Progress.Cancelled {
            for (long at = 0; at < device.size(); at += PART) {
                progress.report("searching", at, device.size());
                part(at);
            }
            progress.report("searching", device.size(), device.size());
            return new Hits(device.size(), count, hits, new RangeSet(unreadable));
        }

        private void part(long at) {
            int length = (int) Math.min(bytes.length, device.size() - at);
            int owned = (int) Math.min(PART, device.size() - at);
            var target = MemorySegment.ofArray(bytes).asSlice(0, length);
            var missing = Salvage.read(device, at, target);
            unreadable.addAll(missing.within(ByteRange.of(0, owned)).shifted(at).ranges());
            for (var range : missing.ranges()) {
                target.asSlice(range.start(), range.length()).fill((byte) 0);
            }
            int from = Math.clamp(matched - at, 0, length);
            for (var match : finder.find(bytes, from, owned, length)) {
                matched = at + match.start() + match.length();
                var range = ByteRange.of(match.start(), match.length());
                if (missing.overlaps(range)) continue;
                count++;
                if (hits.size() < most) hits.add(ByteRange.of(at + range.start(), range.length()));
            }
        }
    }
}
