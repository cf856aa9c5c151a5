package holmes.examine.parity;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.BlockDevice;
import holmes.device.ParityFit;
import holmes.device.ParityLayout;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.stack.Layer;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Finds out which of some parts are together a RAID4 or RAID5: the exclusive or of all its members
/// is zero, at every offset, whatever their order, chunk and layout.
///
/// Places at which fewer than two parts hold something tell nothing: zeros fit anything, and so
/// does one block with itself. Nor do places of which some part withholds its bytes.
///
/// | | |
/// |---------|------------------------------------------------------------------------|
/// | reads   | up to 8192 blocks of 4 KiB of each part, evenly spread                   |
/// | returns | for all parts, and for all but each one of them, how often the sum is 0 |
///
/// @param parts of which each may hold a member, beginning alike
public record FindParity(List<Layer> parts) implements Request<FindParity.Sums> {

    private static final int BLOCK = 4096;
    private static final int MOST_PLACES = 8192;
    private static final int ENOUGH = 512;

    /// For an exclusive or of all, any layout with one parity will do.
    private static final ParityLayout ANY = ParityLayout.RAID4;

    public FindParity {
        parts = List.copyOf(parts);
    }

    /// @param agree places at which the sum is zero
    /// @param differ places at which it is not
    public record Sum(int agree, int differ) {

        private static final int FEW = 8;
        private static final int MANY = 9;

        /// Whether nearly all places agree: metadata of the members, which has no parity, does not.
        public boolean holds() {
            return agree >= FEW && agree >= MANY * differ;
        }

        /// Whether nothing was there to be looked at.
        public boolean isUnknown() {
            return agree + differ < FEW;
        }
    }

    /// @param all parts together
    /// @param without each one of them, in their order
    public record Sums(Sum all, List<Sum> without) {
        public Sums {
            without = List.copyOf(without);
        }
    }

    @Override
    public String kind() {
        return "find-parity";
    }

    @Override
    public Sums perform(Bench bench, Progress progress) throws Progress.Cancelled {
        return of(parts.stream().map(bench::open).toList(), progress);
    }

    static Sums of(List<? extends BlockDevice> devices, Progress progress)
            throws Progress.Cancelled {
        int sets = devices.size();
        var agree = new int[sets + 1];
        var differ = new int[sets + 1];
        long blocks = devices.stream().mapToLong(BlockDevice::size).min().orElse(0) / BLOCK;
        int count = (int) Math.min(MOST_PLACES, blocks);
        int looked = 0;
        for (int i = 0; i < count && looked < ENOUGH; i++) {
            progress.report("looking for parity", i, count);
            // A prime: places from everywhere, each once.
            long place = i * 2_654_435_761L % count * (blocks / count) * BLOCK;
            var read = read(devices, place);
            if (read.isEmpty() || filled(read) < 2) continue;
            looked++;
            for (int left = 0; left <= sets; left++) {
                var some = new ArrayList<>(read);
                if (left < sets) some.remove(left);
                if (some.size() < 2 || filled(some) < 2) continue;
                if (ParityFit.of(some, new BitSet(), ANY, 0) == ParityFit.DIFFERS) differ[left]++;
                else agree[left]++;
            }
        }
        return new Sums(
                new Sum(agree[sets], differ[sets]),
                IntStream.range(0, sets).mapToObj(i -> new Sum(agree[i], differ[i])).toList());
    }

    private static int filled(List<MemorySegment> blocks) {
        return (int) blocks.stream().filter(block -> !isBlank(block)).count();
    }

    private static boolean isBlank(MemorySegment block) {
        return MemorySegment.mismatch(block, 0, BLOCK - Long.BYTES, block, Long.BYTES, BLOCK) < 0;
    }

    /// Nothing if one of them withholds its bytes.
    private static List<MemorySegment> read(List<? extends BlockDevice> devices, long offset) {
        var blocks = new ArrayList<MemorySegment>();
        for (var device : devices) {
            try {
                blocks.add(device.view(offset, BLOCK));
            } catch (UnreadableException e) {
                return List.of();
            }
        }
        return blocks;
    }
}
