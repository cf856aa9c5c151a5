package holmes.examine.files;

import holmes.casefile.Bench;
import holmes.device.UnreadableException;
import holmes.examine.halves.Dispute;
import holmes.tree.FileContent;
import holmes.tree.FileEntry;
import holmes.tree.FilePiece;
import holmes.tree.FileTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds the bytes of files that lie where the halves of a mirror differ, by tracing each sector to
/// the half that is read.
final class Disputed {

    private static final int SECTOR = 512;

    /// Ends of ranges by their starts, for each root device.
    private final Map<String, TreeMap<Long, Long>> byRoot = new HashMap<>();

    Disputed(List<Dispute> disputes, Bench bench) {
        for (var dispute : disputes) {
            var half = bench.open(dispute.half());
            for (var range : dispute.ranges().ranges()) {
                var place = half.trace(range.start()).getFirst();
                byRoot.computeIfAbsent(place.root(), _ -> new TreeMap<>())
                        .merge(place.offset(), place.offset() + range.length(), Math::max);
            }
        }
    }

    /// How many bytes of a file lie in sectors that hold a difference.
    long bytes(FileTree tree, FileEntry entry) {
        if (byRoot.isEmpty()) return 0;
        try {
            return bytes(tree.content(entry));
        } catch (UnreadableException e) {
            return 0; // Nothing of it was delivered.
        }
    }

    private long bytes(FileContent content) {
        long disputed = 0;
        for (var piece : content.pieces()) {
            if (piece.kind() != FilePiece.Kind.DATA) continue;
            for (long at = piece.range().start(); at < piece.range().end(); at += SECTOR) {
                long length = Math.min(SECTOR, piece.range().end() - at);
                if (isDisputed(content, at, length)) disputed += length;
            }
        }
        return disputed;
    }

    private boolean isDisputed(FileContent content, long at, long length) {
        var places = content.trace(at);
        if (places.isEmpty()) return false;
        var ranges = byRoot.get(places.getFirst().root());
        if (ranges == null) return false;
        long offset = places.getFirst().offset();
        var before = ranges.lowerEntry(offset + length);
        return before != null && before.getValue() > offset;
    }
}
