package holmes.format.smart;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One entry of the self-test log, latest first.
///
/// @param type for instance `Short offline`, `Extended offline`, `Background long`
/// @param status as printed
/// @param remaining per cent that had not been tested when it ended
/// @param lifetimeHours when it ended, in power-on hours; ATA counts modulo 65536
/// @param firstError sector at which a read failed
public record SelfTest(
        String type,
        String status,
        OptionalInt remaining,
        OptionalLong lifetimeHours,
        OptionalLong firstError) {

    /// The drive itself found something wrong; a test stopped by the host is no such thing.
    public boolean failed() {
        var said = status.toLowerCase(Locale.ROOT);
        return said.contains("failure") || said.contains("failed");
    }

    public boolean passed() {
        return status.startsWith("Completed") && !failed();
    }
}
