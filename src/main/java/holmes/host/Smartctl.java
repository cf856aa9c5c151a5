package holmes.host;

import holmes.bytes.Refused;
import java.time.Duration;
import java.util.List;

/// Asks a drive of this machine for its SMART report. Nothing is changed on the drive: no test is
/// started, nothing is switched on.
///
/// @param program its name, or where it lies
public record Smartctl(String program) {

    public static final Smartctl INSTALLED = new Smartctl("smartctl");

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /// The exit code is made of smartctl's own bits: what it found, and whether it could ask.
    /// Source: `smartctl(8)`, "EXIT STATUS".
    ///
    /// @param place device file of the drive
    /// @throws Refused if it is no device, or smartctl is not there or does not end
    public Programs.Ran read(String place) {
        if (!place.startsWith("/dev/")) {
            throw new Refused(
                    "An image has no SMART report: ask the drive itself, or take in a report that"
                            + " was written on its machine.");
        }
        if (Programs.find(program).isEmpty() && !program.startsWith("/")) {
            throw new Refused(
                    "smartctl is not installed on this machine (Debian: smartmontools). Take in a"
                            + " report that was written elsewhere.");
        }
        return Programs.run(List.of(program, "--json", "--xall", place), LIMIT);
    }
}
