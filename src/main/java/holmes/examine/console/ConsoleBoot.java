package holmes.examine.console;

import java.util.List;

/// One boot of a log.
///
/// @param document SHA-256 of the log
/// @param boot number within the log, from 1
/// @param start how its beginning was seen: `KERNEL_BANNER`, `CLOCK_WENT_BACK`, `DOCUMENT_BEGAN`
/// @param kernel version, empty text if not said
/// @param stamp of its first line that bears one, empty text if none does
/// @param disks every disk that got a letter
/// @param cut whether there was more than is kept
public record ConsoleBoot(
        String document,
        int boot,
        String start,
        String kernel,
        String stamp,
        long firstLine,
        long lastLine,
        List<BootDisk> disks,
        boolean cut) {

    public ConsoleBoot {
        disks = List.copyOf(disks);
    }
}
