package holmes.format.console;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// Something that happened. A run of equal events (an I/O error on the same disk, again and again)
/// is one event with a count.
///
/// @param array for instance `md1`; empty text if none is named
/// @param device for instance `sdb2`, `ata6.00`; empty text if none is named
/// @param working members that work, or members that are left
/// @param raidDisks slots that the array has
/// @param sector as printed by the first line
/// @param count how many lines
/// @param text the kernel's words, of the first line
public record Event(
        EventKind kind,
        String array,
        String device,
        OptionalInt working,
        OptionalInt raidDisks,
        OptionalLong sector,
        long count,
        long line,
        long lastLine,
        Stamp stamp,
        Stamp lastStamp,
        String text) {

    Event repeated(Event next) {
        return new Event(
                kind,
                array,
                device,
                working,
                raidDisks,
                sector,
                count + next.count,
                line,
                next.lastLine,
                stamp,
                next.lastStamp,
                text);
    }
}
