package holmes.ui.files;

/// A file or folder that was picked.
///
/// @param path from the volume's root, starting with `/`
public record Picked(String volume, String path) {}
