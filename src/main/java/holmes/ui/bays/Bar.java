package holmes.ui.bays;

import holmes.bytes.ByteRange;

/// A part of a disk, drawn to scale.
///
/// @param name for instance `partition 2`
/// @param holds what lies on it, in a few words; empty if that is not known
public record Bar(String name, ByteRange range, String holds) {}
