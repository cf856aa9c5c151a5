package holmes.examine.solve;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What observations say about two sets' places in the order, for one chunk and one data start: how
/// many of them hold if set `a` stands at one position and set `b` at another.
final class Votes {

    private final int sets;
    private final int width;
    private final int[] votes;

    Votes(int sets, int width) {
        this.sets = sets;
        this.width = width;
        this.votes = new int[sets * width * sets * width];
    }

    /// Two anchors of the same thing fix how far apart their sets stand: the distance within the
    /// thing is known, the rows are known, so the number of chunks between the sets follows. A
    /// distance that is no whole number of chunks, or too large for the array, is no vote.
    static Votes of(Question question, Deal deal, long chunk, long dataStart) {
        var votes = new Votes(question.sets(), question.width());
        for (var anchors : byThing(question.anchors()).values()) {
            for (int i = 0; i < anchors.size(); i++) {
                for (int j = i + 1; j < anchors.size(); j++) {
                    votes.count(anchors.get(i), anchors.get(j), deal, chunk, dataStart);
                }
            }
        }
        return votes;
    }

    /// One more observation that holds if `a` stands at `positionA` and `b` at `positionB`.
    void add(int a, int positionA, int b, int positionB) {
        if (a == b || positionA == positionB) return;
        votes[index(a, positionA, b, positionB)]++;
        votes[index(b, positionB, a, positionA)]++;
    }

    boolean isEmpty() {
        return Arrays.stream(votes).allMatch(count -> count == 0);
    }

    /// The votes of both.
    Votes with(Votes more) {
        var both = new Votes(sets, width);
        Arrays.setAll(both.votes, i -> votes[i] + more.votes[i]);
        return both;
    }

    int get(int a, int positionA, int b, int positionB) {
        return votes[index(a, positionA, b, positionB)];
    }

    /// The most votes that any two positions of the two sets get.
    int best(int a, int b) {
        int best = 0;
        for (int positionA = 0; positionA < width; positionA++) {
            for (int positionB = 0; positionB < width; positionB++) {
                best = Math.max(best, get(a, positionA, b, positionB));
            }
        }
        return best;
    }

    private int index(int a, int positionA, int b, int positionB) {
        return ((a * width + positionA) * sets + b) * width + positionB;
    }

    private void count(Anchor a, Anchor b, Deal deal, long chunk, long dataStart) {
        long insideA = a.offset() - dataStart;
        long insideB = b.offset() - dataStart;
        if (a.set() == b.set() || insideA < 0 || insideB < 0) return;
        long bytes = a.within() - b.within() - (insideA % chunk - insideB % chunk);
        if (bytes % chunk != 0) return;
        long chunks = bytes / chunk;
        long rowA = insideA / chunk;
        long rowB = insideB / chunk;
        if (Math.abs(chunks - (rowA - rowB) * deal.data()) >= deal.width()) return;
        for (int position = 0; position < width; position++) {
            long number = deal.number(rowA, position);
            if (number < 0) continue;
            for (int other = 0; other < width; other++) {
                long second = deal.number(rowB, other);
                if (second >= 0 && number - second == chunks) {
                    add(a.set(), position, b.set(), other);
                }
            }
        }
    }

    private static Map<String, List<Anchor>> byThing(List<Anchor> anchors) {
        return anchors.stream()
                .collect(Collectors.groupingBy(Anchor::thing, TreeMap::new, Collectors.toList()));
    }
}
