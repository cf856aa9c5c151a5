package holmes.examine.solve;

/// One named observation, counted over the places where it could have been made.
///
/// @param observation what was looked for, in words
/// @param agree places where it was found as the hypothesis puts it
/// @param against places where it was looked for and something else was found
public record Tally(String observation, int agree, int against) {

    /// The same observation, made at more places.
    Tally and(Tally other) {
        return new Tally(observation, agree + other.agree, against + other.against);
    }

    public int looked() {
        return agree + against;
    }
}
