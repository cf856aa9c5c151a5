package holmes.ui.hex;

import holmes.bytes.RangeSet;
import holmes.bytes.Structure;
import holmes.device.BlockDevice;
import holmes.stack.Layer;
import java.util.List;

/// Something that can be looked at byte by byte.
///
/// @param name for people
/// @param path what it is made of, from the disk up, for people
/// @param absence why bytes that it does not give are not there
/// @param unreadable what a survey could not read, as far as one was made
/// @param overlay what is known to lie on it
/// @param chunk bytes of a chunk, 0 if it is not made of chunks
/// @param block bytes of a block of its file system, 0 if it holds none
public record Source(
        String name,
        Layer layer,
        List<String> path,
        BlockDevice device,
        Absence absence,
        RangeSet unreadable,
        Overlay overlay,
        long chunk,
        long block) {

    public Source {
        path = List.copyOf(path);
    }

    public Source(
            String name,
            Layer layer,
            List<String> path,
            BlockDevice device,
            List<Structure> structures) {
        this(
                name,
                layer,
                path,
                device,
                Absence.UNREADABLE,
                RangeSet.EMPTY,
                new Overlay(structures, List.of(), Recogniser.NONE),
                0,
                0);
    }

    /// A device about which nothing more is known than its name.
    public static Source of(String name, BlockDevice device) {
        return new Source(name, new Layer.Medium(name), List.of(name), device, List.of());
    }

    public List<Structure> structures() {
        return overlay.structures();
    }

    Units units() {
        return new Units(chunk, block, overlay::inode);
    }

    @Override
    public String toString() {
        return name;
    }
}
