package holmes.format.smart;

import java.util.List;
import java.util.OptionalLong;

/// The ATA error log: how many errors since manufacture, and the latest of them, latest first.
///
/// @param count empty if the report does not show the log; 0 is only said where it says so
public record ErrorLog(OptionalLong count, List<LoggedError> entries) {

    public static final ErrorLog UNKNOWN = new ErrorLog(OptionalLong.empty(), List.of());

    public ErrorLog {
        entries = List.copyOf(entries);
    }

    /// Entries in which the medium failed to give back a sector.
    public List<LoggedError> ofTheMedium() {
        return entries.stream().filter(LoggedError::ofTheMedium).toList();
    }
}
