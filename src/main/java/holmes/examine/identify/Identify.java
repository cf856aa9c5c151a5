package holmes.examine.identify;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.stack.Identification;
import holmes.stack.Layer;
import holmes.stack.Prober;

/// What lies on one layer.
public record Identify(Layer layer) implements Request<Identification> {

    @Override
    public String kind() {
        return "identify";
    }

    @Override
    public Identification perform(Bench bench, Progress progress) throws Progress.Cancelled {
        progress.report("identifying", 0, 1);
        return of(bench, layer);
    }

    static Identification of(Bench bench, Layer layer) {
        var device = bench.open(layer);
        return layer instanceof Layer.Partition
                ? Prober.identifyPart(device)
                : Prober.identify(device);
    }
}
