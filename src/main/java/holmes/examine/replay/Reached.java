package holmes.examine.replay;

import holmes.bytes.ByteRange;
import holmes.stack.Layer;

/// A layer in which a change of a medium shows.
///
/// @param within bytes of the layer, from the first to the last that may differ
public record Reached(Layer layer, ByteRange within) {}
