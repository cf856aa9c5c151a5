package holmes.examine.files;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.stack.Layer;

/// Lists the files of a file system, reads each of them, and copies what it reads to the bench's
/// target if there is one.
///
/// @param layer on which the file system lies
public record ReadFiles(Layer layer) implements Request<Listing> {

    @Override
    public String kind() {
        return "read-files";
    }

    @Override
    public Listing perform(Bench bench, Progress progress) throws Progress.Cancelled {
        return new FileReader(bench.open(layer), bench.target(), progress).read();
    }
}
