package holmes.examine.volumes;

import holmes.examine.volumes.Assessment.Check;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Chooses among the states of one group.
///
/// The newest is believed, unless an older one places the same volumes so that more of them hold
/// what they should. That an older state has more volumes is no reason: they were removed.
final class LineageChoice {

    /// How many states are opened, beginning with those to be believed first.
    private static final int MAX_ASSESSED = 64;

    private final List<Assessment> assessed = new ArrayList<>();
    private final List<Assessment> ties = new ArrayList<>();
    private final Assessment chosen;
    private final Lineage lineage;

    LineageChoice(Lineage lineage, Assessor assessor) {
        this.lineage = lineage;
        var generations = lineage.generations();
        int count = Math.min(MAX_ASSESSED, generations.size());
        for (var generation : generations.subList(0, count)) {
            var placements = assessor.assess(generation);
            assessed.add(placements.getFirst());
            if (assessed.size() == 1) ties.addAll(equallyGood(placements));
        }
        this.chosen = choose();
    }

    Assessment chosen() {
        return chosen;
    }

    Lineage lineage() {
        return lineage;
    }

    /// Others for which as much speaks: another placement, or another text of the same seqno.
    List<Assessment> ties() {
        return ties;
    }

    /// The other states, in the order in which they are to be believed.
    List<Assessment> others() {
        return assessed.stream().filter(a -> !a.equals(chosen) && !ties.contains(a)).toList();
    }

    /// The state that would have been chosen by its seqno alone.
    Assessment newest() {
        return assessed.getFirst();
    }

    private Assessment choose() {
        var best = newest();
        for (var other : assessed) {
            if (score(other, best) > score(best, other)) best = other;
        }
        if (!best.equals(newest())) ties.clear();
        for (var other : assessed) {
            boolean rival =
                    !other.equals(best)
                            && rank(other.generation(), best.generation())
                            && other.score() == best.score();
            if (rival) ties.add(other);
        }
        return best;
    }

    /// Whether nothing about the texts themselves tells which of two states came later.
    private static boolean rank(Generation left, Generation right) {
        return left.group().seqno() == right.group().seqno()
                && left.complete() == right.complete()
                && left.sound() == right.sound()
                && left.onlyPrecommitted() == right.onlyPrecommitted()
                && left.lastWritten() == right.lastWritten();
    }

    /// The score over the volumes that both have.
    private static int score(Assessment assessment, Assessment other) {
        var shared = new HashSet<String>();
        other.checks().forEach(check -> shared.add(check.uuid()));
        return assessment.checks().stream()
                .filter(check -> shared.contains(check.uuid()))
                .mapToInt(Check::weight)
                .sum();
    }

    private static List<Assessment> equallyGood(List<Assessment> placements) {
        var best = placements.getFirst();
        return placements.stream()
                .skip(1)
                .filter(other -> Assessor.BEST.compare(other, best) == 0)
                .toList();
    }
}
