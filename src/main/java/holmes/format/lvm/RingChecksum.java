package holmes.format.lvm;

import holmes.bytes.ByteRange;
import holmes.device.BlockDevice;
import holmes.device.Concatenation;
import holmes.device.Salvage;
import holmes.finding.Anomaly;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Compares a text with the checksum that the area's header has for it. Older texts have none.
final class RingChecksum {

    private RingChecksum() {}

    /// The text, with an anomaly if its bytes are not those that were written.
    static FoundText verified(FoundText found, MdaHeader.Location location, BlockDevice ring) {
        var anomalies = new ArrayList<>(found.anomalies());
        if (location.size() > Math.min(ring.size(), 2L * MetadataText.MAX_LENGTH)) {
            anomalies.add(new Anomaly("raw_locn size", "a text", location.size() + " bytes"));
        } else {
            var bytes = MemorySegment.ofArray(new byte[(int) location.size()]);
            var twice = new Concatenation(List.of(ring, ring));
            var text =
                    twice.window(
                            ByteRange.of(location.offset() - MdaHeader.SIZE, bytes.byteSize()));
            var missing = Salvage.read(text, 0, bytes);
            long sum = LvmChecksum.of(bytes);
            if (!missing.isEmpty()) {
                anomalies.add(new Anomaly("raw_locn checksum", "readable text", "unreadable"));
            } else if (sum != location.checksum()) {
                anomalies.add(new Anomaly("raw_locn checksum", hex(sum), hex(location.checksum())));
            }
        }
        return new FoundText(found.text(), anomalies, found.sha256(), found.places());
    }

    private static String hex(long sum) {
        return "0x" + Long.toHexString(sum);
    }
}
