package holmes.cli;

import holmes.bytes.Refused;
import holmes.device.Progress;
import holmes.examine.export.CopyImage;
import holmes.guide.Desk;
import holmes.guide.RecoveredVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where a recovery puts its results.
record OutputFolder(Path root) {

    Path files() {
        return root.resolve("files");
    }

    Path manifest() {
        return root.resolve("manifest.json");
    }

    /// Writes each volume as a sparse image, whatever it holds; partitions are in their volumes'.
    void images(Desk desk, List<RecoveredVolume> volumes) throws Progress.Cancelled {
        for (var volume : volumes) {
            if (volume.name().contains("/")) continue;
            var image = root.resolve("images").resolve(volume.name() + ".img");
            desk.file().cite(new CopyImage(volume.layer()), Optional.of(image), desk.progress());
        }
    }

    /// Results must not be mixed with evidence.
    ///
    /// @throws Refused if the folder lies in a folder of evidence, or is one
    static void refuseInside(Path out, List<Path> evidence) {
        try {
            if (!Files.exists(out)) return;
            var real = out.toRealPath();
            for (var path : evidence) {
                if (Files.isDirectory(path) && real.equals(path.toRealPath())) {
                    throw new Refused(
                            out + " is the folder of the evidence: name another one for results");
                }
            }
        } catch (IOException e) {
            throw new Refused(out + " cannot be looked at: " + e.getMessage(), e);
        }
    }
}
