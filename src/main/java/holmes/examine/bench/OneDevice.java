package holmes.examine.bench;

import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.device.BlockDevice;
import holmes.stack.Layer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A bench with one device on it and no case around it, so that a contest measures the work alone.
///
/// @param target where copies go
record OneDevice(BlockDevice device, Optional<Path> target) implements Bench {

    static final Layer.Medium LAYER = new Layer.Medium("bench");

    @Override
    public BlockDevice open(Layer layer) {
        return device;
    }

    @Override
    public String label(Layer.Medium medium) {
        return medium.identity();
    }

    @Override
    public byte[] document(String sha256) {
        throw new Refused("A contest has no documents.");
    }

    @Override
    public String keep(byte[] raw) {
        throw new Refused("A contest keeps nothing.");
    }

    @Override
    public List<Layer.Medium> media() {
        return List.of(LAYER);
    }
}
