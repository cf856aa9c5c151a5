package holmes.examine.solve;

import holmes.format.ext.ExtSuperblock;

/// A superblock that was found on a mirror set.
///
/// @param anchor where it lies, and where it belongs
/// @param superblock what its bytes say
record Witness(Anchor anchor, ExtSuperblock superblock) {}
