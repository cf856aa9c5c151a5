package holmes.examine.volumes;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.examine.Parallel;
import holmes.format.lvm.Carving;
import holmes.format.lvm.TextCarver;
import holmes.stack.Layer;
import java.util.List;

/// Searches layers from end to end for texts of volume groups, several at a time.
///
/// @param layers in the order of the outcome
public record CarveTexts(List<Layer> layers) implements Request<List<Carving>> {

    public CarveTexts {
        layers = List.copyOf(layers);
    }

    @Override
    public String kind() {
        return "carve-lvm-texts";
    }

    @Override
    public List<Carving> perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var devices = layers.stream().map(bench::open).toList();
        return Parallel.map(devices, device -> TextCarver.carve(device, progress));
    }
}
