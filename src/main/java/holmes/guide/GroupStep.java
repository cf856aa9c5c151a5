package holmes.guide;

import holmes.device.Progress;
import holmes.examine.volumes.Assessment;
import holmes.examine.volumes.Candidate;
import holmes.examine.volumes.ChooseTexts;
import holmes.examine.volumes.Decision;
import holmes.examine.volumes.MappedVolume;
import holmes.format.lvm.Segment;
import holmes.format.lvm.VolumeGroup;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Brings volume groups back from their texts, wherever those survive.
final class GroupStep {

    private static final int SHOWN = 8;

    private final Desk desk;

    GroupStep(Desk desk) {
        this.desk = desk;
    }

    /// Where volumes begin according to the newest whole text of each group, in bytes of its
    /// physical volume.
    static List<Long> volumeStarts(List<Candidate> texts) {
        var starts = new TreeSet<Long>();
        for (var group : newest(texts).values()) {
            for (var volume : group.logicalVolumes()) {
                for (var segment : volume.segments()) {
                    if (segment instanceof Segment.Striped(long at, _, _, var areas)
                            && at == 0
                            && areas.size() == 1) {
                        start(group, areas.getFirst(), starts);
                    }
                }
            }
        }
        return List.copyOf(starts);
    }

    private static void start(VolumeGroup group, Segment.Area area, Set<Long> starts) {
        group.physicalVolume(area.of())
                .filter(pv -> pv.dataStart() >= 0)
                .ifPresent(pv -> starts.add(pv.dataStart() + area.extent() * group.extentSize()));
    }

    private static Map<String, VolumeGroup> newest(List<Candidate> texts) {
        var newest = new TreeMap<String, VolumeGroup>();
        for (var text : texts) {
            if (!text.text().complete() || text.text().group().isEmpty()) continue;
            var group = text.text().group().get();
            newest.merge(group.uuid(), group, (a, b) -> b.seqno() > a.seqno() ? b : a);
        }
        return newest;
    }

    /// The state of each group that describes what lies on the bases.
    List<Assessment> choose(List<Layer> physical, List<Candidate> texts) throws Progress.Cancelled {
        var choice = desk.ask(new ChooseTexts(physical, texts, Optional.of(true)));
        var chosen = new ArrayList<Assessment>();
        for (var decision : choice.outcome().decisions()) {
            if (decision.chosen().placement().byUuid().isEmpty()) continue;
            chosen.add(desk.decide(proposal(decision), List.of(choice.entry())));
        }
        return chosen;
    }

    private static Proposal<Assessment> proposal(Decision decision) {
        var options = new ArrayList<Option<Assessment>>();
        var why = new ArrayList<String>();
        why.add(gist(decision.chosen()));
        decision.why().forEach(o -> why.add((o.supports() ? "" : "Against: ") + o.sentence()));
        options.add(option(decision.chosen(), why));
        for (var tie : decision.ties()) options.add(other(tie, decision.chosen()));
        decision.alternatives().stream()
                .limit(SHOWN)
                .forEach(a -> options.add(other(a, decision.chosen())));
        var group = decision.chosen().generation().group().name();
        var tests =
                decision.ties().isEmpty()
                        ? List.<NextTest>of()
                        : List.of(
                                NextTest.bring(
                                        "Add /etc/lvm/backup/" + group + " of the old system",
                                        "LVM wrote down there how the volumes lay when they were"
                                                + " changed last."));
        return new Proposal<>(
                "Which description of volume group " + group + " should be used?",
                options,
                1 + decision.ties().size(),
                tests);
    }

    private static Option<Assessment> other(Assessment assessment, Assessment best) {
        var why = new ArrayList<String>();
        why.add(gist(assessment));
        var here = names(assessment);
        var gone = names(best).stream().filter(name -> !here.contains(name)).toList();
        if (!gone.isEmpty()) why.add("Missing: it does not know " + String.join(", ", gone) + ".");
        return option(assessment, why);
    }

    private static Option<Assessment> option(Assessment assessment, List<String> why) {
        var support =
                new Support(
                        assessment.holding(), Math.max(mapped(assessment), assessment.holding()));
        return new Option<>(assessment, title(assessment), why, Optional.of(support));
    }

    private static String gist(Assessment assessment) {
        return String.format(
                Locale.ROOT,
                "%d of %d volumes hold what they should, %d cannot be right.",
                assessment.holding(),
                mapped(assessment),
                assessment.wrong());
    }

    private static long mapped(Assessment assessment) {
        return assessment.volumes().stream().filter(GroupStep::isMapped).count();
    }

    private static List<String> names(Assessment assessment) {
        return assessment.volumes().stream()
                .filter(GroupStep::isMapped)
                .map(volume -> volume.volume().name())
                .toList();
    }

    private static boolean isMapped(MappedVolume volume) {
        return volume instanceof MappedVolume.Mapped && volume.volume().visible();
    }

    private static String title(Assessment assessment) {
        var generation = assessment.generation();
        var from =
                generation.witnesses().stream()
                        .map(witness -> witness.source().kind().words())
                        .distinct()
                        .toList();
        return generation.words() + ", " + String.join(", ", from);
    }
}
