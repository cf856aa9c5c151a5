package holmes.casefile;

/// An outcome and the entry that proves it.
///
/// @param entry its number in the log
public record Cited<O>(O outcome, long entry) {}
