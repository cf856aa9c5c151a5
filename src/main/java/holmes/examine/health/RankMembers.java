package holmes.examine.health;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.examine.document.Serials;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Orders the members of each mirror, the best witness first.
///
/// @param groups members of one mirror each
/// @param documents SHA-256 of smartctl reports; a report belongs to the member whose serial number
///   it gives
public record RankMembers(List<List<Member>> groups, List<String> documents)
        implements Request<RankMembers.Outcome> {

    public RankMembers {
        groups = groups.stream().map(List::copyOf).toList();
        documents = List.copyOf(documents);
    }

    /// @param name by which the caller knows the member, for instance a medium's identity
    /// @param serial empty text if it is not known
    public record Member(String name, String serial) {}

    public record Outcome(List<Ranking> rankings) {
        public Outcome {
            rankings = List.copyOf(rankings);
        }
    }

    @Override
    public String kind() {
        return "health-rank";
    }

    @Override
    public Outcome perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var drives = new AssessDrives(documents).perform(bench, progress).drives();
        return new Outcome(
                groups.stream()
                        .map(group ->
                                Ranking.of(group.stream().map(m -> ranked(m, drives)).toList()))
                        .toList());
    }

    private static Ranking.Ranked ranked(Member member, List<Assessment> drives) {
        return new Ranking.Ranked(member.name(), assessment(member, drives));
    }

    /// The latest report of the drive by power-on hours; of equally late ones the worse.
    private static Assessment assessment(Member member, List<Assessment> drives) {
        if (member.serial().isEmpty()) {
            return Assessment.unknown("", "its serial number is not known");
        }
        var its = new ArrayList<Assessment>();
        for (var drive : drives) if (Serials.same(drive.serial(), member.serial())) its.add(drive);
        return its.stream()
                .max(
                        Comparator.comparingLong(RankMembers::hours)
                                .thenComparingInt(a -> a.verdict().severity())
                                .thenComparing(Assessment::document))
                .orElseGet(() ->
                        Assessment.unknown(member.serial(), "no SMART report of it is at hand"));
    }

    private static long hours(Assessment assessment) {
        var hours = assessment.powerOnHours();
        return hours.equals("unknown") ? -1 : Long.parseLong(hours);
    }
}
