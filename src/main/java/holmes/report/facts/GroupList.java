package holmes.report.facts;

import holmes.casefile.Cited;
import holmes.casefile.Decision;
import holmes.examine.volumes.Assessment;
import holmes.examine.volumes.Choice;
import holmes.examine.volumes.MappedVolume;
import holmes.examine.volumes.PhysicalLayer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The volume groups by the descriptions that were decided for.
final class GroupList {

    private GroupList() {}

    static List<Group> of(Optional<Cited<Choice>> choice, List<Cited<Decision>> decisions) {
        if (choice.isEmpty()) return List.of();
        var groups = new ArrayList<Group>();
        for (var decision : choice.get().outcome().decisions()) {
            var all =
                    Stream.of(List.of(decision.chosen()), decision.ties(), decision.alternatives())
                            .flatMap(List::stream)
                            .toList();
            var taken =
                    all.stream()
                            .filter(a -> isDecided(a, decisions))
                            .findFirst()
                            .orElse(decision.chosen());
            if (!taken.placement().byUuid().isEmpty()) groups.add(group(taken, choice.get()));
        }
        return List.copyOf(groups);
    }

    /// The title of an option begins with what its description is called.
    private static boolean isDecided(Assessment assessment, List<Cited<Decision>> decisions) {
        var words = assessment.generation().words() + ",";
        return decisions.stream().anyMatch(d -> d.outcome().chosen().startsWith(words));
    }

    private static Group group(Assessment taken, Cited<Choice> choice) {
        var generation = taken.generation();
        long written = generation.lastWritten();
        return new Group(
                generation.group().name(),
                generation.group().uuid(),
                generation.group().seqno(),
                written == 0 ? "" : Instant.ofEpochSecond(written).toString(),
                taken.placement().byUuid().values().stream().map(PhysicalLayer::layer).toList(),
                taken.volumes().stream()
                        .filter(volume -> volume.volume().visible())
                        .map(GroupList::member)
                        .toList(),
                choice.entry());
    }

    private static Group.Member member(MappedVolume volume) {
        return switch (volume) {
            case MappedVolume.Mapped(var lv, var layer, var size, var absent, var remarks) ->
                    new Group.Member(
                            lv.name(), lv.uuid(), Optional.of(layer), size, absent, remarks);
            case MappedVolume.Unmapped(var lv, var why) ->
                    new Group.Member(lv.name(), lv.uuid(), Optional.empty(), 0, 0, List.of(why));
        };
    }
}
