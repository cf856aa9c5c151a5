package holmes.format.ext;

import java.util.List;
import java.util.OptionalLong;

/// What a directory's blocks hold.
///
/// @param entries in the order on disk, without `.` and `..`
/// @param self the inode that `.` gives
/// @param parent the inode that `..` gives
/// @param flaws what is damaged or missing, in words
/// @param missing bytes of the directory that could not be read
public record Directory(
        List<DirectoryEntry> entries,
        OptionalLong self,
        OptionalLong parent,
        List<String> flaws,
        long missing) {

    public Directory {
        entries = List.copyOf(entries);
        flaws = List.copyOf(flaws);
    }
}
