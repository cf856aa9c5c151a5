package holmes.examine.solve;

import java.util.List;

/// How a RAID10 with two near copies may have been laid out over mirror sets.
///
/// @param order mirror sets by position: the set at index k fills slots 2k and 2k+1; -1 is a set of
///   which no member is at hand
/// @param chunk bytes
/// @param dataStart where the array's data begins on each member, in bytes
public record Geometry(List<Integer> order, long chunk, long dataStart) {

    public Geometry {
        order = List.copyOf(order);
    }

    /// Where a member's byte lies in the array, or -1 if it lies before the data or the set has no
    /// place in this order.
    ///
    /// @param offset bytes from the start of a member of `set`
    public long arrayOffset(int set, long offset) {
        int position = order.indexOf(set);
        long inside = offset - dataStart;
        if (position < 0 || inside < 0) return -1;
        return (inside / chunk * order.size() + position) * chunk + inside % chunk;
    }
}
