package holmes.examine.volumes;

/// One thing that speaks for or against what was chosen.
///
/// @param supports whether it speaks for it; otherwise against it, or it is a warning
/// @param sentence for the examiner
public record Observation(Kind kind, boolean supports, String sentence) {

    /// What was looked at.
    public enum Kind {
        /// Which of a group's states is the newest.
        SEQNO,
        /// What the clocks say.
        TIME,
        /// Groups of different identity on the same layer.
        LINEAGE,
        /// Labels on the layers.
        LABEL,
        /// Sizes of the layers.
        SIZE,
        /// What the volumes hold.
        CONTENT,
        /// Texts with the same seqno that say different things.
        CONFLICT,
        /// Texts that are cut or odd.
        DAMAGE,
        /// Volumes of older states that are no longer there.
        REMOVED
    }
}
