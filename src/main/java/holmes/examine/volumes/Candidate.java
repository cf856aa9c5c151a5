package holmes.examine.volumes;

import holmes.finding.Anomaly;
import holmes.finding.Reading;
import holmes.format.lvm.FoundText;
import holmes.format.lvm.MetadataText;
import java.util.List;
import java.util.Optional;

/// A text that may describe a group, as found.
public record Candidate(MetadataText text, List<Anomaly> anomalies, Source source) {

    public Candidate {
        anomalies = List.copyOf(anomalies);
    }

    /// A file of `/etc/lvm`, or another text that was read from its beginning.
    public static Optional<Candidate> of(Reading<MetadataText> reading, Source source) {
        return reading instanceof Reading.Present(var text, var anomalies)
                ? Optional.of(new Candidate(text, anomalies, source))
                : Optional.empty();
    }

    public static Candidate of(FoundText found, Source source) {
        return new Candidate(found.text(), found.anomalies(), source);
    }
}
