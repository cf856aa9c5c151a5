package holmes.ui.session;

import holmes.device.Progress;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Jobs that use a case: any number at a time, and the case is closed when the last has ended.
final class Busy {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean closing;

    /// A job, until it is closed.
    interface Job extends AutoCloseable {
        @Override
        void close();
    }

    Job begin() {
        lock.readLock().lock();
        return lock.readLock()::unlock;
    }

    /// Tells jobs to stop at their next report.
    void stop() {
        closing = true;
    }

    /// Waits for all jobs, then does the last thing.
    void whenIdle(Runnable last) {
        lock.writeLock().lock();
        try {
            last.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    Progress heeding(Progress progress) {
        return (what, done, total) -> {
            if (closing) throw new Progress.Cancelled();
            progress.report(what, done, total);
        };
    }
}
