package holmes.source;

import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.device.Concatenation;
import holmes.device.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A raw image that has been opened, from one file or from many.
///
/// @param notes what the examiner should know about the way it was opened
record Image(BlockDevice device, String name, List<String> notes) {

    Image {
        notes = List.copyOf(notes);
    }

    /// @param path of the image, or of its first piece
    /// @throws Refused if it cannot be opened or is no raw image
    static Image open(Path path) {
        if (!Files.isReadable(path))
            throw new Refused(path + " may not be read: permission denied");
        var roots = new ArrayList<BlockDevice>();
        boolean done = false;
        try {
            var image = open(path, roots);
            done = true;
            return image;
        } catch (IOException | UnreadableException e) {
            throw new Refused(path + " cannot be read: " + e.getMessage(), e);
        } finally {
            if (!done) roots.forEach(BlockDevice::close);
        }
    }

    private static Image open(Path path, List<BlockDevice> roots)
            throws IOException, UnreadableException {
        var pieces = Pieces.around(path);
        if (pieces.isPresent() && !pieces.get().first().equals(path)) {
            throw new Refused(path + " is a piece of a split image: open " + pieces.get().first());
        }
        var notes = new ArrayList<String>();
        var name = pieces.map(Pieces::stem).orElse(Pieces.nameOf(path));
        for (var file : pieces.map(Pieces::files).orElse(List.of(path))) {
            roots.add(new FileDevice(file, Pieces.nameOf(file)));
        }
        var objection = Content.objection(roots.getFirst());
        if (objection.isPresent()) throw new Refused(path + " " + objection.get());

        var device = roots.getFirst();
        if (pieces.isPresent()) {
            device = new Owning(name, new Concatenation(roots), roots);
            notes.add("joined from " + roots.size() + " pieces");
        }
        device = MapBeside.apply(path, name, device, notes);
        if (device.size() % 512 != 0) {
            notes.add("its size is no multiple of 512 bytes: it may have been cut short");
        }
        return new Image(device, name, notes);
    }
}
