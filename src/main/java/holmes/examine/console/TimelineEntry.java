package holmes.examine.console;

/// Something that happened, as a log tells it.
///
/// @param document SHA-256 of the log
/// @param time as printed: wall clock, uptime, both, or empty text
/// @param kind of {@link holmes.format.console.EventKind}
/// @param array empty text if none is named
/// @param device empty text if none is named; letters are those of this boot
/// @param working members that work or are left, -1 if not said
/// @param raidDisks slots, -1 if not said
/// @param count lines that say the same
/// @param text the kernel's words
public record TimelineEntry(
        String document,
        int boot,
        long line,
        long lastLine,
        String time,
        String lastTime,
        String kind,
        String array,
        String device,
        int working,
        int raidDisks,
        long count,
        String text) {}
