package holmes.format.console;

/// One line of a log without what others put before the kernel's words.
///
/// @param number in the document, from 1
/// @param stamped whether this very line bears a prefix; a continuation inherits the stamp of the
///   line before it
public record LogLine(long number, Stamp stamp, boolean stamped, String text) {

    LogLine at(Stamp inherited) {
        return new LogLine(number, inherited, stamped, text);
    }

    LogLine joined(LogLine continuation) {
        return new LogLine(number, stamp, stamped, text + " " + continuation.text.strip());
    }
}
