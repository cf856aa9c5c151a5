package holmes.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Sees whether the screen's thread answers: a beat is sent to it every few milliseconds. Of each
/// beat that is late, it says how long the thread worked meanwhile, whether it stood still, and in
/// whose code it was found.
///
/// What a busy machine takes away is no work: the processor time of the thread tells the two apart.
/// `-Dholmes.stalls=50` has the window tell of each beat that is late by 50 ms.
final class Stalls implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("holmes.ui");
    private static final long PAUSE_MILLIS = 3;
    private static final long LOOK_MILLIS = 2;
    private static final int OWN_FRAMES = 3;

    /// A beat that was answered late.
    ///
    /// @param delay milliseconds until the answer
    /// @param work milliseconds of processor time that the screen's thread used meanwhile
    /// @param still how many of the looks at the thread found it waiting in code of Holmes
    /// @param where it was found most often
    record Late(long delay, long work, int still, String where) {

        @Override
        public String toString() {
            return "late by %d ms, at work for %d ms, waiting %d times: %s"
                    .formatted(delay, work, still, where);
        }
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread screen = Thread.currentThread();
    private final long limit;
    private final Consumer<Late> told;
    private final Thread beating;
    private volatile boolean done;

    /// To be called on the screen's thread.
    ///
    /// @param limit milliseconds after which a beat is late
    /// @param told of each late beat, on another thread
    Stalls(long limit, Consumer<Late> told) {
        this.limit = limit;
        this.told = told;
        beating = Thread.ofPlatform().daemon().name("stalls").start(this::watch);
    }

    /// Tells the log of them, if the property `holmes.stalls` says from how many milliseconds on.
    static void logIfAsked() {
        var limit = Long.getLong("holmes.stalls");
        if (limit != null) {
            new Stalls(limit, late -> LOG.log(System.Logger.Level.WARNING, late));
        }
    }

    @Override
    public void close() {
        done = true;
        try {
            beating.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        while (!done) {
            beat();
            pause(PAUSE_MILLIS);
        }
    }

    private void beat() {
        var answered = new CountDownLatch(1);
        var seen = new HashMap<String, Integer>();
        int still = 0;
        long sent = System.nanoTime();
        long worked = threads.getThreadCpuTime(screen.threadId());
        Platform.runLater(answered::countDown);
        while (answered.getCount() > 0 && !done) {
            pause(LOOK_MILLIS);
            if (millisSince(sent) < limit / 5) continue;
            var frames = screen.getStackTrace();
            var own = own(frames);
            seen.merge(own.isEmpty() ? top(frames) : own, 1, Integer::sum);
            if (!own.isEmpty() && screen.getState() != Thread.State.RUNNABLE) still++;
        }
        long delay = millisSince(sent);
        long work = (threads.getThreadCpuTime(screen.threadId()) - worked) / 1_000_000;
        if (delay > limit) told.accept(new Late(delay, work, still, often(seen)));
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    /// The innermost frames of Holmes, innermost first.
    private static String own(StackTraceElement[] frames) {
        var found = new StringBuilder();
        int count = 0;
        for (var frame : frames) {
            if (!frame.getClassName().startsWith("holmes.") || count == OWN_FRAMES) continue;
            found.append(count++ == 0 ? "" : " < ").append(frame.getClassName());
            found.append('.')
                    .append(frame.getMethodName())
                    .append(':')
                    .append(frame.getLineNumber());
        }
        return found.toString();
    }

    private static String top(StackTraceElement[] frames) {
        for (var frame : frames) {
            if (frame.getClassName().startsWith("java.")) continue;
            return frame.getClassName() + "." + frame.getMethodName();
        }
        return "";
    }

    private static String often(Map<String, Integer> seen) {
        return seen.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .map(e -> e.getValue() + "x " + e.getKey())
                .collect(Collectors.joining("; "));
    }
}
