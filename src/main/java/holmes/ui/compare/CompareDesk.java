package holmes.ui.compare;

import holmes.device.Progress;
import holmes.examine.compare.Compare;
import java.util.Optional;

/// What the comparing screen asks of the case that is open. Called in the background.
public interface CompareDesk {

    /// What the case holds of an equal comparison. Touches no evidence.
    Optional<Found> recall(Compare request);

    /// Compares, which leaves one entry in the case.
    ///
    /// @throws holmes.bytes.Refused if the evidence is not at hand
    Found compare(Compare request, Progress progress) throws Progress.Cancelled;
}
