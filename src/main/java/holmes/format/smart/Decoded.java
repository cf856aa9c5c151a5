package holmes.format.smart;

import java.util.OptionalLong;

/// What an attribute counts.
///
/// @param count sectors, events or hours; empty if the maker does not say what the raw value means
/// @param operations in which the errors happened, where the raw value tells
/// @param how the rule by which the count was read from the raw value, in words
public record Decoded(Attribute from, OptionalLong count, OptionalLong operations, String how) {}
