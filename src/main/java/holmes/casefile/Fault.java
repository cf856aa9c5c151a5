package holmes.casefile;

/// Something in a case that is not as Holmes wrote it.
///
/// @param entry the number of the entry, 0 if the case as a whole
/// @param what without its subject: `was changed`, `cites …, which is missing`
public record Fault(long entry, String what) {

    public static Fault inCase(String what) {
        return new Fault(0, what);
    }

    @Override
    public String toString() {
        return (entry == 0 ? "The case " : "Entry " + entry + " ") + what + ".";
    }
}
