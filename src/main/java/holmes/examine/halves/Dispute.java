package holmes.examine.halves;

import holmes.bytes.RangeSet;
import holmes.stack.Layer;
import java.util.Optional;

/// Where one half of a mirror holds other bytes than the other, or a row of an array other parity
/// than its data makes, or other bytes if its members stood in another order, and nothing tells
/// which is right.
///
/// @param half a member of an array, or an array of which each byte lies on a member
/// @param ranges bytes of the member
/// @param by what contradicts; absent for the other half of a mirror
public record Dispute(Layer half, RangeSet ranges, Optional<By> by) {

    /// What contradicts.
    public enum By {
        PARITY,

        /// The other members, of which one that is read missed updates.
        UPDATES,

        /// Another order of the members, which fits as well.
        ORDER
    }

    public Dispute(Layer half, RangeSet ranges) {
        this(half, ranges, Optional.empty());
    }
}
