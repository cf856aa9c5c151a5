package holmes.report.facts;

import holmes.examine.files.FileRecord;
import holmes.stack.Layer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A layer that holds files, or should.
///
/// @param name unique in the report
/// @param holds libblkid's name of what it holds; empty if nothing is recognised
/// @param label of the file system, or empty
/// @param size bytes
/// @param notes what is odd about it, one sentence each
/// @param files counted
/// @param listing SHA-256 of the list of its files as the case holds it; empty if there is none
/// @param entry that shows it
public record Volume(
        String name,
        Layer layer,
        String uuid,
        String holds,
        String label,
        long size,
        List<String> notes,
        Count files,
        String listing,
        long entry) {

    public Volume {
        notes = List.copyOf(notes);
    }

    /// Files by what could be had of them.
    ///
    /// @param states how many names there are of each state
    /// @param bytes of regular files of each state
    /// @param types how many there are of each type, by the letter of find(1)
    /// @param doubtful those that are not complete, the first of them
    public record Count(
            Map<String, Long> states,
            Map<String, Long> bytes,
            Map<String, Long> types,
            List<FileRecord> doubtful) {

        public static final Count NONE = new Count(Map.of(), Map.of(), Map.of(), List.of());

        public Count {
            states = java.util.Collections.unmodifiableMap(new TreeMap<>(states));
            bytes = java.util.Collections.unmodifiableMap(new TreeMap<>(bytes));
            types = java.util.Collections.unmodifiableMap(new TreeMap<>(types));
            doubtful = List.copyOf(doubtful);
        }

        public long names() {
            return states.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(String state) {
            return states.getOrDefault(state, 0L);
        }

        public long incomplete() {
            return names() - of("complete");
        }
    }

    public boolean isListed() {
        return !listing.isEmpty();
    }
}
