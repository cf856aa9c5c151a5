package holmes.format.smart;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a SCSI or SAS drive counts.
///
/// @param percentageUsed endurance indicator of a solid state drive
public record ScsiHealth(
        OptionalLong grownDefects,
        OptionalLong nonMediumErrors,
        OptionalInt percentageUsed,
        List<Counter> counters) {

    public ScsiHealth {
        counters = List.copyOf(counters);
    }

    /// A row of the error counter log.
    ///
    /// @param page `read`, `write` or `verify`
    public record Counter(String page, OptionalLong corrected, OptionalLong uncorrected) {}

    /// Uncorrected errors of all pages; empty if no page is shown.
    public OptionalLong uncorrected() {
        if (counters.stream().noneMatch(c -> c.uncorrected().isPresent())) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(counters.stream().mapToLong(c -> c.uncorrected().orElse(0)).sum());
    }

    public boolean isEmpty() {
        return grownDefects.isEmpty()
                && nonMediumErrors.isEmpty()
                && percentageUsed.isEmpty()
                && counters.isEmpty();
    }
}
