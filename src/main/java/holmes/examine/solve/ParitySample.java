package holmes.examine.solve;

import holmes.device.BlockDevice;
import holmes.device.ParityFit;
import holmes.device.ParityLayout;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Checks a hypothesis against parity, in places that hold something.
///
/// With one parity, a rotating one too, this tells nothing of the order: the sum of all members is
/// zero in any. With two it tells nearly all.
final class ParitySample {

    static final String FITS = "parity fits data";

    private static final int BLOCK = 512;
    private static final int MOST_PLACES = 4096;
    private static final int ENOUGH = 16;

    /// A prime, so that each place comes once.
    private static final long STRIDE = 2_654_435_761L;

    private final List<? extends BlockDevice> sets;

    ParitySample(List<? extends BlockDevice> sets) {
        this.sets = sets;
    }

    Tally of(Geometry geometry, ParityLayout layout) {
        var order = geometry.order();
        long missing = order.stream().filter(set -> set < 0).count();
        if (missing >= layout.parities() || sets.isEmpty()) return new Tally(FITS, 0, 0);
        int agree = 0;
        int against = 0;
        for (long offset : places(geometry.dataStart(), geometry.chunk())) {
            if (agree + against == ENOUGH) break;
            var blocks = new ArrayList<MemorySegment>();
            var lost = new BitSet();
            for (int slot = 0; slot < order.size(); slot++) {
                blocks.add(block(order.get(slot), geometry.dataStart() + offset));
                if (blocks.getLast().byteSize() == 0) lost.set(slot);
            }
            switch (ParityFit.of(blocks, lost, layout, offset / geometry.chunk())) {
                case AGREES -> agree++;
                case DIFFERS -> against++;
                case BLANK, UNKNOWN -> {}
            }
        }
        return new Tally(FITS, agree, against);
    }

    /// Bytes from the data's start, in whole rows; evenly spread, and always the same.
    private List<Long> places(long dataStart, long chunk) {
        long smallest = sets.stream().mapToLong(BlockDevice::size).min().orElse(0);
        long blocks = Math.max(0, smallest - dataStart) / chunk * chunk / BLOCK;
        int count = (int) Math.min(MOST_PLACES, blocks);
        // Those that are looked at first come from everywhere.
        return IntStream.range(0, count)
                .mapToObj(i -> i * STRIDE % count * (blocks / count) * BLOCK)
                .toList();
    }

    private MemorySegment block(int set, long offset) {
        if (set < 0) return MemorySegment.NULL;
        try {
            return sets.get(set).view(offset, BLOCK);
        } catch (UnreadableException e) {
            return MemorySegment.NULL;
        }
    }
}
