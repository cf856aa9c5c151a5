package holmes.examine.pair;

import holmes.bytes.RangeSet;
import holmes.stack.Layer;

/// A disk or partition whose partners are sought.
///
/// @param ignore bytes of the layer that say nothing of its partners, because each member of an
///   array has its own there: superblock, bitmap, bad-block log
/// @param named whether a superblock is among the bytes to ignore. It names the member, so devices
///   that are the same even there are copies of one disk, and no mirrors
public record Candidate(Layer layer, RangeSet ignore, boolean named) {}
