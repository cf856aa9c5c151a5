package holmes.examine.files;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.format.ext.ExtVolume;
import holmes.stack.Layer;
import java.util.List;

/// Lists the ext file systems that were made on a layer, the one that was made last first.
///
/// @param everywhere whether the whole layer is searched, or only the places where superblocks of
///   one that starts with the layer lie
public record FindGenerations(Layer layer, boolean everywhere)
        implements Request<List<Generation>> {

    @Override
    public String kind() {
        return "find-generations";
    }

    @Override
    public List<Generation> perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var device = bench.open(layer);
        var volume = everywhere ? ExtVolume.examine(device, progress) : ExtVolume.glance(device);
        return volume.generations().stream().map(Generation::of).toList();
    }
}
