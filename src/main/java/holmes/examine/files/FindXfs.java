package holmes.examine.files;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.format.xfs.XfsVolume;
import holmes.stack.Layer;
import java.util.Optional;

/// Finds the XFS that starts with a layer: by its first superblock, or else by a copy of it, for
/// which the layer is searched as far as one is found.
public record FindXfs(Layer layer) implements Request<FindXfs.Outcome> {

    /// @param found nothing if there is none
    public record Outcome(Optional<Found> found) {}

    /// @param copy the group whose superblock was used; 0 if the first one survives
    public record Found(String uuid, String label, long size, long copy) {

        private static Found of(XfsVolume volume) {
            var superblock = volume.superblock();
            return new Found(
                    superblock.uuid().toString(),
                    superblock.label(),
                    superblock.size(),
                    volume.copy());
        }
    }

    @Override
    public String kind() {
        return "find-xfs";
    }

    @Override
    public Outcome perform(Bench bench, Progress progress) throws Progress.Cancelled {
        return new Outcome(Trees.xfs(bench.open(layer), true, progress).map(Found::of));
    }
}
