package holmes.cli;

import holmes.device.Progress;
import java.io.PrintStream;
import java.util.Locale;

/// Progress as one line that changes in place, with an estimate of the time that is left.
final class Meter implements Progress {

    private static final long PAUSE_NANOS = 200_000_000;
    private static final long SECOND = 1_000_000_000;
    private static final String CLEARED = "\r\033[K";

    private final PrintStream target;
    private final Progress stop;

    private String step = "";
    private long started;
    private volatile long shown = System.nanoTime();

    Meter(PrintStream target, Progress stop) {
        this.target = target;
        this.stop = stop;
    }

    @Override
    public void report(String what, long done, long total) throws Cancelled {
        stop.report(what, done, total);
        long now = System.nanoTime();
        if (now - shown < PAUSE_NANOS) return;
        synchronized (this) {
            if (!what.equals(step)) {
                step = what;
                started = now;
            }
            target.print(CLEARED + line(what, done, total, now - started));
            target.flush();
            shown = now;
        }
    }

    /// Takes the line away, so that what is printed next stands alone.
    void clear() {
        if (!step.isEmpty()) target.print(CLEARED);
        target.flush();
    }

    static String line(String what, long done, long total, long nanos) {
        if (total <= 0) return what + " …";
        double part = Math.clamp((double) done / total, 0, 1);
        var line = String.format(Locale.ROOT, "%s: %.0f %%", what, Math.floor(100 * part));
        // An estimate from the first second would jump about.
        if (nanos < SECOND || part == 0) return line;
        return line + ", about " + inWords((long) (nanos * (1 - part) / part / SECOND)) + " left";
    }

    private static String inWords(long seconds) {
        if (seconds < 60) return seconds + " s";
        if (seconds < 3600) return seconds / 60 + " min " + seconds % 60 + " s";
        return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
