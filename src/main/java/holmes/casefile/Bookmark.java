package holmes.casefile;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.casefile.Exhibit.Piece;
import holmes.device.Progress;
import holmes.stack.Layer;
import java.util.List;
import java.util.Optional;

/// Bytes that the examiner wants to find again, and to show in the report.
///
/// @param name short; empty if an earlier bookmark of the same bytes is taken back
/// @param remark what is to be said of them, may be empty
/// @param kept how many of the bytes, from the first, are kept in the case; absent in cases of
///   earlier versions, which kept none
public record Bookmark(
        Layer layer, ByteRange range, String name, String remark, Optional<Long> kept)
        implements Request<Bookmark.Marked> {

    /// Bytes that are kept under a bookmark at most.
    public static final long MOST = 1 << 20;

    /// @param pieces of the layer; absent if nothing was to be kept
    public record Marked(Optional<List<Piece>> pieces) {
        public Marked {
            pieces = pieces.map(List::copyOf);
        }
    }

    /// Keeps what lies there, or as much of it as a case should.
    public Bookmark(Layer layer, ByteRange range, String name, String remark) {
        this(
                layer,
                range,
                name,
                remark,
                name.isEmpty() ? Optional.empty() : Optional.of(Math.min(MOST, range.length())));
    }

    @Override
    public String kind() {
        return "bookmark";
    }

    @Override
    public Marked perform(Bench bench, Progress progress) throws Progress.Cancelled {
        if (kept.isEmpty()) return new Marked(Optional.empty());
        var bytes = RangeSet.of(ByteRange.of(range.start(), Math.min(MOST, kept.get())));
        return new Marked(Optional.of(Keep.pieces(bench.open(layer), bytes, bench, progress)));
    }
}
