package holmes.examine.halves;

import holmes.bytes.RangeSet;
import holmes.stack.Layer;

/// Where one half of a mirror holds other bytes than the other, and nothing tells which is right.
///
/// @param half a member of an array
/// @param ranges bytes of the member
public record Dispute(Layer half, RangeSet ranges) {}
