package holmes.finding;

/// A field that does not hold what it should.
///
/// @param field the specification's own name of the field
/// @param expected what would be right, as text
/// @param found what is there, as text
public record Anomaly(String field, String expected, String found) {

    @Override
    public String toString() {
        return field + " is " + found + ", expected " + expected;
    }
}
