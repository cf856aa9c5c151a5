package holmes.format.smart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One entry of the ATA error log.
///
/// @param number counted by the drive since it was made
/// @param powerOnHours when it happened, in the drive's lifetime
/// @param kinds the error register's bits by name: `UNC`, `IDNF`, `ABRT`, `ICRC`, …
/// @param lba first sector of trouble
/// @param text as printed
public record LoggedError(
        OptionalLong number,
        OptionalLong powerOnHours,
        List<String> kinds,
        OptionalLong lba,
        Optional<String> text) {

    public LoggedError {
        kinds = List.copyOf(kinds);
    }

    /// Whether the medium did not give back a sector: data uncorrectable, sector or address mark
    /// not found. An interface error (`ICRC`) or a refused command (`ABRT`) is no such thing.
    public boolean ofTheMedium() {
        return kinds.stream().anyMatch(List.of("UNC", "IDNF", "AMNF", "TK0NF", "BBK")::contains);
    }
}
