package holmes.bytes;

import java.util.ArrayList;
import java.util.List;

/// Bytes as ascending, disjoint ranges that do not touch. An immutable value.
public record RangeSet(List<ByteRange> ranges) {

    public static final RangeSet EMPTY = new RangeSet(List.of());

    /// Takes ranges in any order, overlapping or not, and merges them.
    public RangeSet {
        ranges = merged(ranges);
    }

    public static RangeSet of(ByteRange... ranges) {
        return new RangeSet(List.of(ranges));
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /// How many bytes are in the set.
    public long length() {
        return ranges.stream().mapToLong(ByteRange::length).sum();
    }

    public boolean contains(long offset) {
        int at = firstEndingAfter(offset);
        return at < ranges.size() && ranges.get(at).contains(offset);
    }

    public boolean overlaps(ByteRange range) {
        int at = firstEndingAfter(range.start());
        return at < ranges.size() && ranges.get(at).overlaps(range);
    }

    public RangeSet union(RangeSet other) {
        var all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return new RangeSet(all);
    }

    /// What of this set is not in the other.
    public RangeSet without(RangeSet other) {
        if (other.isEmpty() || isEmpty()) return this;
        var left = new ArrayList<ByteRange>();
        for (var range : ranges) left.addAll(other.complement(range).ranges);
        return new RangeSet(left);
    }

    /// The same ranges, `distance` bytes further on.
    ///
    /// @param distance bytes, negative to move towards the start
    /// @throws IllegalArgumentException if a range would start before 0
    public RangeSet shifted(long distance) {
        if (distance == 0 || isEmpty()) return this;
        return new RangeSet(
                ranges.stream().map(r -> ByteRange.of(r.start() + distance, r.length())).toList());
    }

    /// What of this set lies within `range`, at the same offsets.
    public RangeSet within(ByteRange range) {
        var cut = new ArrayList<ByteRange>();
        for (int i = firstEndingAfter(range.start()); i < ranges.size(); i++) {
            if (ranges.get(i).start() >= range.end()) break;
            cut.add(ranges.get(i).intersect(range));
        }
        return new RangeSet(cut);
    }

    /// What of `whole` is not in this set.
    public RangeSet complement(ByteRange whole) {
        var gaps = new ArrayList<ByteRange>();
        long at = whole.start();
        for (var taken : within(whole).ranges) {
            gaps.add(ByteRange.between(at, taken.start()));
            at = taken.end();
        }
        gaps.add(ByteRange.between(at, whole.end()));
        return new RangeSet(gaps);
    }

    private int firstEndingAfter(long offset) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).end() > offset) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static List<ByteRange> merged(List<ByteRange> ranges) {
        var merged = new ArrayList<ByteRange>();
        for (var next : ranges.stream().filter(r -> !r.isEmpty()).sorted().toList()) {
            if (merged.isEmpty() || merged.getLast().end() < next.start()) {
                merged.add(next);
            } else {
                var last = merged.removeLast();
                merged.add(ByteRange.between(last.start(), Math.max(last.end(), next.end())));
            }
        }
        return List.copyOf(merged);
    }
}
