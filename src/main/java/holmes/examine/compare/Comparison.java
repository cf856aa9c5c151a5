package holmes.examine.compare;

import java.util.List;

/// What comparing devices byte by byte has shown.
///
/// A difference is no proof of damage: blocks never written since an array was made may differ, and
/// so may swap. Source: `md(4)`, "Scrubbing and mismatches".
///
/// @param sizes of the devices in bytes, in their order; beyond the smallest nothing was compared
/// @param bytesCompared offsets at which all devices gave a byte that was not to be ignored
/// @param firstDifference the first offset at which not all hold the same byte, -1 if there is none
/// @param differingBytes at how many offsets not all hold the same byte
/// @param differingFromFirst for each device, in how many bytes it differs from the first device
/// @param ranges where, ascending; see `bridged`
/// @param bridged runs of equal bytes shorter than this lie within ranges: 1 if every byte of every
///   range differs, more if there were too many ranges to list
/// @param unreadable what devices withheld within the part that was to be compared
public record Comparison(
        List<Long> sizes,
        long bytesCompared,
        long firstDifference,
        long differingBytes,
        List<Long> differingFromFirst,
        List<Difference> ranges,
        long bridged,
        List<Unread> unreadable) {

    /// Ranges that are listed at most.
    public static final int MOST_RANGES = 10_000;

    /// Both its first and its last byte differ.
    ///
    /// @param offset bytes from the start of the devices
    /// @param differing how many of its bytes differ
    public record Difference(long offset, long length, long differing) {}

    /// @param device its place among the devices that were compared, counted from 0
    /// @param offset bytes from the start of the device
    /// @param unreadable how many bytes of the range are unreadable: all, unless there were too
    ///   many ranges to list
    public record Unread(int device, long offset, long length, long unreadable) {}

    public Comparison {
        sizes = List.copyOf(sizes);
        differingFromFirst = List.copyOf(differingFromFirst);
        ranges = List.copyOf(ranges);
        unreadable = List.copyOf(unreadable);
    }

    /// Whether every byte of every device was compared and none differs.
    public boolean provesEqual() {
        return differingBytes == 0 && sizes.stream().allMatch(size -> size == bytesCompared);
    }
}
