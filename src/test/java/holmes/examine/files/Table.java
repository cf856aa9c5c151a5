package holmes.examine.files;

import holmes.casefile.Bench;
import holmes.device.BlockDevice;
import holmes.stack.Layer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A bench with one device on it.
public record Table(BlockDevice device, Optional<Path> target) implements Bench {

    public static final Layer.Medium LAYER = new Layer.Medium("device");

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
        throw new AssertionError("no documents");
    }

    @Override
    public String keep(byte[] raw) {
        throw new AssertionError("nothing is kept");
    }

    @Override
    public List<Layer.Medium> media() {
        return List.of(LAYER);
    }
}
