package holmes.examine.compare;

import java.util.Arrays;

/// Ascending byte ranges with a count each, never more than a limit: where there would be more,
/// neighbours are joined across ever longer gaps. Counts stay exact, and so do both ends.
///
/// Which gap is bridged depends on the ranges alone, not on how they were cut into pieces when they
/// were added.
final class Runs {

    /// Gaps shorter than this many bytes are bridged, one step after the other. Below 16 there is
    /// only "none": the counting by words relies on it.
    private static final int FIRST_STEP = 16;

    private static final int FACTOR = 4;

    private final int limit;
    private long bridged = 1;
    private int size;
    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private long[] counts = new long[16];

    /// @param limit how many ranges may be kept, at least 2
    Runs(int limit) {
        this.limit = limit;
    }

    /// Without a limit, bridging what another set already bridges.
    Runs(long bridged) {
        this.limit = Integer.MAX_VALUE;
        this.bridged = bridged;
    }

    /// Equal stretches shorter than this lie inside ranges; 1 if ranges hold nothing equal.
    long bridged() {
        return bridged;
    }

    int size() {
        return size;
    }

    long start(int index) {
        return starts[index];
    }

    long end(int index) {
        return ends[index];
    }

    long count(int index) {
        return counts[index];
    }

    /// @param start at or behind the end of what was added before
    void add(long start, long end, long count) {
        if (size > 0 && start - ends[size - 1] < bridged) {
            ends[size - 1] = end;
            counts[size - 1] += count;
            return;
        }
        if (size == starts.length) grow();
        starts[size] = start;
        ends[size] = end;
        counts[size++] = count;
        if (size > limit) coarsen();
    }

    void addAll(Runs other, long shift) {
        for (int i = 0; i < other.size; i++) {
            add(other.starts[i] + shift, other.ends[i] + shift, other.counts[i]);
        }
    }

    /// Bridges longer gaps until half of the limit is free again.
    private void coarsen() {
        while (size > limit / 2) {
            bridged = bridged < FIRST_STEP ? FIRST_STEP : Math.multiplyExact(bridged, FACTOR);
            int kept = 0;
            for (int i = 1; i < size; i++) {
                if (starts[i] - ends[kept] < bridged) {
                    ends[kept] = ends[i];
                    counts[kept] += counts[i];
                } else {
                    kept++;
                    starts[kept] = starts[i];
                    ends[kept] = ends[i];
                    counts[kept] = counts[i];
                }
            }
            size = kept + 1;
        }
    }

    private void grow() {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
    }
}
