package holmes.examine.solve;

import java.util.List;

/// Hypotheses about an array, best first, and how many there were to choose from.
///
/// @param ranked the best, with their observations; equal scores are ties
/// @param hypotheses how many combinations of order, chunk and data start were weighed
public record Solution(List<Scored> ranked, long hypotheses) {

    public Solution {
        ranked = List.copyOf(ranked);
    }

    /// What the best hypothesis scores.
    public long score() {
        return ranked.isEmpty() ? 0 : ranked.getFirst().score();
    }

    /// Whether the best hypothesis explains what lies on the array.
    public boolean holds() {
        return !ranked.isEmpty() && ranked.getFirst().holds();
    }

    /// How many share the best score; more than one means that the evidence does not decide.
    public int ties() {
        if (ranked.isEmpty()) return 0;
        long best = ranked.getFirst().score();
        return (int) ranked.stream().filter(s -> s.score() == best).count();
    }
}
