package holmes.examine.pair;

import java.util.TreeSet;

/// Where devices are sampled: at the same offsets on all devices, whatever their size, so that any
/// two have places in common.
final class Places {

    /// Bytes read at a place: a seek costs more than this much reading.
    static final int SIZE = 64 << 10;

    static final int BLOCKS = SIZE / Blocks.SIZE;

    /// Every place up to here is sampled: a resync starts at the beginning, and may not get far.
    private static final long DENSE = 4L << 20;

    private static final int FEWEST = 128;

    private Places() {}

    /// @param refinement how often the distance has been halved, 0 for 128 to 256 places
    /// @return offsets in bytes, ascending
    static long[] on(long size, int refinement) {
        var places = new TreeSet<Long>();
        for (long at = 0; at < Math.min(DENSE, size); at += SIZE) places.add(at);
        long distance = Math.max(SIZE, Long.highestOneBit(Math.max(1, size / FEWEST)));
        distance = Math.max(SIZE, distance >> refinement);
        for (long at = 0; at < size; at += distance) places.add(at);
        return places.stream().mapToLong(Long::longValue).toArray();
    }

    /// Whether more places could be had by halving the distance once more.
    static boolean canRefine(long size, int refinement) {
        return Long.highestOneBit(Math.max(1, size / FEWEST)) >> refinement > SIZE;
    }
}
