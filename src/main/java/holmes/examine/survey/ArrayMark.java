package holmes.examine.survey;

import holmes.format.md.MdSuperblock;

/// An md superblock, wherever it lies.
///
/// @param offset bytes from the start of the medium
/// @param superblock what it says; offsets in it count from the start of the member
public record ArrayMark(long offset, MdSuperblock superblock) {}
