package holmes.tree;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A name in a file system, and what it names.
///
/// @param path from the root, as `/etc/passwd`; bytes that are no UTF-8 as in {@link FileName}.
///   What is in no directory any more is `/lost+found/#` and the number of its inode
/// @param linkCount names that the inode should have
/// @param size bytes
/// @param born when the inode was made, if it is large enough to say
/// @param linkTarget of a symbolic link
/// @param device `major:minor` of a device
/// @param why what is wrong, or worth knowing; empty for what is plainly complete
/// @param evidence where inode and name come from
public record FileEntry(
        String path,
        FileType type,
        long inode,
        int linkCount,
        int permissions,
        long uid,
        long gid,
        long size,
        Instant modified,
        Instant changed,
        Instant accessed,
        Optional<Instant> born,
        Optional<String> linkTarget,
        Optional<String> device,
        List<ExtendedAttribute> attributes,
        FileState state,
        List<String> why,
        Evidence evidence) {

    /// Where an entry comes from.
    public enum Evidence {
        /// A directory names it, and its inode is in its table.
        DIRECTORY,
        /// Its inode is in its table, but no directory that survives names it.
        INODE_TABLE,
        /// A directory names it, but its inode is lost.
        NAME_ONLY,
        /// A directory whose inode is lost; its blocks were found by their `.` and `..`.
        DIRECTORY_BLOCK,
        /// Its inode is a copy that the journal kept.
        JOURNAL
    }

    public FileEntry {
        attributes = List.copyOf(attributes);
        why = List.copyOf(why);
    }

    /// What is known of something whose inode is lost.
    public static FileEntry withoutInode(
            String path,
            long inode,
            FileType type,
            FileState state,
            Evidence evidence,
            List<String> why) {
        return new FileEntry(
                path,
                type,
                inode,
                0,
                0,
                0,
                0,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                state,
                why,
                evidence);
    }

    /// The last part of the path.
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
