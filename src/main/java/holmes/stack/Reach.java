package holmes.stack;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.FarCopies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// Where bytes of a medium show in a layer above it: the way that {@link
/// holmes.device.BlockDevice#trace} goes, backwards.
///
/// Copies that are not read do not show: a change there changes nothing of what is read. With
/// parity a byte shows where a missing member is rebuilt from it; sectors that a member withholds
/// are not known here.
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
            case Layer.FarMirrored far -> distant(far, medium, range);
            case Layer.Parity parity -> withParity(parity, medium, range);
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
        return byRow(
                deal.slots,
                deal.chunk,
                medium,
                range,
                (slot, row) -> {
                    long number = (row * deal.slots.size() + slot) / deal.copies;
                    return deal.isRead(slot, number) ? List.of(number) : List.of();
                });
    }

    private RangeSet distant(Layer.FarMirrored layer, Layer.Medium medium, ByteRange range) {
        var copies = new FarCopies.Copies(layer.near(), layer.far(), layer.offset());
        var read = new Deal(layer.members(), 1, layer.chunk(), layer.preference());
        int slots = layer.members().size();
        long chunks = copies.chunks(rows(layer.members(), layer.chunk()), slots);
        long stride = copies.stride(chunks, slots);
        return byRow(
                layer.members(),
                layer.chunk(),
                medium,
                range,
                (slot, row) -> {
                    long number = copies.number(row, slot, stride, slots);
                    if (number >= chunks) return List.of();
                    int best =
                            IntStream.range(0, copies.all())
                                    .map(copy -> copies.slot(number, copy, slots))
                                    .boxed()
                                    .min(Comparator.comparingInt(read::rank))
                                    .orElseThrow();
                    return best == slot ? List.of(number) : List.of();
                });
    }

    private RangeSet withParity(Layer.Parity layer, Layer.Medium medium, ByteRange range) {
        int slots = layer.members().size();
        int data = slots - layer.layout().parities();
        var missing =
                IntStream.range(0, slots)
                        .filter(slot -> layer.members().get(slot) instanceof Layer.Absent)
                        .boxed()
                        .toList();
        long rows = rows(layer.members(), layer.chunk());
        return byRow(
                layer.members(),
                layer.chunk(),
                medium,
                range,
                (slot, row) -> {
                    if (row >= rows) return List.of();
                    var shows = new ArrayList<Integer>();
                    shows.add(slot);
                    boolean spare = slot == layer.layout().q(row, slots) && missing.size() == 1;
                    if (missing.size() <= layer.layout().parities() && !spare)
                        shows.addAll(missing);
                    return shows.stream()
                            .map(one -> layer.layout().index(row, one, slots))
                            .filter(index -> index >= 0)
                            .map(index -> row * data + index)
                            .toList();
                });
    }

    private long rows(List<Layer> members, long chunk) {
        return members.stream().mapToLong(size).min().orElse(0) / chunk;
    }

    /// Which chunks of an array a row of a member shows in.
    private interface Chunks {
        List<Long> of(int slot, long row);
    }

    private RangeSet byRow(
            List<Layer> members, long chunk, Layer.Medium medium, ByteRange range, Chunks chunks) {
        var found = new ArrayList<ByteRange>();
        for (int slot = 0; slot < members.size(); slot++) {
            for (var part : of(members.get(slot), medium, range).ranges()) {
                for (long at = part.start(); at < part.end(); ) {
                    long row = at / chunk;
                    long end = Math.min(part.end(), (row + 1) * chunk);
                    for (long number : chunks.of(slot, row)) {
                        found.add(ByteRange.of(number * chunk + at % chunk, end - at));
                    }
                    at = end;
                }
            }
        }
        return new RangeSet(found);
    }
}
