package holmes.ui.hex;

import holmes.bytes.ByteRange;
import holmes.device.Progress;

/// Which bytes of a layer are to be shown, once it is open. Runs in the background.
public interface Landing {

    /// @return empty for its start
    /// @throws holmes.bytes.Refused if they cannot be found, with what to tell the analyst
    ByteRange on(Source source, Progress progress) throws Progress.Cancelled;
}
