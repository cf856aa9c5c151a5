package holmes.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// Sees whether the screen's thread answers: a beat is sent to it every few milliseconds. Of each
/// beat that is late, it says how long the thread worked meanwhile, whether it stood still, and in
/// whose code it was found.
///
/// What a busy machine takes away is no work: the processor time of the thread tells the two apart.
final class Watchdog implements AutoCloseable {

    static final long LATE_MILLIS = 50;

    private static final int OWN_FRAMES = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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

    private final List<Late> late = new CopyOnWriteArrayList<>();
    private final Thread screen = Toolkit.on(Thread::currentThread);
    private final Thread dog = Thread.ofPlatform().daemon().name("watchdog").start(this::watch);
    private volatile boolean done;

    /// Late beats so far, the most work first.
    List<Late> late() {
        return late.stream().sorted(Comparator.comparingLong(Late::work).reversed()).toList();
    }

    @Override
    public void close() {
        done = true;
        try {
            dog.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void watch() {
        while (!done) {
            beat();
            Toolkit.pause(3);
        }
    }

    private void beat() {
        var answered = new CountDownLatch(1);
        var seen = new HashMap<String, Integer>();
        int still = 0;
        long sent = System.nanoTime();
        long worked = THREADS.getThreadCpuTime(screen.threadId());
        Platform.runLater(answered::countDown);
        while (answered.getCount() > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            if (millisSince(sent) < LATE_MILLIS / 5) continue;
            var frames = screen.getStackTrace();
            var own = own(frames);
            seen.merge(own.isEmpty() ? top(frames) : own, 1, Integer::sum);
            if (!own.isEmpty() && screen.getState() != Thread.State.RUNNABLE) still++;
        }
        long delay = millisSince(sent);
        long work = (THREADS.getThreadCpuTime(screen.threadId()) - worked) / 1_000_000;
        if (delay > LATE_MILLIS) late.add(new Late(delay, work, still, often(seen)));
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
            if (frame.getClassName().startsWith("holmes.ui.Toolkit")) continue;
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
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(3)
                .map(e -> e.getValue() + "x " + e.getKey())
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }
}
