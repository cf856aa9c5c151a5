package holmes.offenders.finding;

/// Prints from the depth.
public record Prints() {
    void print() {
        System.out.println("found");
    }
}
