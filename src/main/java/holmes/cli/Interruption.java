package holmes.cli;

import holmes.device.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets work end cleanly when the user presses Ctrl-C: the action is told to stop and leaves an
/// entry that says so, before the process ends.
final class Interruption implements Progress {

    /// Work asks far more often than that whether it should stop; if it hangs, the process ends
    /// anyway.
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;

    /// From now on a signal to end asks first.
    void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "interruption"));
    }

    private void stop() {
        if (ended.getCount() == 0) return;
        asked = true;
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(Exit.NOT_DONE);
    }

    /// The command is over; the process may end at any time.
    void ended() {
        ended.countDown();
    }

    @Override
    public void report(String what, long done, long total) throws Cancelled {
        if (asked) throw new Cancelled();
    }
}
