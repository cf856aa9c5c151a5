package holmes.examine.health;

/// Why a verdict is what it is.
///
/// @param rule in words
/// @param found the raw value or the printed words
public record Reason(String rule, String found) {

    @Override
    public String toString() {
        return rule + ": " + found;
    }
}
