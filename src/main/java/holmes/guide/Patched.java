package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.examine.compare.Comparison.Unread;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts a member together from what copies of it give, where the medium of the chosen one withholds
/// sectors.
final class Patched {

    private Patched() {}

    /// @param layer as it is to be read now
    /// @param filled bytes that now come from each of the other copies
    record Result(Layer layer, List<RangeSet> filled) {
        Result {
            filled = List.copyOf(filled);
        }
    }

    /// @param chosen the copy that is read wherever it gives anything
    /// @param missing what it withholds, in bytes of the copies
    /// @param others further copies, the one to be asked first
    /// @param withheld by each of them
    /// @param size bytes of the copies
    static Result of(
            Layer chosen,
            RangeSet missing,
            List<Layer> others,
            List<RangeSet> withheld,
            long size) {
        record Piece(ByteRange range, Layer from) {}
        var pieces = new ArrayList<Piece>();
        var filled = new ArrayList<RangeSet>();
        var left = missing;
        for (int i = 0; i < others.size(); i++) {
            var taken = left.without(withheld.get(i));
            for (var range : taken.ranges()) pieces.add(new Piece(range, others.get(i)));
            filled.add(taken);
            left = left.without(taken);
        }
        if (pieces.isEmpty()) return new Result(chosen, filled);
        pieces.sort(Comparator.comparing(Piece::range));
        var parts = new ArrayList<Layer>();
        long at = 0;
        for (var piece : pieces) {
            if (at < piece.range.start()) parts.add(slice(chosen, at, piece.range.start()));
            parts.add(new Layer.Slice(piece.from, piece.range));
            at = piece.range.end();
        }
        if (at < size) parts.add(slice(chosen, at, size));
        return new Result(new Layer.Linear(parts), filled);
    }

    private static Layer slice(Layer of, long start, long end) {
        return new Layer.Slice(of, ByteRange.between(start, end));
    }

    /// What one of several devices withheld.
    ///
    /// @param shift added to its offsets
    static RangeSet withheld(List<Unread> unreadable, int device, long shift) {
        return new RangeSet(
                unreadable.stream()
                        .filter(unread -> unread.device() == device)
                        .map(unread -> ByteRange.of(unread.offset() + shift, unread.length()))
                        .toList());
    }
}
