package holmes.examine.volumes;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.examine.Parallel;
import holmes.stack.Layer;
import java.util.List;

/// Searches layers from end to end for texts of volume groups, several at a time.
///
/// @param layers in the order of the outcome
public record CarveTexts(List<Layer> layers) implements Request<List<Candidate>> {

    public CarveTexts {
        layers = List.copyOf(layers);
    }

    @Override
    public String kind() {
        return "carve-lvm-texts";
    }

    @Override
    public List<Candidate> perform(Bench bench, Progress progress) throws Progress.Cancelled {
        return Parallel.map(
                        layers, layer -> TextSearch.inRawBytes(layer, bench.open(layer), progress))
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
