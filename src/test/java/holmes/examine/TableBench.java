package holmes.examine;

import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.device.BlockDevice;
import holmes.stack.Layer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A bench on which lie just these devices.
public record TableBench(Map<Layer, BlockDevice> devices) implements Bench {

    @Override
    public BlockDevice open(Layer layer) {
        return Optional.ofNullable(devices.get(layer))
                .orElseThrow(() -> new Refused(layer + " is not at hand"));
    }

    @Override
    public String label(Layer.Medium medium) {
        return medium.identity();
    }

    @Override
    public byte[] document(String sha256) {
        throw new Refused("no document " + sha256);
    }

    @Override
    public List<Layer.Medium> media() {
        return List.of();
    }

    @Override
    public String keep(byte[] raw) {
        throw new IllegalStateException("nothing here keeps anything");
    }
}
