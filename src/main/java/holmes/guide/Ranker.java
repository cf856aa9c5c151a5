package holmes.guide;

import holmes.device.Progress;
import holmes.examine.health.RankMembers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        var first = ranking.tiers().getFirst();
        int best = index(disks, first);
        var why = new ArrayList<String>();
        for (var member : ranking.members()) {
            why.add(label(disks, member.name()) + " is " + words(member.health()) + ".");
        }
        var name = disks.get(best).medium().identity();
        for (var step : ranking.comparisons()) {
            if (step.first().equals(name) || step.second().equals(name)) {
                why.add(sentence(step.because()));
            }
        }
        return new Choice(best, why.stream().distinct().toList(), first.size() > 1);
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

    private static String words(holmes.examine.health.Assessment health) {
        var reasons =
                switch (health.verdict()) {
                    case holmes.examine.health.Verdict.Good _ -> List.<String>of();
                    case holmes.examine.health.Verdict.Unknown(var because) -> List.of(because);
                    case holmes.examine.health.Verdict.Suspect(var why) ->
                            why.stream().map(Object::toString).toList();
                    case holmes.examine.health.Verdict.Failing(var why) ->
                            why.stream().map(Object::toString).toList();
                };
        var word = health.verdict().word();
        return reasons.isEmpty() ? word : word + " (" + String.join("; ", reasons) + ")";
    }

    private static String sentence(String because) {
        return because.endsWith(".") ? because : because + ".";
    }

    private static int index(List<Disk> disks, List<String> tier) {
        for (int i = 0; i < disks.size(); i++) {
            if (tier.contains(disks.get(i).medium().identity())) return i;
        }
        return 0;
    }

    private static String label(List<Disk> disks, String identity) {
        return disks.stream()
                .filter(disk -> disk.medium().identity().equals(identity))
                .map(Disk::label)
                .findFirst()
                .orElse(identity);
    }

    private static int tier(List<List<String>> tiers, String identity) {
        for (int i = 0; i < tiers.size(); i++) if (tiers.get(i).contains(identity)) return i;
        return tiers.size();
    }
}
