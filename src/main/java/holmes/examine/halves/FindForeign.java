package holmes.examine.halves;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.RangeSet;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.examine.compare.Lockstep;
import holmes.stack.Layer;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a newer array wrote to a half of which no other half is at hand: where it equals its
/// partner in the newer array, its bytes are that one's.
///
/// Blocks that repeat eight bytes, zeros for instance, are equal everywhere: they count where they
/// adjoin equal blocks that hold something, for a resync copies zeros, too.
///
/// | | |
/// |---------|------------------------------------------------------------------------|
/// | reads   | the half and its newer partner, each byte once                          |
/// | returns | whole blocks of 4 KiB of the half                                       |
/// | errors  | a block that either withholds does not count as equal                   |
///
/// @param half that was written to by the resync: the one in the higher slot
/// @param partner its mirror partner in the newer array
public record FindForeign(Layer half, Layer partner) implements Request<RangeSet> {

    private static final int BLOCK = 4096;

    @Override
    public String kind() {
        return "find-foreign";
    }

    private enum Sight {
        DIFFERENT,
        BLANK,
        SAME
    }

    @Override
    public RangeSet perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var devices = List.of(bench.open(half), bench.open(partner));
        var runs = new Runs();
        Lockstep.run(
                devices,
                Lockstep.stretch(devices.size()),
                "looking for what a newer array wrote",
                progress,
                FindForeign::look,
                runs::add);
        return runs.end();
    }

    /// Blocks of a stretch, in order.
    private static List<Sight> look(Lockstep.Stretch stretch) {
        var own = stretch.bytes().getFirst();
        var other = stretch.bytes().getLast();
        var missing = stretch.missing().getFirst().union(stretch.missing().getLast());
        var sights = new ArrayList<Sight>();
        for (long at = 0; at + BLOCK <= Math.max(own.byteSize(), other.byteSize()); at += BLOCK) {
            long end = at + BLOCK;
            boolean there = end <= own.byteSize() && end <= other.byteSize();
            if (!there || missing.overlaps(ByteRange.of(at, BLOCK))) {
                sights.add(Sight.DIFFERENT);
            } else if (MemorySegment.mismatch(own, at, end, other, at, end) >= 0) {
                sights.add(Sight.DIFFERENT);
            } else {
                sights.add(isBlank(own.asSlice(at, BLOCK)) ? Sight.BLANK : Sight.SAME);
            }
        }
        return sights;
    }

    private static boolean isBlank(MemorySegment block) {
        return MemorySegment.mismatch(block, 0, BLOCK - Field.LONG_LE.byteSize(), block, 8, BLOCK)
                < 0;
    }

    /// Puts neighbouring blocks together.
    private static final class Runs {

        private final List<ByteRange> found = new ArrayList<>();
        private long at;
        private long since;
        private boolean holds;

        void add(List<Sight> blocks) {
            for (var block : blocks) {
                switch (block) {
                    case DIFFERENT -> {
                        close();
                        since = at + BLOCK;
                    }
                    case BLANK -> {}
                    case SAME -> holds = true;
                }
                at += BLOCK;
            }
        }

        private void close() {
            run().ifPresent(found::add);
            holds = false;
        }

        private Optional<ByteRange> run() {
            return holds ? Optional.of(ByteRange.between(since, at)) : Optional.empty();
        }

        RangeSet end() {
            close();
            return new RangeSet(found);
        }
    }
}
