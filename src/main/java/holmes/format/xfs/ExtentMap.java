package holmes.format.xfs;

import java.util.List;

/// Where the blocks of a fork lie.
///
/// @param extents ascending, none over another
/// @param gaps of which nobody knows where they lie
/// @param doubts what speaks against the map as a whole
record ExtentMap(List<Extent> extents, List<Gap> gaps, List<String> doubts) {

    static final ExtentMap NONE = new ExtentMap(List.of(), List.of(), List.of());

    /// Blocks of the file whose part of the map is lost; it may have had holes there.
    record Gap(long logical, long end, String why) {}

    ExtentMap {
        extents = List.copyOf(extents);
        gaps = List.copyOf(gaps);
        doubts = List.copyOf(doubts);
    }

    /// The first block of the file behind all that is mapped.
    long end() {
        return extents.isEmpty() ? 0 : extents.getLast().end();
    }
}
