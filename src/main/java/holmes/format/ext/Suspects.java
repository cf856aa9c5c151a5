package holmes.format.ext;

import holmes.bytes.ByteRange;
import java.util.ArrayList;
import java.util.List;

/// Places of a device whose bytes may belong to something else than the file system says, each with
/// the reason. An immutable value.
public final class Suspects {

    public static final Suspects NONE = new Suspects(List.of());

    /// One such place.
    ///
    /// @param range bytes of the device on which the file system starts at 0
    /// @param why in words, for instance `overwritten by the inode table of a newer file system`
    public record Suspect(ByteRange range, String why) {}

    private final List<Suspect> ascending;

    /// @param suspects in any order; where they overlap the one that starts first counts
    public Suspects(List<Suspect> suspects) {
        var sorted = new ArrayList<Suspect>();
        long end = 0;
        var byStart = java.util.Comparator.comparing(Suspect::range);
        for (var next : suspects.stream().sorted(byStart).toList()) {
            long from = Math.max(end, next.range.start());
            if (from >= next.range.end()) continue;
            sorted.add(new Suspect(ByteRange.between(from, next.range.end()), next.why));
            end = next.range.end();
        }
        this.ascending = List.copyOf(sorted);
    }

    public boolean isEmpty() {
        return ascending.isEmpty();
    }

    /// Ascending and disjoint.
    public List<Suspect> all() {
        return ascending;
    }

    /// Those that touch a range, in order.
    public List<Suspect> on(ByteRange range) {
        int low = 0;
        int high = ascending.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending.get(middle).range.end() > range.start()) high = middle;
            else low = middle + 1;
        }
        int from = low;
        while (low < ascending.size() && ascending.get(low).range.start() < range.end()) low++;
        return ascending.subList(from, low);
    }

    public boolean touch(ByteRange range) {
        return !on(range).isEmpty();
    }

    /// The piece, cut where a suspect begins or ends.
    List<FilePiece> split(FilePiece piece) {
        if (piece.kind() != FilePiece.Kind.DATA) return List.of(piece);
        var on = ByteRange.of(piece.place(), piece.range().length());
        var cut = new ArrayList<FilePiece>();
        long at = on.start();
        for (var suspect : on(on)) {
            var hit = suspect.range.intersect(on);
            cut(piece, at, hit.start(), FilePiece.Kind.DATA, "", cut);
            cut(piece, hit.start(), hit.end(), FilePiece.Kind.DOUBTFUL, suspect.why, cut);
            at = hit.end();
        }
        cut(piece, at, on.end(), FilePiece.Kind.DATA, "", cut);
        return cut;
    }

    private static void cut(
            FilePiece whole,
            long from,
            long to,
            FilePiece.Kind kind,
            String why,
            List<FilePiece> into) {
        if (from >= to) return;
        long start = whole.range().start() + from - whole.place();
        into.add(new FilePiece(ByteRange.of(start, to - from), kind, from, why));
    }
}
