package holmes.ui.bays;

/// What a disk is in the recovery.
public enum Role {
    /// Nothing was recovered yet.
    OPEN(""),
    READ("read"),
    SPARE("spare half"),
    /// The examiner has chosen, and the recovery was not run since.
    READ_NEXT("to be read next run"),
    SPARE_NEXT("spare from next run"),
    /// It took part in nothing that was recovered.
    STRANGER("stranger"),
    LEFT_OUT("left out");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    boolean isRead() {
        return this == READ || this == READ_NEXT;
    }
}
