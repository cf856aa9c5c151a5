package holmes.examine.solve;

import holmes.device.ParityLayout;
import java.util.List;
import java.util.Optional;

/// How a RAID10 with two near copies may have been laid out over mirror sets, or an array with
/// parity over disks.
///
/// @param order mirror sets by position: the set at index k fills slots 2k and 2k+1, or with parity
///   the disk slot k; -1 is a set of which no member is at hand
/// @param chunk bytes
/// @param dataStart where the array's data begins on each member, in bytes
/// @param layout where parity lies; absent if there is none
public record Geometry(
        List<Integer> order, long chunk, long dataStart, Optional<ParityLayout> layout) {

    public Geometry {
        order = List.copyOf(order);
    }

    public Geometry(List<Integer> order, long chunk, long dataStart) {
        this(order, chunk, dataStart, Optional.empty());
    }

    Deal deal() {
        return new Deal(order.size(), layout);
    }

    /// Where a member's byte lies in the array, or -1 if it lies before the data, holds parity, or
    /// the set has no place in this order.
    ///
    /// @param offset bytes from the start of a member of `set`
    public long arrayOffset(int set, long offset) {
        int position = order.indexOf(set);
        long inside = offset - dataStart;
        if (position < 0 || inside < 0) return -1;
        long number = deal().number(inside / chunk, position);
        return number < 0 ? -1 : number * chunk + inside % chunk;
    }
}
