package holmes.examine.solve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The orders of mirror sets that get the most votes, found by branch and bound: a partial order is
/// given up once even its best completion could not reach the worst order that is kept.
///
/// Ties are kept up to the limit, the lexicographically first ones, so the answer never depends on
/// chance.
final class Orders {

    /// @param order sets by position, -1 for a set that is missing
    record Voted(List<Integer> order, int votes) {}

    /// A vote of two anchors outweighs any number of hints from logs.
    private static final int ANCHOR = 64;

    /// Above this many steps the search stops and says that it did.
    private static final int MOST_STEPS = 4_000_000;

    private static final Comparator<Voted> BEST_FIRST =
            Comparator.comparingInt(Voted::votes)
                    .reversed()
                    .thenComparing(Voted::order, Orders::lexicographically);

    private final Votes votes;
    private final int[][] hints;
    private final int sets;
    private final int width;
    private final int keep;
    private final Integer[] sequence;
    private final long[] restBest;
    private final int[] placed;
    private final PriorityQueue<Voted> kept;
    private int steps;

    private Orders(Question question, Votes votes, int keep) {
        this.votes = votes;
        this.sets = question.sets();
        this.width = question.width();
        this.keep = keep;
        this.hints = hintVotes(question);
        this.kept = new PriorityQueue<>(BEST_FIRST.reversed());
        this.sequence = new Integer[sets];
        Arrays.setAll(sequence, set -> set);
        Arrays.sort(sequence, Comparator.comparingInt(this::mass).reversed());
        this.restBest = restBest();
        this.placed = new int[width];
        Arrays.fill(placed, -1);
    }

    /// @param keep how many orders to return at most, best first
    static List<Voted> best(Question question, Votes votes, int keep) {
        var search = new Orders(question, votes, keep);
        search.place(0, 0);
        return search.kept.stream().sorted(BEST_FIRST).toList();
    }

    private void place(int depth, int score) {
        if (steps++ > MOST_STEPS) return;
        if (kept.size() == keep && score + restBest[depth] < kept.peek().votes()) return;
        if (depth == sets) {
            keep(new Voted(Arrays.stream(placed).boxed().toList(), score));
            return;
        }
        int set = sequence[depth];
        for (int position = 0; position < width; position++) {
            if (placed[position] >= 0) continue;
            int gain = hints[set][position];
            for (int other = 0; other < width; other++) {
                if (placed[other] >= 0) {
                    gain += ANCHOR * votes.get(set, position, placed[other], other);
                }
            }
            placed[position] = set;
            place(depth + 1, score + gain);
            placed[position] = -1;
        }
    }

    private void keep(Voted found) {
        kept.add(found);
        if (kept.size() > keep) kept.poll();
    }

    private int mass(int set) {
        int mass = 0;
        for (int other = 0; other < sets; other++) {
            if (other != set) mass += votes.best(set, other);
        }
        return mass;
    }

    private long[] restBest() {
        var rest = new long[sets + 1];
        for (int depth = sets - 1; depth >= 0; depth--) {
            int set = sequence[depth];
            long gain = Arrays.stream(hints[set]).max().orElse(0);
            for (int before = 0; before < depth; before++) {
                gain += (long) ANCHOR * votes.best(set, sequence[before]);
            }
            rest[depth] = rest[depth + 1] + gain;
        }
        return rest;
    }

    private static int[][] hintVotes(Question question) {
        var hints = new int[question.sets()][question.width()];
        for (var hint : question.hints()) {
            int position = question.position(hint);
            if (position >= question.width()) continue;
            for (int set : hint.sets()) hints[set][position]++;
        }
        return hints;
    }

    private static int lexicographically(List<Integer> a, List<Integer> b) {
        return Arrays.compare(
                a.stream().mapToInt(i -> i).toArray(), b.stream().mapToInt(i -> i).toArray());
    }
}
