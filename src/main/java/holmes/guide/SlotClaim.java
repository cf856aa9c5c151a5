package holmes.guide;

import java.util.List;

/// What a log says of one slot of an array, as the disks that it can mean.
///
/// @param level of the array, for instance `raid10`
/// @param labels of the disks that fit the claim by serial number or model
/// @param citation document and line
public record SlotClaim(String level, int slot, List<String> labels, String citation) {

    public SlotClaim {
        labels = List.copyOf(labels);
    }

    boolean fits(Disk disk) {
        return labels.contains(disk.label());
    }
}
