package holmes.format.lvm;

import java.util.List;
import java.util.Optional;

/// A volume group as one text describes it.
///
/// @param uuid with dashes; tells groups of the same name apart
/// @param seqno raised by every change
/// @param extentSize bytes; 0 if the text does not say
/// @param status the words of `status` and `flags`
/// @param systemId of the host that owns it; empty if none
/// @param physicalVolumes in the order of the text
/// @param logicalVolumes in the order of the text, hidden ones included
public record VolumeGroup(
        String name,
        String uuid,
        long seqno,
        long extentSize,
        List<String> status,
        String systemId,
        List<String> tags,
        List<PhysicalVolume> physicalVolumes,
        List<LogicalVolume> logicalVolumes) {

    public VolumeGroup {
        status = List.copyOf(status);
        tags = List.copyOf(tags);
        physicalVolumes = List.copyOf(physicalVolumes);
        logicalVolumes = List.copyOf(logicalVolumes);
    }

    /// @param pvName as segments refer to it, for instance `pv0`
    public Optional<PhysicalVolume> physicalVolume(String pvName) {
        return physicalVolumes.stream().filter(pv -> pv.name().equals(pvName)).findFirst();
    }

    public Optional<LogicalVolume> logicalVolume(String lvName) {
        return logicalVolumes.stream().filter(lv -> lv.name().equals(lvName)).findFirst();
    }

    /// The same without what depends on the boot in which the text was written: equal for two texts
    /// that place every byte alike.
    public VolumeGroup withoutHints() {
        var plain = physicalVolumes.stream().map(PhysicalVolume::withoutHint).toList();
        return new VolumeGroup(
                name, uuid, seqno, extentSize, status, systemId, tags, plain, logicalVolumes);
    }
}
