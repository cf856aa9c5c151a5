package holmes.examine.volumes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Chooses, among all texts that were found, those that describe what lies on the layers at hand.
///
/// Texts of one group are told apart by seqno; groups of the same name by UUID, because a reinstall
/// makes a new group that has nothing to say about the old one's volumes. Where two groups claim
/// the same layer, the one whose volumes hold what they should is chosen, whatever the label says:
/// after a reinstall the label is that of the new group. Groups that share no layer are chosen side
/// by side.
public final class GenerationChoice {

    private GenerationChoice() {}

    /// @param candidates every text found, from all sources, also of groups that may be gone
    /// @param layers on which physical volumes may lie
    /// @param content how a volume's content is judged
    public static Choice choose(
            List<Candidate> candidates, List<PhysicalLayer> layers, ContentCheck content) {
        return choose(candidates, layers, content, true);
    }

    /// @param raid whether RAID volumes of several stripes are read
    static Choice choose(
            List<Candidate> candidates,
            List<PhysicalLayer> layers,
            ContentCheck content,
            boolean raid) {
        var assessor = new Assessor(layers, content, raid);
        var open = new ArrayList<LineageChoice>();
        for (var lineage : Lineage.of(candidates)) {
            open.add(new LineageChoice(lineage, assessor));
        }
        open.sort(Comparator.comparing(LineageChoice::chosen, LIKELIER));
        var decisions = new ArrayList<Decision>();
        while (!open.isEmpty()) {
            var best = open.removeFirst();
            var rivals = open.stream().filter(other -> shareLayers(best, other)).toList();
            open.removeAll(rivals);
            decisions.add(decision(best, rivals));
        }
        return new Choice(decisions, fragments(candidates));
    }

    /// Content first, then what the text says of the layer, then time.
    private static final Comparator<Assessment> LIKELIER =
            Comparator.comparing(GenerationChoice::isPlaced)
                    .thenComparingLong(Assessment::score)
                    .thenComparingInt(a -> a.placement().exact() + a.placement().labelled())
                    .thenComparing(a -> a.generation().complete())
                    .thenComparingLong(a -> a.generation().lastWritten())
                    .reversed();

    private static boolean isPlaced(Assessment assessment) {
        return !assessment.placement().byUuid().isEmpty();
    }

    private static Decision decision(LineageChoice best, List<LineageChoice> rivals) {
        var ties = new ArrayList<>(best.ties());
        var alternatives = new ArrayList<Assessment>();
        for (var rival : rivals) {
            boolean tie = LIKELIER.compare(best.chosen(), rival.chosen()) == 0;
            (tie ? ties : alternatives).add(rival.chosen());
        }
        alternatives.addAll(best.others());
        rivals.forEach(rival -> alternatives.addAll(rival.others()));
        var why = Reasons.of(best, rivals, ties.size());
        return new Decision(best.chosen(), ties, alternatives, why);
    }

    private static boolean shareLayers(LineageChoice left, LineageChoice right) {
        Set<PhysicalLayer> shared = new HashSet<>(left.chosen().placement().byUuid().values());
        shared.retainAll(right.chosen().placement().byUuid().values());
        return !shared.isEmpty();
    }

    private static List<Candidate> fragments(List<Candidate> candidates) {
        return candidates.stream().filter(c -> c.text().group().isEmpty()).toList();
    }
}
