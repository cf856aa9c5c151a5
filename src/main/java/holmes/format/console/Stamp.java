package holmes.format.console;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// When a line was written, by the clocks that stamped it.
///
/// @param uptime microseconds since the kernel began to count
/// @param wall as printed; its year and time zone may be missing and are never guessed
public record Stamp(OptionalLong uptime, Optional<String> wall) {

    public static final Stamp NONE = new Stamp(OptionalLong.empty(), Optional.empty());

    public boolean isNone() {
        return uptime.isEmpty() && wall.isEmpty();
    }

    /// For people: the wall clock, the uptime in seconds, both, or nothing.
    @Override
    public String toString() {
        var seconds =
                uptime.isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "[%d.%06d]",
                                uptime.getAsLong() / 1_000_000,
                                uptime.getAsLong() % 1_000_000);
        return (wall.orElse("") + " " + seconds).strip();
    }
}
