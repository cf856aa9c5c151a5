package holmes.examine.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Where one thing starts in the array, according to its anchors under one hypothesis.
///
/// Copies of the same anchor (a journal keeps copies of superblocks) are one place: it agrees if
/// any of its copies does.
final class ThingStarts {

    private final TreeMap<Long, Set<Long>> byStart = new TreeMap<>();
    private final Set<Long> places = new HashSet<>();
    private final long start;

    private ThingStarts(List<Anchor> anchors, Geometry geometry) {
        for (var anchor : anchors) {
            places.add(anchor.within());
            long at = geometry.arrayOffset(anchor.set(), anchor.offset());
            if (at < anchor.within()) continue;
            byStart.computeIfAbsent(at - anchor.within(), _ -> new HashSet<>())
                    .add(anchor.within());
        }
        long best = -1;
        int most = 0;
        for (var claim : byStart.entrySet()) {
            if (claim.getValue().size() > most) {
                most = claim.getValue().size();
                best = claim.getKey();
            }
        }
        this.start = best;
    }

    static Map<String, ThingStarts> of(List<Anchor> anchors, Geometry geometry) {
        var grouped = new TreeMap<String, List<Anchor>>();
        for (var anchor : anchors) {
            grouped.computeIfAbsent(anchor.thing(), _ -> new ArrayList<>()).add(anchor);
        }
        var starts = new TreeMap<String, ThingStarts>();
        grouped.forEach((thing, of) -> starts.put(thing, new ThingStarts(of, geometry)));
        return starts;
    }

    /// The start that most places agree on, in bytes from the array's start; -1 if none is
    /// possible.
    long start() {
        return start;
    }

    /// Starts that are claimed, those that most places agree on first. There can be several: a copy
    /// of a superblock in a journal claims one of its own.
    List<Long> candidates(int most) {
        return byStart.entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                claim -> claim.getValue().size(), Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    int places() {
        return places.size();
    }

    /// How many places agree on the start; one alone agrees with nobody.
    int agree() {
        int most = placesStartingAt(start);
        return most > 1 ? most : 0;
    }

    int placesStartingAt(long claimed) {
        return byStart.getOrDefault(claimed, Set.of()).size();
    }
}
