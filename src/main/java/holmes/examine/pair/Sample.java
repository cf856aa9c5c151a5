package holmes.examine.pair;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// The numbers of a device's blocks at sampled places.
final class Sample {

    /// With fewer blocks of content than this, more places are sampled, if there are more.
    private static final int ENOUGH = 128;

    private static final int REFINEMENTS = 3;

    /// Offsets of the places, ascending.
    final long[] places;

    /// For each place the numbers of its blocks.
    final long[][] blocks;

    private Sample(long[] places, long[][] blocks) {
        this.places = places;
        this.blocks = blocks;
    }

    /// @param ignore bytes of the device that say nothing of its partners
    static Sample of(BlockDevice device, RangeSet ignore) {
        var sample = new Sample(new long[0], new long[0][]);
        for (int refinement = 0; refinement <= REFINEMENTS; refinement++) {
            sample = sample.refined(device, ignore, Places.on(device.size(), refinement));
            if (sample.content() >= ENOUGH || !Places.canRefine(device.size(), refinement)) break;
        }
        return sample;
    }

    private Sample refined(BlockDevice device, RangeSet ignore, long[] wanted) {
        var read = new long[wanted.length][];
        try (var arena = Arena.ofConfined()) {
            var buffer = arena.allocate(Places.SIZE, 4096);
            for (int i = 0; i < wanted.length; i++) {
                int known = Arrays.binarySearch(places, wanted[i]);
                read[i] = known >= 0 ? blocks[known] : at(device, ignore, wanted[i], buffer);
            }
        }
        return new Sample(wanted, read);
    }

    /// A place that is withheld in part tells nothing: dying disks are asked once, not by sectors.
    private static long[] at(
            BlockDevice device, RangeSet ignore, long offset, MemorySegment buffer) {
        var numbers = new long[Places.BLOCKS];
        long length = Math.min(Places.SIZE, device.size() - offset);
        try {
            device.read(offset, buffer.asSlice(0, length));
        } catch (UnreadableException e) {
            return numbers;
        }
        for (int i = 0; (i + 1L) * Blocks.SIZE <= length; i++) {
            long at = (long) i * Blocks.SIZE;
            if (ignore.overlaps(ByteRange.of(offset + at, Blocks.SIZE))) continue;
            numbers[i] = Blocks.number(buffer, at);
        }
        return numbers;
    }

    /// The same sample in which repeated content carries no weight.
    Sample weighed(Repeated repeated) {
        var weighed = new long[blocks.length][];
        for (int i = 0; i < blocks.length; i++) {
            weighed[i] = Arrays.stream(blocks[i]).map(repeated::weigh).toArray();
        }
        return new Sample(places, weighed);
    }

    /// How many of the sampled blocks hold content.
    long content() {
        return Arrays.stream(blocks)
                .flatMapToLong(Arrays::stream)
                .filter(Blocks::isContent)
                .count();
    }
}
