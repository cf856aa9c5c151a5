package holmes.examine.halves;

import holmes.bytes.ByteRange;

/// A range in which two halves differ, and which of them is right there.
///
/// @param range bytes of the members
public record JudgedRange(ByteRange range, Verdict verdict) {}
