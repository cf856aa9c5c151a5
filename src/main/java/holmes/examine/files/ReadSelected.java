package holmes.examine.files;

import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.examine.halves.Dispute;
import holmes.stack.Layer;
import java.util.List;

/// Reads files and folders that were picked from a file system, each folder with all that is in it,
/// and copies what it reads to the bench's target if there is one. Otherwise as {@link ReadFiles}.
///
/// @param paths from the root of the file system, as {@link FileRecord#path} has them
public record ReadSelected(
        Layer layer, String uuid, boolean everywhere, List<Dispute> disputes, List<String> paths)
        implements Request<Listing> {

    public ReadSelected {
        disputes = List.copyOf(disputes);
        paths = List.copyOf(paths);
    }

    @Override
    public String kind() {
        return "read-selected";
    }

    /// @throws Refused if there is nothing with these paths
    @Override
    public Listing perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var tree = Trees.open(bench.open(layer), uuid, everywhere, progress);
        var disputed = new Disputed(disputes, bench);
        var listing = new TreeReader(tree, disputed, paths, true, bench, progress).read();
        if (listing.files().isEmpty()) throw new Refused("Nothing of what was picked is there.");
        return listing;
    }
}
