package holmes.format.ext;

import holmes.tree.FileName;
import holmes.tree.FileType;

/// A name in a directory.
///
/// @param inode that it names, as the disk says: perhaps none that exists
/// @param name as text, see {@link FileName}
/// @param type that the entry gives, `UNKNOWN` where it gives none
/// @param place of its block: bytes from the start of the file system's device, -1 for an inode
/// @param salvaged found behind a damaged entry, by its own shape only
public record DirectoryEntry(long inode, String name, FileType type, long place, boolean salvaged) {

    boolean isDot() {
        return name.equals(".");
    }

    boolean isDotDot() {
        return name.equals("..");
    }
}
