package holmes.format.xfs;

/// A structure that cannot be used. The message says why, to be put behind its name: `is
/// overwritten`.
final class DamagedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean withheld;

    DamagedException(String why) {
        this(why, false);
    }

    private DamagedException(String why, boolean withheld) {
        super(why);
        this.withheld = withheld;
    }

    static DamagedException withheld(String why) {
        return new DamagedException(why, true);
    }

    /// Whether nobody knows what is there, rather than something else being there.
    boolean isWithheld() {
        return withheld;
    }
}
