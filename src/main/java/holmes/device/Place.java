package holmes.device;

/// A byte on a root device.
///
/// @param root the name of the disk or image
/// @param offset bytes from its start
public record Place(String root, long offset) {

    @Override
    public String toString() {
        return root + " at byte " + offset;
    }
}
