package holmes.ui.files;

import holmes.device.Progress;
import java.nio.file.Path;
import java.util.List;

/// Copies what was picked out of the evidence.
public interface Extractor {

    /// @param target a folder, new or empty, or the name of a tar archive to be made
    /// @return what came of it, in a sentence or two
    /// @throws holmes.bytes.Refused if something would be overwritten, or cannot be written
    String extract(List<Picked> picked, Path target, Progress progress) throws Progress.Cancelled;
}
