package holmes.casefile;

import holmes.bytes.Refused;
import holmes.device.Memory;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Images that are read as a whole. `name.serial-X.img` is a disk that says its serial number.
public final class ImageFiles implements Media {

    @Override
    public Specimen open(String place) {
        var file = Path.of(place);
        var name = file.getFileName().toString();
        int at = name.indexOf(".serial-");
        Optional<String> serial =
                at < 0 ? Optional.empty() : Optional.of(name.substring(at + 8, name.length() - 4));
        try {
            var bytes = MemorySegment.ofArray(Files.readAllBytes(file));
            return new Specimen(
                    name, Optional.empty(), serial, Optional.empty(), new Memory(name, bytes));
        } catch (IOException e) {
            throw new Refused(place + " cannot be read.", e);
        }
    }
}
