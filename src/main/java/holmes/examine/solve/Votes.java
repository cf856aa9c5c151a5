package holmes.examine.solve;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What anchors say about the distance of two sets in the order, for one chunk and one data start.
///
/// Two anchors of the same thing fix how far apart their sets stand: the distance within the thing
/// is known, the rows are known, so the number of chunks between the sets follows; a distance that
/// is no whole number of chunks, or too large for the array, is no vote.
final class Votes {

    private final int width;
    private final int[][][] votes;

    private Votes(int sets, int width) {
        this.width = width;
        this.votes = new int[sets][sets][2 * width];
    }

    static Votes count(Question question, long chunk, long dataStart) {
        var votes = new Votes(question.sets(), question.width());
        for (var anchors : byThing(question.anchors()).values()) {
            for (int i = 0; i < anchors.size(); i++) {
                for (int j = i + 1; j < anchors.size(); j++) {
                    votes.add(anchors.get(i), anchors.get(j), chunk, dataStart);
                }
            }
        }
        return votes;
    }

    /// How many pairs of anchors agree that set `a` stands `distance` places after set `b`.
    int of(int a, int b, int distance) {
        return votes[a][b][distance + width];
    }

    /// The most votes that any distance of the two sets gets.
    int best(int a, int b) {
        int best = 0;
        for (int distance = 1 - width; distance < width; distance++) {
            if (distance != 0) best = Math.max(best, of(a, b, distance));
        }
        return best;
    }

    private void add(Anchor a, Anchor b, long chunk, long dataStart) {
        long insideA = a.offset() - dataStart;
        long insideB = b.offset() - dataStart;
        if (a.set() == b.set() || insideA < 0 || insideB < 0) return;
        long bytes = a.within() - b.within() - (insideA % chunk - insideB % chunk);
        if (bytes % chunk != 0) return;
        long distance = bytes / chunk - (insideA / chunk - insideB / chunk) * width;
        if (distance == 0 || Math.abs(distance) >= width) return;
        votes[a.set()][b.set()][(int) distance + width]++;
        votes[b.set()][a.set()][(int) -distance + width]++;
    }

    private static Map<String, List<Anchor>> byThing(List<Anchor> anchors) {
        return anchors.stream()
                .collect(Collectors.groupingBy(Anchor::thing, TreeMap::new, Collectors.toList()));
    }
}
