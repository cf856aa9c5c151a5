package holmes.examine.pair;

import holmes.bytes.ByteRange;
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

    /// For each place whether it stands for the whole device.
    final boolean[] drawn;

    private Sample(long[] places, long[][] blocks, boolean[] drawn) {
        this.places = places;
        this.blocks = blocks;
        this.drawn = drawn;
    }

    static Sample of(Party party) {
        var sample = new Sample(new long[0], new long[0][], new boolean[0]);
        for (int refinement = 0; refinement <= REFINEMENTS; refinement++) {
            sample = sample.refined(party, refinement);
            if (sample.content() >= ENOUGH || !Places.canRefine(party.size(), refinement)) break;
        }
        return sample;
    }

    private Sample refined(Party party, int refinement) {
        var wanted = Places.on(party.size(), refinement);
        var stand = Places.drawn(party.size(), refinement);
        var isDrawn = new boolean[wanted.length];
        var read = new long[wanted.length][];
        try (var arena = Arena.ofConfined()) {
            var buffer = arena.allocate(Places.SIZE, 4096);
            for (int i = 0; i < wanted.length; i++) {
                isDrawn[i] = stand.contains(wanted[i]);
                int known = Arrays.binarySearch(places, wanted[i]);
                read[i] = known >= 0 ? blocks[known] : at(party, wanted[i], buffer);
            }
        }
        return new Sample(wanted, read, isDrawn);
    }

    /// A place that is withheld in part tells nothing: dying disks are asked once, not by sectors.
    private static long[] at(Party party, long offset, MemorySegment buffer) {
        var numbers = new long[Places.BLOCKS];
        long length = Math.min(Places.SIZE, party.size() - offset);
        try {
            party.device().read(offset, buffer.asSlice(0, length));
        } catch (UnreadableException e) {
            return numbers;
        }
        for (int i = 0; (i + 1L) * Blocks.SIZE <= length; i++) {
            long at = (long) i * Blocks.SIZE;
            if (party.ignore().overlaps(ByteRange.of(offset + at, Blocks.SIZE))) continue;
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
        return new Sample(places, weighed, drawn);
    }

    /// How many of the blocks that stand for the whole device hold content.
    long content() {
        long content = 0;
        for (int i = 0; i < places.length; i++) {
            if (drawn[i]) content += Arrays.stream(blocks[i]).filter(Blocks::isContent).count();
        }
        return content;
    }
}
