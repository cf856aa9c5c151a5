package holmes.ui;

import holmes.casefile.Media;
import holmes.device.Progress;
import holmes.ui.attached.Machine;
import java.nio.file.Path;
import java.time.Clock;

/// What the window needs of the rest of the program.
///
/// @param clock of the case
/// @param media how evidence is opened
/// @param demo the bundled incident
/// @param demoFolder where its case and what is recovered go
/// @param machine whose drives can be taken in
public record Surroundings(Clock clock, Media media, Demo demo, Path demoFolder, Machine machine) {

    /// Lays the bundled incident out.
    public interface Demo {

        /// @return the folder with its evidence
        /// @throws holmes.bytes.Refused if it cannot be laid out
        Path unpack(Progress progress) throws Progress.Cancelled;
    }
}
