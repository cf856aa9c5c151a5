package holmes.examine.files;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.examine.halves.Dispute;
import holmes.stack.Layer;
import java.util.List;

/// Lists the files of a file system, those that nothing names any more among them, reads each, and
/// copies what it reads to the bench's target if there is one.
///
/// @param layer on which the file system lies
/// @param uuid of the file system: several may have been made on one layer; of a FAT its serial
///   number
/// @param everywhere whether the whole layer is searched for superblocks: needed where the first of
///   them is gone, or where a later file system may have overwritten some of this one
/// @param disputes where halves of mirrors below the layer differ, and nothing tells which is right
public record ReadFiles(Layer layer, String uuid, boolean everywhere, List<Dispute> disputes)
        implements Request<Listing> {

    public ReadFiles {
        disputes = List.copyOf(disputes);
    }

    @Override
    public String kind() {
        return "read-files";
    }

    @Override
    public Listing perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var tree = Trees.open(bench.open(layer), uuid, everywhere, progress);
        var disputed = new Disputed(disputes, bench);
        return new TreeReader(tree, disputed, List.of("/"), true, bench, progress).read();
    }
}
