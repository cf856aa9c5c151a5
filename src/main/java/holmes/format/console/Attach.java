package holmes.format.console;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A disk that got a letter.
///
/// @param letter for instance `sdb`; valid from here to the next attach of the same letter
/// @param address SCSI host, channel, target, LUN: `2:0:3:0`
/// @param model as the kernel printed it; a SCSI inquiry cuts it after 16 characters
/// @param firmware as printed; a SCSI inquiry has four characters of it
/// @param serial where the kernel printed one (USB); the bridge's, perhaps, and not the disk's
/// @param bytes capacity
/// @param lines that say so, ascending, from 1
public record Attach(
        String letter,
        Optional<String> address,
        Optional<String> vendor,
        Optional<String> model,
        Optional<String> firmware,
        Optional<String> serial,
        OptionalLong bytes,
        List<Long> lines) {

    public Attach {
        lines = List.copyOf(lines);
    }

    public long line() {
        return lines.getFirst();
    }
}
