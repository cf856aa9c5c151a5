package holmes.examine.files;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.stack.Layer;
import java.util.List;

/// Lists the files of a file system as {@link ReadFiles} does, but reads none of them: quick,
/// without digests, and a state tells only what the file system knows.
public record ListFiles(Layer layer, String uuid, boolean everywhere) implements Request<Listing> {

    @Override
    public String kind() {
        return "list-files";
    }

    @Override
    public Listing perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var tree = Trees.open(bench.open(layer), uuid, everywhere, progress);
        return new TreeReader(
                        tree, new Disputed(List.of(), bench), List.of("/"), false, bench, progress)
                .read();
    }
}
