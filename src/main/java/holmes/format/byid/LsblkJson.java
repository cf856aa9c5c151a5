package holmes.format.byid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What `lsblk -J` prints. JSON has no line numbers that mean anything: every name is on line 1.
final class LsblkJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LARGEST = 16L << 20;

    private LsblkJson() {}

    /// @return empty if the document is no such JSON
    static Optional<List<DiskName>> parse(MemorySegment document) {
        boolean object =
                document.byteSize() > 0
                        && document.byteSize() <= LARGEST
                        && document.get(ValueLayout.JAVA_BYTE, 0) == '{';
        if (!object) return Optional.empty();
        try {
            var top = JSON.readTree(document.toArray(ValueLayout.JAVA_BYTE));
            return top.path("blockdevices").isArray()
                    ? Optional.of(names(top.path("blockdevices")))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<DiskName> names(JsonNode devices) {
        var names = new ArrayList<DiskName>();
        var next = new ArrayDeque<JsonNode>();
        devices.forEach(next::add);
        while (!next.isEmpty()) {
            var device = next.poll();
            var row = new LinkedHashMap<String, String>();
            for (var key : List.of("name", "kname", "model", "serial", "wwn")) {
                if (device.path(key).isTextual()) {
                    row.put(key.toUpperCase(java.util.Locale.ROOT), device.path(key).asText());
                }
            }
            LsblkTable.named(row, 1).ifPresent(names::add);
            device.path("children").forEach(next::add);
        }
        return names;
    }
}
