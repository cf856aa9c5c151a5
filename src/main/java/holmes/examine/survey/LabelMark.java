package holmes.examine.survey;

/// An LVM2 label, wherever it lies.
///
/// @param offset bytes from the start of the medium
/// @param sector the number of the sector, counted from the volume's start, that it claims
/// @param volume the UUID of the physical volume as LVM writes it
/// @param size bytes of the device that was made a physical volume; 0 if it does not say
public record LabelMark(long offset, long sector, String volume, long size) {

    /// Where the physical volume starts if the label is where it says.
    public long start() {
        return offset - sector * 512;
    }
}
