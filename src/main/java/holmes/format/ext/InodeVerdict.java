package holmes.format.ext;

/// Whether an inode found in a table is what the file system under examination put there.
sealed interface InodeVerdict {

    /// It may be believed.
    record Own() implements InodeVerdict {}

    /// Its slot holds something else by now, for instance an inode of a newer file system.
    record Foreign(String why) implements InodeVerdict {}

    InodeVerdict OWN = new Own();

    /// Decides by the inode alone.
    @FunctionalInterface
    interface Judge {
        Judge TRUSTING = _ -> OWN;

        InodeVerdict of(Inode inode);
    }
}
