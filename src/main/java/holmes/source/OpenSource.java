package holmes.source;

import holmes.device.BlockDevice;
import java.util.List;

/// Evidence that has been opened: its bytes, what it is known by, and what the examiner should know
/// about the way it was opened.
///
/// @param notes sentences, for instance that three pieces were joined or that a map was applied
public record OpenSource(BlockDevice device, Medium medium, List<String> notes)
        implements AutoCloseable {

    public OpenSource {
        notes = List.copyOf(notes);
    }

    @Override
    public void close() {
        device.close();
    }
}
