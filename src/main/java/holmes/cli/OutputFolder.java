package holmes.cli;

import holmes.bytes.Refused;
import holmes.device.Progress;
import holmes.examine.export.CopyImage;
import holmes.examine.export.FolderCopy;
import holmes.guide.Desk;
import holmes.guide.Folders;
import holmes.guide.RecoveredVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where a recovery puts its results.
record OutputFolder(Path root) {

    Path files() {
        return root.resolve("files");
    }

    Path images() {
        return root.resolve("images");
    }

    Path manifest() {
        return root.resolve("manifest.json");
    }

    /// Writes each volume as a sparse image, whatever it holds; partitions are in their volumes'.
    void images(Desk desk, List<RecoveredVolume> volumes) throws Progress.Cancelled {
        for (var volume : volumes) {
            if (volume.name().contains("/")) continue;
            var image = images().resolve(Folders.safe(volume.name()) + ".img");
            desk.file().cite(new CopyImage(volume.layer()), Optional.of(image), desk.progress());
        }
    }

    /// Makes the folder. What a recovery wrote before stays as it is.
    ///
    /// @throws Refused if results lie there already, or the folder cannot be made
    void make() {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new Refused(root + " is no folder: name one for results");
        }
        for (var result : List.of(files(), images(), manifest())) {
            if (!Files.exists(result, LinkOption.NOFOLLOW_LINKS)) continue;
            if (Files.isDirectory(result)) FolderCopy.refuseUsed(result);
            else throw new Refused(result + " exists already: name a new folder for results");
        }
        FolderCopy.make(root);
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
            throw new Refused(out + " cannot be looked at: " + Refused.why(e), e);
        }
    }
}
