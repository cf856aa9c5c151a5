package holmes.examine.pair;

import holmes.bytes.RangeSet;
import holmes.stack.Layer;

/// A disk or partition whose partners are sought.
///
/// @param ignore bytes of the layer that say nothing of its partners, because each member of an
///   array has its own there: superblock, bitmap, bad-block log
public record Candidate(Layer layer, RangeSet ignore) {}
