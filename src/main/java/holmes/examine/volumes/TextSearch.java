package holmes.examine.volumes;

import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.format.lvm.FoundText;
import holmes.format.lvm.LvmLabel;
import holmes.format.lvm.LvmMember;
import holmes.format.lvm.MetadataArea;
import holmes.format.lvm.TextCarver;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;

/// Where candidates come from: the rings of a layer that may be a physical volume, and the raw
/// bytes of any layer.
///
/// @param physical the layer as a place for a physical volume, with the label that it has now
/// @param member what LVM2 keeps on it
/// @param candidates the texts of its rings
public record TextSearch(PhysicalLayer physical, LvmMember member, List<Candidate> candidates) {

    public TextSearch {
        candidates = List.copyOf(candidates);
    }

    /// Reads label and rings.
    ///
    /// @param device the open layer
    public static TextSearch inRings(Layer layer, BlockDevice device, Progress progress)
            throws Progress.Cancelled {
        var member = LvmMember.read(device, progress);
        var candidates = new ArrayList<Candidate>();
        for (var area : member.areas()) {
            for (var text : area.texts()) {
                long base = area.range().start();
                candidates.add(candidate(text.found(), kind(text.role()), layer, base));
            }
        }
        var label = member.label().present().map(LvmLabel::uuid).orElse("");
        var physical = new PhysicalLayer(layer, device.size(), label);
        return new TextSearch(physical, member, candidates);
    }

    /// Searches every byte, whatever lies there.
    ///
    /// @param device the open layer
    public static List<Candidate> inRawBytes(Layer layer, BlockDevice device, Progress progress)
            throws Progress.Cancelled {
        return TextCarver.carve(device, progress).texts().stream()
                .map(found -> candidate(found, Source.Kind.CARVED, layer, 0))
                .toList();
    }

    private static Candidate candidate(FoundText found, Source.Kind kind, Layer layer, long base) {
        var place = "byte " + (base + found.places().getFirst().start());
        return Candidate.of(found, new Source(kind, layer, place));
    }

    private static Source.Kind kind(MetadataArea.Role role) {
        return switch (role) {
            case COMMITTED -> Source.Kind.RING_COMMITTED;
            case PRECOMMITTED -> Source.Kind.RING_PRECOMMITTED;
            case OLDER -> Source.Kind.RING_OLDER;
        };
    }
}
