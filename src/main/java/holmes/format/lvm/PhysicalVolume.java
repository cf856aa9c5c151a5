package holmes.format.lvm;

import java.util.List;

/// A physical volume as a group's text describes it.
///
/// @param name by which segments refer to it, for instance `pv0`
/// @param uuid with dashes; the label on the device has the same
/// @param deviceHint its device node when the text was written; means nothing in another boot
/// @param size bytes of the device; 0 if the text does not say
/// @param dataStart bytes from the start of the device to its first extent (`pe_start`); -1 if the
///   text does not say
/// @param extents how many there are (`pe_count`)
/// @param status the words of `status` and `flags`, `MISSING` among them
public record PhysicalVolume(
        String name,
        String uuid,
        String deviceHint,
        long size,
        long dataStart,
        long extents,
        List<String> status,
        List<String> tags) {

    public PhysicalVolume {
        status = List.copyOf(status);
        tags = List.copyOf(tags);
    }

    PhysicalVolume withoutHint() {
        return new PhysicalVolume(name, uuid, "", size, dataStart, extents, status, tags);
    }
}
