package holmes.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What this machine tells of a drive when it is taken into a case: nothing is read from its
/// sectors.
public final class DriveFacts {

    /// Source: Linux `Documentation/ABI/stable/sysfs-block` and `.../testing/sysfs-block-device`.
    private static final List<String> ATTRIBUTES =
            List.of(
                    "size",
                    "ro",
                    "removable",
                    "queue/logical_block_size",
                    "queue/physical_block_size",
                    "queue/rotational",
                    "device/vendor",
                    "device/model",
                    "device/rev",
                    "device/firmware_rev",
                    "device/serial",
                    "device/wwid",
                    "device/state",
                    "serial",
                    "wwid");

    private DriveFacts() {}

    /// The drive's attributes in `/sys`, one a line; nothing if it is no block device.
    public static Optional<byte[]> sys(Path node) {
        var folder = Path.of("/sys/class/block", String.valueOf(name(node)));
        if (!Files.isDirectory(folder)) return Optional.empty();
        var text = new StringBuilder();
        for (var attribute : ATTRIBUTES) {
            value(folder.resolve(attribute))
                    .ifPresent(v -> text.append(attribute).append(": ").append(v).append('\n'));
        }
        return Optional.of(text.toString().getBytes(UTF_8));
    }

    private static Path name(Path node) {
        try {
            return node.toRealPath().getFileName();
        } catch (IOException e) {
            return node.getFileName();
        }
    }

    private static Optional<String> value(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(v -> !v.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
