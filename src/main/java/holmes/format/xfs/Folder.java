package holmes.format.xfs;

import holmes.tree.FileType;
import java.util.List;
import java.util.Optional;

/// What a directory says.
///
/// @param names in the order on disk, without `.` and `..`
/// @param parent what it calls `..`
/// @param doubts what is wrong with it
record Folder(List<Name> names, Optional<Long> parent, List<String> doubts) {

    /// @param name bytes that are no UTF-8 as in {@link holmes.tree.FileName}
    /// @param type what the name says of it; unknown without such a hint
    record Name(String name, long inode, FileType type) {}

    Folder {
        names = List.copyOf(names);
        doubts = List.copyOf(doubts);
    }
}
