package holmes.examine.files;

import holmes.bytes.ByteRange;
import holmes.casefile.Bench;
import holmes.device.BlockDevice;
import holmes.device.Place;
import holmes.device.UnreadableException;
import holmes.examine.halves.Dispute;
import holmes.tree.FileContent;
import holmes.tree.FileEntry;
import holmes.tree.FilePiece;
import holmes.tree.FileTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds the bytes of files that lie where the halves of a mirror differ, by tracing each sector to
/// the half that is read.
final class Disputed {

    private static final int SECTOR = 512;

    /// Ends of ranges by their starts, for each root device.
    private final Map<String, TreeMap<Long, Long>> byRoot = new HashMap<>();

    private final Set<Optional<Dispute.By>> by = new HashSet<>();

    Disputed(List<Dispute> disputes, Bench bench) {
        disputes.forEach(dispute -> by.add(dispute.by()));
        for (var dispute : disputes) {
            var half = bench.open(dispute.half());
            for (var range : dispute.ranges().ranges()) add(half, range);
        }
    }

    /// Halves until each part lies in one piece.
    private void add(BlockDevice half, ByteRange range) {
        var places = half.trace(range.start());
        if (places.isEmpty()) return;
        var first = places.getFirst();
        var last = new Place(first.root(), first.offset() + range.length() - 1);
        var end = half.trace(range.end() - 1);
        if (range.length() <= SECTOR || (!end.isEmpty() && end.getFirst().equals(last))) {
            byRoot.computeIfAbsent(first.root(), _ -> new TreeMap<>())
                    .merge(first.offset(), first.offset() + range.length(), Math::max);
            return;
        }
        long middle = (range.start() + range.length() / 2 + SECTOR - 1) / SECTOR * SECTOR;
        add(half, ByteRange.between(range.start(), Math.min(middle, range.end() - 1)));
        add(half, ByteRange.between(Math.min(middle, range.end() - 1), range.end()));
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

    /// What is wrong with such bytes, as the end of a sentence that begins with their number.
    String words() {
        if (by.size() > 1) {
            return "lie in sectors of which not all that is known agrees, and nothing tells which"
                    + " is right";
        }
        return switch (by.stream().flatMap(Optional::stream).findFirst().orElse(null)) {
            case PARITY ->
                    "lie in rows that parity does not fit, and nothing tells which member is right";
            case UPDATES -> "lie on an array of which a member missed updates, so they may be old";
            case ORDER -> "lie elsewhere in an order of the members that fits as well";
            case null ->
                    "lie in sectors that the other half of the mirror holds differently, and"
                            + " nothing tells which is right";
        };
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
