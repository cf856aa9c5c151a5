package holmes.examine.volumes;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Chooses the texts that describe the volumes on some layers, from their rings, from raw bytes,
/// and from texts that were found before.
///
/// @param physical layers on which physical volumes may lie
/// @param found texts from elsewhere, for instance from a root file system
/// @param raid whether RAID volumes of several stripes are read; absent in requests of versions
///   that could not, and then they are not
public record ChooseTexts(List<Layer> physical, List<Candidate> found, Optional<Boolean> raid)
        implements Request<Choice> {

    public ChooseTexts {
        physical = List.copyOf(physical);
        found = List.copyOf(found);
    }

    @Override
    public String kind() {
        return "choose-lvm-texts";
    }

    @Override
    public Choice perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var candidates = new ArrayList<>(found);
        var places = new ArrayList<PhysicalLayer>();
        for (var layer : physical) {
            var device = bench.open(layer);
            var search = TextSearch.inRings(layer, device, progress);
            places.add(search.physical());
            candidates.addAll(search.candidates());
            candidates.addAll(TextSearch.inRawBytes(layer, device, progress));
        }
        return GenerationChoice.choose(
                candidates, places, new VolumeContent(bench), raid.orElse(false));
    }
}
