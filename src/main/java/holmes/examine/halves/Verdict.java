package holmes.examine.halves;

/// What is to be read where two halves differ.
public enum Verdict {
    /// Nothing but the analyst's preference decides: neither half was touched by the newer array,
    /// or both were in the same way.
    PREFERRED,
    /// The first half; the newer array wrote to the second.
    FIRST,
    /// The second half; the newer array wrote to the first.
    SECOND,
    /// The newer array's resync overwrote both.
    LOST
}
