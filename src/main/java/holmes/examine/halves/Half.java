package holmes.examine.halves;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.stack.Layer;
import java.util.Optional;

/// One half of an old mirror, and what a newer array made of it.
///
/// @param layer the member as a whole, so that offsets are the same on both halves
/// @param partner its mirror partner in the newer array, if that is not its old one; absent bytes
///   if it is not at hand
/// @param source whether the newer array's resync reads this half and writes its partner: md reads
///   the copy in the lower slot. Source: Linux `drivers/md/raid10.c`, `raid10_sync_request`
/// @param installed what else the newer array is known to have written to it, in bytes of the
///   member
public record Half(
        Layer layer, Optional<Layer> partner, boolean source, Optional<RangeSet> installed) {

    public Half(Layer layer, Optional<Layer> partner, boolean source) {
        this(layer, partner, source, Optional.empty());
    }

    /// Whether it is known what was written there: nothing of the old array.
    boolean isInstalled(ByteRange block) {
        return installed.filter(ranges -> ranges.overlaps(block)).isPresent();
    }

    /// Whether the resync wrote to it, and from what is not at hand.
    boolean writtenUnseen() {
        return !source && partner.filter(Layer.Absent.class::isInstance).isPresent();
    }

    /// A half that no newer array has touched.
    public static Half untouched(Layer layer) {
        return new Half(layer, Optional.empty(), false);
    }
}
