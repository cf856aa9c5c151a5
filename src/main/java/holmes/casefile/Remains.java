package holmes.casefile;

import holmes.bytes.ByteRange;
import holmes.casefile.Exhibit.Piece;
import holmes.casefile.json.CanonicalJson;
import holmes.device.BlockDevice;
import holmes.device.Kept;
import holmes.device.UnreadableException;
import holmes.stack.Layer;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a case keeps of the bytes of each layer: snapshots, what was kept later, what was
/// bookmarked.
final class Remains {

    private final Log log;
    private final long upTo;
    private final Map<Layer, List<Piece>> pieces = new LinkedHashMap<>();

    /// @param upTo the number of the last entry that counts
    Remains(Case file, long upTo) {
        this.log = file.log();
        this.upTo = upTo;
        for (var exhibit : file.exhibits()) add(exhibit.medium(), exhibit.snapshot());
        var outcome = CanonicalJson.argument(Keep.class, Request.class);
        for (var entry : file.done("keep")) {
            var keep = CanonicalJson.read(entry.act().request(), Keep.class);
            add(keep.layer(), file.outcome(entry, outcome));
        }
        for (var entry : file.done("bookmark")) {
            var mark = CanonicalJson.read(entry.act().request(), Bookmark.class);
            Bookmark.Marked marked = file.outcome(entry, Bookmark.Marked.class);
            marked.pieces().ifPresent(kept -> add(mark.layer(), kept));
        }
    }

    private void add(Layer layer, List<Piece> more) {
        pieces.computeIfAbsent(layer, _ -> new ArrayList<>()).addAll(more);
    }

    long upTo() {
        return upTo;
    }

    List<Piece> of(Layer layer) {
        return List.copyOf(pieces.getOrDefault(layer, List.of()));
    }

    /// The medium as far as it was kept.
    BlockDevice medium(Exhibit exhibit) {
        return new Kept(
                exhibit.label(), exhibit.size(), exhibit.sectorSize(), sources(exhibit.medium()));
    }

    /// A layer whose media are not at hand: what was kept of itself, and what those below give.
    BlockDevice layer(Layer layer, BlockDevice below) {
        var own = sources(layer);
        return own.isEmpty() || layer instanceof Layer.Medium ? below : new Patched(below, own);
    }

    Optional<MemorySegment> bytes(Layer layer, ByteRange range) {
        var bytes = MemorySegment.ofArray(new byte[Math.toIntExact(range.length())]);
        try {
            new Kept("kept", range.end(), 512, sources(layer)).read(range.start(), bytes);
            return Optional.of(bytes.asReadOnly());
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private List<Kept.Piece> sources(Layer layer) {
        return of(layer).stream()
                .map(piece -> new Kept.Piece(piece.range(), piece.unreadable(), () -> bytes(piece)))
                .toList();
    }

    private byte[] bytes(Piece piece) {
        return piece.sha256()
                .map(log::bytes)
                .orElseGet(() -> new byte[Math.toIntExact(piece.range().length())]);
    }
}
