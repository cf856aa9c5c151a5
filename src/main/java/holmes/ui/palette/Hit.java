package holmes.ui.palette;

/// Something that the palette found.
///
/// @param title what it is called
/// @param kind command, disk, volume, offset, entry
/// @param detail one line more; may be empty
/// @param key on which it lies; empty if on none
/// @param action goes there, or does it
/// @param possible whether it can be done now
public record Hit(
        String title, String kind, String detail, String key, boolean possible, Runnable action) {

    public Hit(String title, String kind, String detail, String key, Runnable action) {
        this(title, kind, detail, key, true, action);
    }
}
