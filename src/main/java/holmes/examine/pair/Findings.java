package holmes.examine.pair;

import holmes.examine.compare.Comparison;
import holmes.examine.pair.Pairing.Agreement;
import holmes.examine.pair.Pairing.Alone;
import holmes.examine.pair.Pairing.Group;
import holmes.examine.pair.Pairing.Identical;
import holmes.examine.pair.Pairing.Tie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Puts links and groups into the words of the outcome.
final class Findings {

    /// Two devices with fewer blocks in common are not worth a line.
    private static final int FEWEST = 8;

    private static final Comparison NOT_COMPARED =
            new Comparison(List.of(), 0, -1, 0, List.of(), List.of(), 1, List.of());

    private Findings() {}

    /// @param compared for each group what the exact pass found; empty after a sample alone
    static Pairing of(
            boolean exact,
            Survey survey,
            Links links,
            Grouping grouping,
            List<Identical> identical,
            Map<List<Integer>, Comparison> compared) {
        var groups = new ArrayList<Group>();
        for (var members : grouping.groups) {
            var comparison = compared.getOrDefault(members, NOT_COMPARED);
            groups.add(group(survey, links, grouping, members, comparison));
        }
        var agreements = new ArrayList<Agreement>();
        for (var link : links.all()) {
            if (link.matching() < FEWEST) continue;
            long shift = survey.starts().get(link.right) - survey.starts().get(link.left);
            agreements.add(
                    new Agreement(
                            link.left,
                            link.right,
                            shift,
                            link.matching(),
                            link.weight(),
                            link.ranges()));
        }
        agreements.addAll(survey.faint());
        return new Pairing(
                exact,
                groups,
                alone(links, grouping),
                identical,
                grouping.ties.stream()
                        .map(t -> new Tie(t.left, t.right, rounded(t.share())))
                        .toList(),
                agreements);
    }

    private static Group group(
            Survey survey,
            Links links,
            Grouping grouping,
            List<Integer> members,
            Comparison comparison) {
        Link weakest = null;
        double nextBest = 0;
        for (var link : links.all()) {
            boolean left = members.contains(link.left);
            boolean right = members.contains(link.right);
            if (left && right) {
                if (weakest == null || link.share() < weakest.share()) weakest = link;
            } else if (left || right) {
                if (grouping.counts(link)) nextBest = Math.max(nextBest, link.share());
            }
        }
        if (weakest == null) throw new IllegalArgumentException("a group of one: " + members);
        return new Group(
                members,
                members.stream().map(survey.starts()::get).toList(),
                rounded(weakest.share()),
                weakest.matching(),
                weakest.weight(),
                rounded(nextBest),
                comparison);
    }

    private static List<Alone> alone(Links links, Grouping grouping) {
        var alone = new ArrayList<Alone>();
        for (int i = 0; i < links.devices(); i++) {
            int device = i;
            if (grouping.leftOut.contains(device)) continue;
            if (grouping.groups.stream().anyMatch(group -> group.contains(device))) continue;
            var nearest =
                    links.of(device)
                            .filter(grouping::counts)
                            .max(Comparator.comparingDouble(Link::share));
            alone.add(
                    new Alone(
                            device,
                            nearest.map(link -> link.other(device)).orElse(-1),
                            rounded(nearest.map(Link::share).orElse(0.0))));
        }
        return alone;
    }

    /// Six digits, so that stored outcomes read back as they were; down, so that 1 means all.
    private static double rounded(double share) {
        return Math.floor(share * 1e6) / 1e6;
    }
}
