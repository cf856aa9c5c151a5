package holmes.format.ext;

/// What is done with a journal that holds transactions which were not written to their places.
public enum JournalUse {
    /// Replay it on a branch if it belongs to the file system and the kernel would have.
    REPLAY,
    /// Take the file system as it lies.
    LEAVE
}
