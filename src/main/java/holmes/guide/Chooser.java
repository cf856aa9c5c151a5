package holmes.guide;

import holmes.device.Progress;

/// Who answers the questions of the procedure: an analyst at the window, or nobody.
public interface Chooser {

    /// Takes what the evidence supports best, and of ties the first.
    Chooser BEST =
            new Chooser() {
                @Override
                public <T> Option<T> choose(Proposal<T> proposal) {
                    return proposal.options().getFirst();
                }
            };

    /// @return one of the proposal's options
    <T> Option<T> choose(Proposal<T> proposal) throws Progress.Cancelled;
}
