package holmes.format.lvm;

import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.finding.Anomaly;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects texts, each once however often it lies on the device, within a bound of memory.
final class FoundTexts {

    private static final int MAX_TEXTS = 20_000;
    private static final long MAX_BYTES = 64 << 20;

    private final Map<String, FoundText> byDigest = new LinkedHashMap<>();
    private final Map<String, List<ByteRange>> places = new HashMap<>();
    private long bytes;
    private long dropped;

    /// @param text its bytes, as they lie there
    /// @param place where they lie
    void add(MemorySegment text, ByteRange place, MetadataText read, List<Anomaly> anomalies) {
        var digest = Digests.sha256(text);
        var known = places.get(digest);
        if (known != null) {
            if (known.size() < FoundText.MAX_PLACES) known.add(place);
        } else if (byDigest.size() == MAX_TEXTS || bytes + text.byteSize() > MAX_BYTES) {
            dropped++;
        } else {
            bytes += text.byteSize();
            byDigest.put(digest, new FoundText(read, anomalies, digest, List.of(place)));
            places.put(digest, new ArrayList<>(List.of(place)));
        }
    }

    long dropped() {
        return dropped;
    }

    List<FoundText> all() {
        return byDigest.values().stream()
                .map(f -> f.at(places.getOrDefault(f.sha256(), f.places())))
                .toList();
    }
}
