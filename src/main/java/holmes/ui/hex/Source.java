package holmes.ui.hex;

import holmes.device.BlockDevice;
import holmes.stack.Layer;
import java.util.List;

/// Something that can be looked at byte by byte.
///
/// @param name for people
/// @param path what it is made of, from the disk up, for people
/// @param structures what is known to lie on it
public record Source(
        String name,
        Layer layer,
        List<String> path,
        BlockDevice device,
        List<Structure> structures) {

    public Source {
        path = List.copyOf(path);
        structures = List.copyOf(structures);
    }

    /// A device about which nothing more is known than its name.
    public static Source of(String name, BlockDevice device) {
        return new Source(name, new Layer.Medium(name), List.of(name), device, List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
