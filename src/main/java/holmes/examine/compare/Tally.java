package holmes.examine.compare;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.examine.compare.Comparison.Difference;
import holmes.examine.compare.Comparison.Unread;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Adds up a comparison of some of the devices that are read in lockstep.
///
/// `at` is called by many threads, `add` by one at a time in ascending order.
public final class Tally {

    /// What was found in one stretch.
    public static final class Part {
        private final long offset;
        private final Differences differences;
        private final List<RangeSet> missing;

        private Part(long offset, Differences differences, List<RangeSet> missing) {
            this.offset = offset;
            this.differences = differences;
            this.missing = missing;
        }

        /// How many bytes of the stretch were looked at.
        public long size() {
            return differences.size();
        }

        /// Whether a device was read in full and holds the same bytes as the first throughout.
        ///
        /// @param index among the devices of the tally
        public boolean isLikeFirst(int index) {
            return differences.same[index]
                    && missing.getFirst().isEmpty()
                    && missing.get(index).isEmpty();
        }
    }

    private final List<Integer> devices;
    private final long length;
    private final RangeSet ignored;
    private final Runs runs;
    private final List<Runs> unread;
    private final long[] fromFirst;
    private volatile long bridged;
    private long compared;
    private long differing;

    /// @param devices which of those that are read, two or more
    /// @param length bytes to compare from their start: the smallest one's size
    /// @param ignored what is not to be compared
    /// @param mostRanges see {@link Comparison#ranges}
    public Tally(List<Integer> devices, long length, RangeSet ignored, int mostRanges) {
        this.devices = List.copyOf(devices);
        this.length = length;
        this.ignored = ignored;
        this.runs = new Runs(mostRanges);
        this.bridged = runs.bridged();
        this.unread = devices.stream().map(_ -> new Runs(mostRanges)).toList();
        this.fromFirst = new long[devices.size()];
    }

    public List<Integer> devices() {
        return devices;
    }

    /// Compares one stretch, as far as the devices reach.
    public Part at(Lockstep.Stretch stretch) {
        long size = Math.max(0, length - stretch.offset());
        for (int device : devices) {
            size = Math.min(size, stretch.bytes().get(device).byteSize());
        }
        var here = ByteRange.of(stretch.offset(), size);
        var bytes = new ArrayList<MemorySegment>(devices.size());
        var missing = new ArrayList<RangeSet>(devices.size());
        var excluded = ignored.isEmpty() ? ignored : ignored.within(here).shifted(-here.start());
        for (int device : devices) {
            bytes.add(stretch.bytes().get(device).asSlice(0, size));
            var gaps = stretch.missing().get(device);
            missing.add(gaps);
            if (!gaps.isEmpty()) excluded = excluded.union(gaps);
        }
        return new Part(stretch.offset(), new Differences(bytes, excluded, bridged), missing);
    }

    public void add(Part part) {
        var found = part.differences;
        compared += found.compared;
        differing += found.differing;
        for (int i = 0; i < fromFirst.length; i++) fromFirst[i] += found.fromFirst[i];
        runs.addAll(found.runs, part.offset);
        bridged = runs.bridged();
        for (int i = 0; i < unread.size(); i++) {
            for (var gap : part.missing.get(i).ranges()) {
                var range = ByteRange.of(part.offset + gap.start(), gap.length());
                var within = range.intersect(ByteRange.of(0, length));
                if (within.isEmpty()) continue;
                unread.get(i).add(within.start(), within.end(), within.length());
            }
        }
    }

    /// What came of it, once all stretches have been added.
    ///
    /// @param sizes of the compared devices
    public Comparison result(List<Long> sizes) {
        var ranges = new ArrayList<Difference>(runs.size());
        for (int i = 0; i < runs.size(); i++) {
            long length = runs.end(i) - runs.start(i);
            ranges.add(new Difference(runs.start(i), length, runs.count(i)));
        }
        var gaps = new ArrayList<Unread>();
        for (int i = 0; i < unread.size(); i++) {
            var device = unread.get(i);
            for (int k = 0; k < device.size(); k++) {
                long length = device.end(k) - device.start(k);
                gaps.add(new Unread(i, device.start(k), length, device.count(k)));
            }
        }
        return new Comparison(
                sizes,
                compared,
                ranges.isEmpty() ? -1 : ranges.getFirst().offset(),
                differing,
                Arrays.stream(fromFirst).boxed().toList(),
                ranges,
                bridged,
                gaps);
    }
}
