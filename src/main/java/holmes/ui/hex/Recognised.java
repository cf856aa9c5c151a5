package holmes.ui.hex;

import holmes.bytes.ByteRange;
import holmes.bytes.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Everything that lies over bytes: what is known by its place, and what the bytes themselves tell
/// as soon as they are read. Belongs to the screen's thread.
final class Recognised {

    private static final int KEPT = 512;

    private final Overlay overlay;
    private final Pages pages;
    private final Map<Long, List<Structure>> told =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, List<Structure>> eldest) {
                    return size() > KEPT;
                }
            };

    Recognised(Overlay overlay, Pages pages) {
        this.overlay = overlay;
        this.pages = pages;
    }

    /// What lies over a range. Where the bytes tell more of a structure than its place does, theirs
    /// stands in its stead.
    List<Structure> over(ByteRange range) {
        var known = overlay.over(range);
        var here = new ArrayList<Structure>();
        int piece = overlay.recogniser().piece();
        for (long at = piece == 0 ? range.end() : range.start() / piece * piece;
                at < range.end();
                at += piece) {
            for (var structure : told(ByteRange.of(at, piece))) {
                if (structure.range().overlaps(range)) here.add(structure);
            }
        }
        if (here.isEmpty()) return known;
        var places = here.stream().map(Structure::offset).collect(Collectors.toSet());
        var all = new ArrayList<>(known);
        all.removeIf(structure -> places.contains(structure.offset()));
        all.addAll(here);
        return all;
    }

    /// The smallest that holds the byte at `at`.
    Optional<Structure> holding(long at) {
        return over(ByteRange.of(at, 1)).stream()
                .filter(structure -> structure.range().contains(at))
                .min(Comparator.comparingLong(structure -> structure.range().length()));
    }

    private List<Structure> told(ByteRange piece) {
        var known = told.get(piece.start());
        if (known != null) return known;
        var bytes = pages.bytes(piece);
        if (bytes.isEmpty()) return List.of();
        var found = overlay.recogniser().in(piece.start(), bytes.get());
        told.put(piece.start(), found);
        return found;
    }
}
