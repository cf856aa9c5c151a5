package holmes.examine.pair;

import java.util.SortedSet;
import java.util.TreeSet;

/// Where devices are sampled: at the same offsets on all devices, whatever their size, so that any
/// two have places in common.
///
/// One place lies somewhere in each stretch of a power of two. Where, is drawn from the stretch's
/// own offset: at regular distances the sample would keep time with the chunks of an array and see,
/// for instance, only the even rows of it.
final class Places {

    /// Bytes read at a place: a seek costs more than this much reading.
    static final int SIZE = 64 << 10;

    static final int BLOCKS = SIZE / Blocks.SIZE;

    /// Every place up to here is sampled: a resync starts at the beginning, and may not get far.
    private static final long DENSE = 4L << 20;

    private static final int FEWEST = 64;

    private Places() {}

    /// @param refinement how often the stretches have been halved, 0 for 64 to 128 of them
    /// @return offsets in bytes, ascending
    static long[] on(long size, int refinement) {
        var places = drawn(size, refinement);
        for (long at = 0; at < Math.min(DENSE, size); at += SIZE) places.add(at);
        return places.stream().mapToLong(Long::longValue).toArray();
    }

    /// The places that stand for the whole device; the others only tell of its beginning.
    static SortedSet<Long> drawn(long size, int refinement) {
        var places = new TreeSet<Long>();
        // Longer stretches too: they are those of larger devices.
        for (long stretch = stretch(size, refinement); stretch <= size; stretch *= 2) {
            for (long at = 0; at < size; at += stretch) {
                long place = at + Math.floorMod(Blocks.mix(at + stretch), stretch / SIZE) * SIZE;
                if (place < size) places.add(place);
            }
        }
        return places;
    }

    /// Whether more places could be had by halving the stretches once more.
    static boolean canRefine(long size, int refinement) {
        return stretch(size, refinement) > SIZE;
    }

    private static long stretch(long size, int refinement) {
        return Math.max(SIZE, Long.highestOneBit(Math.max(1, size / FEWEST)) >> refinement);
    }
}
