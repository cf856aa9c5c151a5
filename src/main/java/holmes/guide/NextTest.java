package holmes.guide;

import holmes.device.Progress;
import java.util.List;
import java.util.Optional;

/// What would make an answer surer: a look that the case can take at once, or a text that somebody
/// has to bring.
///
/// @param title what to do, in the imperative
/// @param gain what it would tell
/// @param look takes the look through the case; empty if something has to be brought first
public record NextTest(String title, String gain, Optional<Look> look) {

    /// A look at the evidence, on the desk of the procedure that proposed it.
    public interface Look {
        List<Shown> take() throws Progress.Cancelled;
    }

    /// What a look has shown.
    ///
    /// @param entry number of the entry that proves it
    public record Shown(String sentence, long entry) {}

    static NextTest bring(String title, String gain) {
        return new NextTest(title, gain, Optional.empty());
    }

    static NextTest look(String title, String gain, Look look) {
        return new NextTest(title, gain, Optional.of(look));
    }
}
