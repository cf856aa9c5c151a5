package holmes.format.byid;

import java.util.List;
import java.util.Optional;

/// A disk of a listing, from all its names.
///
/// @param serial empty if no name gives one, or names contradict each other
/// @param lines where its names stand
public record NamedDisk(
        String letter, Optional<String> model, Optional<String> serial, List<Long> lines) {
    public NamedDisk {
        lines = List.copyOf(lines);
    }
}
