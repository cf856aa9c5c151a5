package holmes.examine.console;

import holmes.examine.document.Citation;
import java.util.List;

/// A disk as one boot knew it.
///
/// @param letter for instance `sdc`
/// @param address SCSI host, channel, target, LUN; empty text if not said
/// @param model empty text if not said
/// @param firmware empty text if not said
/// @param bytes capacity, 0 if not said
/// @param serials the serial number, or several candidates, or none
/// @param citations lines that say so
public record BootDisk(
        String letter,
        String address,
        String model,
        String firmware,
        long bytes,
        List<String> serials,
        SerialBasis basis,
        List<Citation> citations) {

    public BootDisk {
        serials = List.copyOf(serials);
        citations = List.copyOf(citations);
    }
}
