package holmes.format.ext;

import java.util.List;

/// A directory as a walk meets it.
sealed interface Folder {

    long number();

    /// Its inode is known.
    record Known(Inode inode) implements Folder {
        @Override
        public long number() {
            return inode.number();
        }
    }

    /// Its inode is lost; some of its blocks were found.
    ///
    /// @param number that its `.` gives, or that the directories below it call their parent
    /// @param blocks in which its names are
    /// @param entries without `.` and `..`
    /// @param votes how many of the entries are borne out by the inodes they name
    /// @param notes for the examiner
    record Fragment(
            long number,
            List<Long> blocks,
            List<DirectoryEntry> entries,
            int votes,
            List<String> notes)
            implements Folder {
        public Fragment {
            blocks = List.copyOf(blocks);
            entries = List.copyOf(entries);
            notes = List.copyOf(notes);
        }
    }
}
