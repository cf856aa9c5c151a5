package holmes.stack;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// Where bytes of a medium show in a layer above it: the way that {@link
/// holmes.device.BlockDevice#trace} goes, backwards.
///
/// Copies that are not read do not show: a change there changes nothing of what is read.
///
/// @param size bytes of a layer
public record Reach(ToLongFunction<Layer> size) {

    /// @param range bytes of the medium
    /// @return bytes of the layer
    public RangeSet of(Layer layer, Layer.Medium medium, ByteRange range) {
        return switch (layer) {
            case Layer.Medium it -> it.equals(medium) ? RangeSet.of(range) : RangeSet.EMPTY;
            case Layer.Partition(var table, _, var part) -> inside(table, part, medium, range);
            case Layer.Slice(var of, var part) -> inside(of, part, medium, range);
            case Layer.Linear(var parts) -> row(parts, medium, range);
            case Layer.Striped(var legs, var chunk) ->
                    dealt(new Deal(legs, 1, chunk, List.of()), medium, range);
            case Layer.Mirrored(var legs, var chosen) -> of(legs.get(chosen), medium, range);
            case Layer.NearMirrored(var members, var copies, var chunk, var preference) ->
                    dealt(new Deal(members, copies, chunk, preference), medium, range);
            case Layer.Volume(_, _, var on) -> of(on, medium, range);
            case Layer.Branched(var base, _) -> of(base, medium, range);
            case Layer.Absent _ -> RangeSet.EMPTY;
        };
    }

    private RangeSet inside(Layer whole, ByteRange part, Layer.Medium medium, ByteRange range) {
        return of(whole, medium, range).within(part).shifted(-part.start());
    }

    private RangeSet row(List<Layer> parts, Layer.Medium medium, ByteRange range) {
        var found = RangeSet.EMPTY;
        long start = 0;
        for (var part : parts) {
            found = found.union(of(part, medium, range).shifted(start));
            start += size.applyAsLong(part);
        }
        return found;
    }

    /// How chunks are dealt to slots, see {@link holmes.device.NearCopies}.
    private record Deal(List<Layer> slots, int copies, long chunk, List<Integer> preference) {

        Deal {
            slots = List.copyOf(slots);
            preference = List.copyOf(preference);
        }

        /// Whether a slot is the one from which a chunk is read.
        boolean isRead(int slot, long number) {
            int best = slot(number, 0);
            for (int copy = 1; copy < copies; copy++) {
                int other = slot(number, copy);
                if (rank(other) < rank(best)) best = other;
            }
            return best == slot;
        }

        private int slot(long number, int copy) {
            return (int) ((number * copies + copy) % slots.size());
        }

        private int rank(int slot) {
            int at = preference.indexOf(slot);
            return at < 0 ? slots.size() + slot : at;
        }
    }

    private RangeSet dealt(Deal deal, Layer.Medium medium, ByteRange range) {
        var found = new ArrayList<ByteRange>();
        for (int slot = 0; slot < deal.slots.size(); slot++) {
            for (var part : of(deal.slots.get(slot), medium, range).ranges()) {
                for (long at = part.start(); at < part.end(); ) {
                    long row = at / deal.chunk;
                    long end = Math.min(part.end(), (row + 1) * deal.chunk);
                    long number = (row * deal.slots.size() + slot) / deal.copies;
                    long start = number * deal.chunk + at % deal.chunk;
                    if (deal.isRead(slot, number)) found.add(ByteRange.of(start, end - at));
                    at = end;
                }
            }
        }
        return new RangeSet(found);
    }
}
