package holmes.format.lvm;

import holmes.bytes.ByteRange;
import holmes.finding.Anomaly;
import java.util.List;

/// A text and where it was found.
///
/// @param sha256 of its bytes; equal texts are one finding with several places
/// @param places on the device that was searched, ascending, at most {@link #MAX_PLACES}
public record FoundText(
        MetadataText text, List<Anomaly> anomalies, String sha256, List<ByteRange> places) {

    public static final int MAX_PLACES = 1000;

    public FoundText {
        anomalies = List.copyOf(anomalies);
        places = List.copyOf(places);
    }

    /// The same text, elsewhere.
    FoundText at(List<ByteRange> others) {
        return new FoundText(text, anomalies, sha256, others);
    }
}
