package holmes.format.lvm;

import holmes.device.BlockDevice;
import holmes.device.Concatenation;
import holmes.device.Salvage;
import holmes.finding.Anomaly;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares a text with what the area's header says of it. Older texts have no checksum.
final class RingChecksum {

    /// A line's end and a NUL follow what the grammar needs.
    private static final int TRAILER = 8;

    private RingChecksum() {}

    /// Whether the header means this text, and not one that lay at the same place before.
    static boolean isMeant(FoundText found, MdaHeader.Location location) {
        return found.places().stream()
                .filter(place -> place.start() == location.offset())
                .anyMatch(place ->
                        !found.text().complete()
                                || (place.length() <= location.size()
                                        && location.size() <= place.length() + TRAILER));
    }

    /// The text; doubted, with an anomaly, if its bytes are not those that were written.
    static FoundText verified(FoundText found, MdaHeader.Location location, BlockDevice ring) {
        var wrong = wrong(location, ring);
        if (wrong.isEmpty()) return found;
        var anomalies = new ArrayList<>(found.anomalies());
        anomalies.add(wrong.get());
        return new FoundText(found.text().doubted(), anomalies, found.sha256(), found.places());
    }

    private static Optional<Anomaly> wrong(MdaHeader.Location location, BlockDevice ring) {
        if (location.size() > Math.min(ring.size(), 2L * MetadataText.MAX_LENGTH)) {
            return anomaly("a checksum of a text", location.size() + " bytes");
        }
        var bytes = MemorySegment.ofArray(new byte[(int) location.size()]);
        var twice = new Concatenation(List.of(ring, ring));
        var missing = Salvage.read(twice, location.offset() - MdaHeader.SIZE, bytes);
        if (!missing.isEmpty()) return anomaly("readable text", "unreadable");
        long sum = LvmChecksum.of(bytes);
        if (sum == location.checksum()) return Optional.empty();
        return anomaly(hex(sum), hex(location.checksum()));
    }

    private static Optional<Anomaly> anomaly(String expected, String found) {
        return Optional.of(new Anomaly("raw_locn checksum", expected, found));
    }

    private static String hex(long sum) {
        return "0x" + Long.toHexString(sum);
    }
}
