package holmes.ui.stack;

/// Which life of the disks something belongs to.
public enum Age {
    OLD("old system"),
    NEW("new install"),
    /// Disks, and partitions that both use.
    BOTH("old system and new install"),
    /// Nothing tells of a second one.
    ONLY("the only system that was found");

    private final String words;

    Age(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether it is drawn when one life is chosen.
    boolean within(Age chosen) {
        return chosen == BOTH || this == chosen || this == BOTH || this == ONLY;
    }
}
