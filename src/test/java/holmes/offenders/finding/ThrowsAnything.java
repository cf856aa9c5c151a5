package holmes.offenders.finding;

/// Gives its callers nothing to catch.
public record ThrowsAnything() {
    void fail() {
        throw new RuntimeException("something");
    }
}
