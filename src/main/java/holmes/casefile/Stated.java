package holmes.casefile;

/// The outcome of a request that says something rather than asks: that it was said.
public record Stated() {}
