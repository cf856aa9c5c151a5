package holmes.guide;

/// How much of what was looked for speaks for an answer.
///
/// @param agree observations that fit
/// @param looked observations that were made, those against it included
public record Support(long agree, long looked) {

    public Support {
        if (agree < 0 || agree > looked) throw new IllegalArgumentException(agree + "/" + looked);
    }
}
