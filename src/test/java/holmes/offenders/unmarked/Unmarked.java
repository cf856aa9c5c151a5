package holmes.offenders.unmarked;

/// Lies in a package that does not speak of null.
public record Unmarked() {}
