package holmes.format.md;

import holmes.finding.Reading;

/// A superblock on a device.
///
/// @param offset bytes from the device's start
/// @param reading never absent
public record MdFound(MdPlace place, long offset, Reading<MdSuperblock> reading) {}
