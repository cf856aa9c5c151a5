package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.tree.FileContent;
import holmes.tree.FilePiece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Places of a device whose bytes may belong to something else than the file system says, each with
/// the reason.
public final class Suspects {

    public static final Suspects NONE = new Suspects(List.of());

    /// One such place.
    ///
    /// @param range bytes of the device on which the file system starts at 0
    /// @param why in words, for instance `overwritten by the inode table of a newer file system`
    /// @param unit the bytes that `test` is asked about at a time
    /// @param test looks at the bytes themselves, once somebody asks
    public record Suspect(ByteRange range, String why, int unit, Test test) {

        /// A place that is suspect whatever it holds.
        public Suspect(ByteRange range, String why) {
            this(range, why, 1 << 30, Test.ALWAYS);
        }

        private Suspect shifted(long by) {
            var moved = ByteRange.between(Math.max(0, range.start() + by), range.end() + by);
            if (test.equals(Test.ALWAYS)) return new Suspect(moved, why);
            return new Suspect(
                    moved,
                    why,
                    unit,
                    u -> test.speaksAgainst(ByteRange.of(u.start() - by, u.length())));
        }
    }

    /// Decides whether the bytes of a suspect place speak against it.
    @FunctionalInterface
    public interface Test {
        Test ALWAYS = _ -> true;

        /// @param unit bytes of the device
        boolean speaksAgainst(ByteRange unit);
    }

    /// Each layer ascending and disjoint.
    private final List<List<Suspect>> layers;

    /// @param suspects in any order; where they overlap the one that starts first counts
    public Suspects(List<Suspect> suspects) {
        var sorted = new ArrayList<Suspect>();
        long end = 0;
        for (var next : suspects.stream().sorted(Comparator.comparing(Suspect::range)).toList()) {
            long from = Math.max(end, next.range.start());
            if (from >= next.range.end()) continue;
            var rest = ByteRange.between(from, next.range.end());
            sorted.add(new Suspect(rest, next.why, next.unit, next.test));
            end = rest.end();
        }
        this.layers = sorted.isEmpty() ? List.of() : List.of(List.copyOf(sorted));
    }

    private Suspects(Suspects one, Suspects other) {
        var all = new ArrayList<>(one.layers);
        all.addAll(other.layers);
        this.layers = List.copyOf(all);
    }

    public Suspects and(Suspects other) {
        return new Suspects(this, other);
    }

    /// The same places, counted from elsewhere; what would lie before byte 0 is left out. Tests go
    /// on being asked in the old count.
    public Suspects shifted(long by) {
        if (by == 0 || isEmpty()) return this;
        var moved = NONE;
        for (var layer : layers) {
            moved =
                    moved.and(
                            new Suspects(
                                    layer.stream()
                                            .filter(s -> s.range.end() + by > 0)
                                            .map(s -> s.shifted(by))
                                            .toList()));
        }
        return moved;
    }

    /// The same, without some places.
    public Suspects except(RangeSet cleared) {
        if (cleared.isEmpty()) return this;
        var left = NONE;
        for (var layer : layers) {
            var parts = new ArrayList<Suspect>();
            for (var s : layer) {
                for (var rest : cleared.complement(s.range).ranges()) {
                    parts.add(new Suspect(rest, s.why, s.unit, s.test));
                }
            }
            left = left.and(new Suspects(parts));
        }
        return left;
    }

    public boolean isEmpty() {
        return layers.isEmpty();
    }

    /// What speaks against a range: ascending and disjoint parts of it, with reasons.
    public List<Suspect> against(ByteRange range) {
        var parts = new ArrayList<Suspect>();
        for (var layer : layers) {
            for (var suspect : on(layer, range)) {
                units(suspect, suspect.range.intersect(range), parts);
            }
        }
        return layers.size() < 2 ? parts : new Suspects(parts).flat();
    }

    /// Whether anything speaks against any byte of a range.
    public boolean touch(ByteRange range) {
        return !against(range).isEmpty();
    }

    private List<Suspect> flat() {
        return layers.isEmpty() ? List.of() : layers.getFirst();
    }

    private static List<Suspect> on(List<Suspect> layer, ByteRange range) {
        int low = 0;
        int high = layer.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (layer.get(middle).range.end() > range.start()) high = middle;
            else low = middle + 1;
        }
        int from = low;
        while (low < layer.size() && layer.get(low).range.start() < range.end()) low++;
        return layer.subList(from, low);
    }

    private static void units(Suspect suspect, ByteRange range, List<Suspect> parts) {
        if (suspect.test.equals(Test.ALWAYS)) {
            add(range, suspect.why, parts);
            return;
        }
        long at = range.start() / suspect.unit * suspect.unit;
        for (; at < range.end(); at += suspect.unit) {
            var unit = ByteRange.of(at, suspect.unit);
            if (suspect.test.speaksAgainst(unit)) add(unit.intersect(range), suspect.why, parts);
        }
    }

    private static void add(ByteRange range, String why, List<Suspect> parts) {
        if (!parts.isEmpty()) {
            var last = parts.getLast();
            if (last.range.end() == range.start() && last.why.equals(why)) {
                parts.removeLast();
                range = ByteRange.between(last.range.start(), range.end());
            }
        }
        parts.add(new Suspect(range, why));
    }

    /// The same content, in which what lies on these places is doubtful.
    FileContent doubting(FileContent content) {
        return isEmpty() ? content : content.with(this::split);
    }

    /// The piece, cut where a suspect begins or ends.
    List<FilePiece> split(FilePiece piece) {
        if (piece.kind() != FilePiece.Kind.DATA) return List.of(piece);
        var on = ByteRange.of(piece.place(), piece.range().length());
        var cut = new ArrayList<FilePiece>();
        long at = on.start();
        for (var suspect : against(on)) {
            var hit = suspect.range;
            piece.part(at, hit.start(), FilePiece.Kind.DATA, "").ifPresent(cut::add);
            piece.part(hit.start(), hit.end(), FilePiece.Kind.DOUBTFUL, suspect.why)
                    .ifPresent(cut::add);
            at = hit.end();
        }
        piece.part(at, on.end(), FilePiece.Kind.DATA, "").ifPresent(cut::add);
        return cut;
    }
}
