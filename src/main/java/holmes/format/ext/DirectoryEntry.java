package holmes.format.ext;

/// A name in a directory.
///
/// @param inode that it names, as the disk says: perhaps none that exists
/// @param name as text, see {@link ExtName}
/// @param type that the entry gives, `UNKNOWN` where it gives none
/// @param salvaged found behind a damaged entry, by its own shape only
public record DirectoryEntry(long inode, String name, FileType type, boolean salvaged) {

    boolean isDot() {
        return name.equals(".");
    }

    boolean isDotDot() {
        return name.equals("..");
    }
}
