package holmes.casefile;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.casefile.Exhibit.Piece;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;

/// Keeps bytes of a layer in the case, so that they can be shown where there is no evidence.
///
/// @param ranges what of it; what lies beyond the layer's end is left out
public record Keep(Layer layer, RangeSet ranges) implements Request<List<Piece>> {

    /// Bytes that one request keeps at most: a case is no image.
    public static final long MOST = 64 << 20;

    private static final long PIECE = 1 << 20;

    public Keep {
        if (ranges.length() > MOST) {
            throw new Refused("A case keeps " + MOST + " bytes of a layer at once, and no more");
        }
    }

    @Override
    public String kind() {
        return "keep";
    }

    @Override
    public List<Piece> perform(Bench bench, Progress progress) throws Progress.Cancelled {
        return pieces(bench.open(layer), ranges, bench, progress);
    }

    /// In pieces of a MiB at most, cut where the layer has a whole one: equal halves of mirrors are
    /// then kept once.
    static List<Piece> pieces(BlockDevice device, RangeSet ranges, Bench bench, Progress progress)
            throws Progress.Cancelled {
        var pieces = new ArrayList<Piece>();
        for (var range : ranges.within(ByteRange.of(0, device.size())).ranges()) {
            for (long at = range.start(); at < range.end(); ) {
                progress.report("keeping bytes", pieces.size(), 0);
                long end = Math.min(range.end(), (at / PIECE + 1) * PIECE);
                pieces.add(Piece.of(device, ByteRange.between(at, end), bench::keep));
                at = end;
            }
        }
        return pieces;
    }
}
