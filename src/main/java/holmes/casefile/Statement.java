package holmes.casefile;

import holmes.device.Progress;

/// A request that says something rather than asks: what the examiner or the procedure wants to be
/// kept. What was said later counts, and what was said before stays in the log.
public interface Statement extends Request<Stated> {

    @Override
    default Stated perform(Bench bench, Progress progress) {
        return new Stated();
    }
}
