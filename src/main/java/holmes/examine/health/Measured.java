package holmes.examine.health;

/// A count that a report gives. What it does not give has no entry.
///
/// @param raw as printed
/// @param how the rule by which the raw value was read; counts read by different rules are not
///   compared
public record Measured(Measure measure, long value, String raw, String how) {}
