package holmes.offenders.format.two;

/// Is used by another format.
public record Two() {}
