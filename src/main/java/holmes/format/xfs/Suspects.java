package holmes.format.xfs;

import holmes.bytes.ByteRange;
import holmes.tree.FileContent;
import holmes.tree.FilePiece;
import java.util.ArrayList;
import java.util.List;

/// Places whose bytes may be somebody else's: what surrounds a header that was overwritten.
///
/// @param places of the file system's device, ascending and apart
record Suspects(List<Place> places) {

    /// @param why in words
    record Place(ByteRange range, String why) {}

    Suspects {
        places = List.copyOf(places);
    }

    /// The same content, in which what lies on these places is doubtful.
    FileContent doubting(FileContent content) {
        return places.isEmpty() ? content : content.with(this::split);
    }

    private List<FilePiece> split(FilePiece piece) {
        if (piece.kind() != FilePiece.Kind.DATA) return List.of(piece);
        var on = ByteRange.of(piece.place(), piece.range().length());
        var cut = new ArrayList<FilePiece>();
        long at = on.start();
        for (var place : places) {
            var hit = place.range.intersect(on);
            if (hit.isEmpty()) continue;
            piece.part(at, hit.start(), FilePiece.Kind.DATA, "").ifPresent(cut::add);
            piece.part(hit.start(), hit.end(), FilePiece.Kind.DOUBTFUL, place.why)
                    .ifPresent(cut::add);
            at = hit.end();
        }
        piece.part(at, on.end(), FilePiece.Kind.DATA, "").ifPresent(cut::add);
        return cut;
    }
}
