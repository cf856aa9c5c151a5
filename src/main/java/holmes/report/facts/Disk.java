package holmes.report.facts;

import holmes.casefile.Cited;
import holmes.casefile.Exhibit;
import holmes.examine.console.DiskIdentity;
import holmes.examine.health.Assessment;
import holmes.stack.Identification;
import java.util.Optional;

/// A medium of the case with the newest that is known of it.
///
/// @param label how the report names it: by serial number where one is known
/// @param told which disk it is, as documents tell
/// @param marks what reading all of it showed
public record Disk(
        Cited<Exhibit> exhibit,
        String label,
        Optional<Cited<DiskIdentity>> told,
        Optional<Cited<Marks>> marks,
        Optional<Cited<Identification>> identified,
        Optional<Cited<Assessment>> health) {

    public String identity() {
        return exhibit.outcome().identity();
    }

    /// As the hardware or, else, a document tells it; empty if neither does.
    public String serial() {
        return exhibit.outcome().serial().or(() -> told.map(t -> t.outcome().serial())).orElse("");
    }

    public String model() {
        return exhibit.outcome().model().or(() -> health.map(h -> h.outcome().model())).orElse("");
    }
}
