package holmes.examine.console;

import holmes.examine.document.Citation;
import java.util.List;

/// "Slot 3 of this array was sdc2, a ST3500320NS."
///
/// @param slot from 0
/// @param device for instance `sdc2`
/// @param letter of the whole disk, `sdc`
/// @param partition its number, 0 for the whole disk
/// @param model empty text if not said
/// @param address SCSI address, empty text if not said
/// @param serials the serial number, or several candidates, or none
/// @param inSync false while the member was being rebuilt
/// @param operational false for a member that had failed
/// @param citations lines of the slot, then of the disk
public record SlotClaim(
        int slot,
        String device,
        String letter,
        int partition,
        String model,
        String address,
        List<String> serials,
        SerialBasis basis,
        boolean inSync,
        boolean operational,
        List<Citation> citations) {

    public SlotClaim {
        serials = List.copyOf(serials);
        citations = List.copyOf(citations);
    }
}
