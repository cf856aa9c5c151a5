package holmes.report.runbook;

import holmes.casefile.Case;
import holmes.examine.volumes.Assessment;
import holmes.examine.volumes.MappedVolume;
import holmes.examine.volumes.ReadText;
import holmes.format.lvm.LogicalVolume;
import holmes.format.lvm.PhysicalVolume;
import holmes.format.lvm.Segment;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The volume group in which a volume lies, as far as LVM itself can bring it back.
///
/// @param name of the group
/// @param volume its name within the group
/// @param layer the volume
/// @param physical every physical volume of the group
/// @param witness where the text stands that describes it
record Group(String name, String volume, Layer layer, List<Physical> physical, ReadText witness) {

    private static final Pattern BYTE = Pattern.compile("byte (\\d{1,18})");

    /// What LVM takes for a name. Source: `lvm(8)`, "VALID NAMES".
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9+_.][A-Za-z0-9+_.-]{0,126}");

    Group {
        physical = List.copyOf(physical);
    }

    record Physical(String uuid, Layer layer) {}

    /// @param layer a volume, or a partition in one
    /// @return nothing if there is no volume, or LVM would read other bytes than Holmes does
    static Optional<Group> of(Layer layer, List<Assessment> assessments) {
        return switch (layer) {
            case Layer.Partition(var table, _, _) -> of(table, assessments);
            case Layer.Volume volume ->
                    assessments.stream().flatMap(a -> in(a, volume).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<Group> in(Assessment assessment, Layer.Volume volume) {
        var mapped =
                assessment.volumes().stream()
                        .filter(v ->
                                v instanceof MappedVolume.Mapped(_, var layer, _, _, _)
                                        && layer.equals(volume))
                        .map(MappedVolume::volume)
                        .filter(LogicalVolume::visible)
                        .findFirst();
        var group = assessment.generation().group();
        var places = assessment.placement().byUuid();
        if (mapped.isEmpty() || !NAME.matcher(group.name()).matches()) return Optional.empty();
        var lv = mapped.get();
        if (!isPlain(lv, group.physicalVolumes()) || !NAME.matcher(lv.name()).matches()) {
            return Optional.empty();
        }
        var physical = new ArrayList<Physical>();
        for (var pv : group.physicalVolumes()) {
            var place = places.get(pv.uuid());
            if (place == null) return Optional.empty();
            physical.add(new Physical(pv.uuid(), place.layer()));
        }
        return witness(assessment)
                .map(text -> new Group(group.name(), lv.name(), volume, physical, text));
    }

    /// Linear or striped on physical volumes: of mirrors LVM would read whichever leg it likes.
    private static boolean isPlain(LogicalVolume lv, List<PhysicalVolume> physical) {
        var names = physical.stream().map(PhysicalVolume::name).toList();
        return lv.segments().stream()
                .allMatch(segment ->
                        segment instanceof Segment.Striped(_, _, _, var areas)
                                && areas.stream().allMatch(area -> names.contains(area.of())));
    }

    private static Optional<ReadText> witness(Assessment assessment) {
        var group = assessment.generation().group();
        for (var witness : assessment.generation().witnesses()) {
            var place = BYTE.matcher(witness.source().place());
            if (!place.matches()) continue;
            long offset = Long.parseLong(place.group(1));
            var layer = witness.source().layer();
            return Optional.of(new ReadText(layer, offset, group.uuid(), group.seqno()));
        }
        return Optional.empty();
    }

    /// The text, if the case holds it in a form that a script can carry.
    Optional<String> text(Case file) {
        return file.recall(witness)
                .map(cited -> cited.outcome().text())
                .filter(text -> text.chars().allMatch(Group::isPrintable))
                .map(text -> text.contains("contents =") ? text : HEADING + text);
    }

    private static boolean isPrintable(int c) {
        return c == '\n' || c == '\t' || (c >= ' ' && c != 0x7f);
    }

    /// Without it LVM takes no text for one of its own. Source: LVM2 `lib/format_text/export.c`.
    private static final String HEADING =
            "contents = \"Text Format Volume Group\"\nversion = 1\n\n";
}
