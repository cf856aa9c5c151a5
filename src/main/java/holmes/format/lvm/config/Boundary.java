package holmes.format.lvm.config;

/// Tells where inside a section another text begins, so that two texts that lie one over the other
/// are not read as one.
@FunctionalInterface
public interface Boundary {

    /// A file that is known to hold one text.
    Boundary NONE = (_, _, _) -> false;

    /// Asked inside sections: at each comment and each opening brace, at each name below the first
    /// level, and at each new line of a string.
    ///
    /// @param offset of the `#`, of the `{`, of the name, of the first byte of the line
    /// @param limit the first byte that must not be looked at
    boolean at(byte[] text, int offset, int limit);
}
