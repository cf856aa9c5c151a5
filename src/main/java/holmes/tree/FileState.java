package holmes.tree;

/// How much of a file can be had back.
public enum FileState {
    /// Nothing speaks against any byte of it. Bad sectors show only when it is read.
    COMPLETE,
    /// Some of it is lost or in doubt.
    PARTIAL,
    /// Its name or inode is known, its content is not.
    UNREADABLE
}
