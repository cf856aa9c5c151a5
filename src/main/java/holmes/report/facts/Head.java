package holmes.report.facts;

import java.util.Map;
import java.util.TreeMap;

/// The log as a whole.
///
/// @param first when its first entry ended, ISO 8601 in UTC; empty if there is none
/// @param last when its last entry ended
/// @param seal of the last entry, or zeros
/// @param tools what did the work, with the number of entries
/// @param kinds how many entries there are of each kind
/// @param derived how many entries can be replayed
public record Head(
        long entries,
        String first,
        String last,
        String seal,
        Map<String, Long> tools,
        Map<String, Long> kinds,
        long derived) {

    public Head {
        tools = java.util.Collections.unmodifiableMap(new TreeMap<>(tools));
        kinds = java.util.Collections.unmodifiableMap(new TreeMap<>(kinds));
    }
}
