package holmes.guide;

import holmes.device.Progress;
import holmes.examine.health.RankMembers;
import holmes.examine.health.Reason;
import holmes.examine.health.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Ranks disks by their SMART reports.
final class Ranker implements Ranking {

    private final Desk desk;
    private final List<String> reports;

    /// @param reports SHA-256 of SMART reports in the case
    Ranker(Desk desk, List<String> reports) {
        this.desk = desk;
        this.reports = reports;
    }

    @Override
    public Choice among(List<Disk> disks) throws Progress.Cancelled {
        var ranking = rank(disks);
        var order = new ArrayList<Integer>();
        for (var tier : ranking.tiers()) {
            for (int i = 0; i < disks.size(); i++) {
                if (tier.contains(disks.get(i).medium().identity())) order.add(i);
            }
        }
        var unknown = new ArrayList<Integer>();
        var said = new ArrayList<List<String>>();
        for (var member : ranking.members()) {
            if (member.health().verdict() instanceof Verdict.Unknown) unknown.add(said.size());
            said.add(sentences(member.health().verdict()));
        }
        return new Choice(order, ranking.tiers().getFirst().size(), said, rule(ranking), unknown);
    }

    /// What set the first tier apart from the others; or, of one tier, why nothing does.
    private static String rule(holmes.examine.health.Ranking ranking) {
        var first = ranking.tiers().getFirst();
        boolean tied = first.size() > 1;
        var because =
                ranking.comparisons().stream()
                        .filter(c -> first.contains(c.first()) || first.contains(c.second()))
                        .filter(c -> c.better().isEmpty() == tied)
                        .map(holmes.examine.health.Ranking.Comparison::because)
                        .distinct()
                        .toList();
        if (because.isEmpty()) return "There is nothing to compare.";
        var words = String.join("; ", because);
        return tied
                ? "SMART does not tell the first " + first.size() + " apart: " + words + "."
                : "What decided is health by SMART (" + words + ").";
    }

    /// All disks, the healthiest first; those of which nothing tells them apart in their order.
    List<Disk> inOrder(List<Disk> disks) throws Progress.Cancelled {
        if (disks.size() < 2) return disks;
        var tiers = rank(disks).tiers();
        return disks.stream()
                .sorted(Comparator.comparingInt(disk -> tier(tiers, disk.medium().identity())))
                .toList();
    }

    private holmes.examine.health.Ranking rank(List<Disk> disks) throws Progress.Cancelled {
        var members =
                disks.stream()
                        .map(disk ->
                                new RankMembers.Member(
                                        disk.medium().identity(), disk.serial().orElse("")))
                        .toList();
        var request = new RankMembers(List.of(members), reports);
        return desk.ask(request).outcome().rankings().getFirst();
    }

    private static List<String> sentences(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good _ ->
                    List.of("SMART says good: bad sectors are counted, and there are none.");
            case Verdict.Unknown(var because) -> List.of("Health unknown: " + because + ".");
            case Verdict.Suspect(var why) -> reasons("SMART says suspect", why);
            case Verdict.Failing(var why) -> reasons("SMART says failing", why);
        };
    }

    private static List<String> reasons(String word, List<Reason> why) {
        if (why.isEmpty()) return List.of(word + ".");
        var more =
                switch (why.size()) {
                    case 1 -> ".";
                    case 2 -> ", and 1 more reason.";
                    default -> ", and " + (why.size() - 1) + " more reasons.";
                };
        var sentences = new ArrayList<String>();
        sentences.add(word + ": " + why.getFirst() + more);
        why.stream().skip(1).forEach(reason -> sentences.add(capital(reason + ".")));
        return sentences;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static int tier(List<List<String>> tiers, String identity) {
        for (int i = 0; i < tiers.size(); i++) if (tiers.get(i).contains(identity)) return i;
        return tiers.size();
    }
}
