package holmes.device;

/// How long work tells how far it is, and learns that it should stop.
///
/// Work that is told to stop throws {@link Cancelled}: a partial run makes no claim.
public interface Progress {

    Progress NONE = (_, _, _) -> {};

    /// Called often; must be cheap and safe for many threads.
    ///
    /// @param what the step, in words, for instance "comparing"
    /// @param done bytes or items done
    /// @param total bytes or items in all, 0 if not known
    void report(String what, long done, long total) throws Cancelled;

    /// The examiner asked to stop.
    final class Cancelled extends Exception {
        private static final long serialVersionUID = 1;

        public Cancelled() {
            super("stopped by the examiner");
        }
    }
}
