package holmes.examine.files;

import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.stack.Layer;
import java.util.List;

/// Reads one file of a file system, or one folder with all that is in it, and copies what it reads
/// to the bench's target if there is one. Otherwise as {@link ReadFiles}.
///
/// @param path from the root of the file system, as {@link FileRecord#path} has it
public record ReadPart(Layer layer, String uuid, boolean everywhere, String path)
        implements Request<Listing> {

    @Override
    public String kind() {
        return "read-part";
    }

    /// @throws Refused if there is nothing with this path
    @Override
    public Listing perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var tree = Trees.open(bench.open(layer), uuid, everywhere, progress);
        var listing =
                new TreeReader(
                                tree,
                                new Disputed(List.of(), bench),
                                List.of(path),
                                true,
                                bench,
                                progress)
                        .read();
        if (listing.files().isEmpty()) throw new Refused("There is no " + path + ".");
        return listing;
    }
}
