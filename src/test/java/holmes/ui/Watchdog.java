package holmes.ui;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps what [Stalls] tells of the screen's thread.
final class Watchdog implements AutoCloseable {

    static final long LATE_MILLIS = 50;

    private final List<Stalls.Late> late = new CopyOnWriteArrayList<>();
    private final Stalls stalls = Toolkit.on(() -> new Stalls(LATE_MILLIS, late::add));

    /// Late beats so far, the most work first.
    List<Stalls.Late> late() {
        return late.stream()
                .sorted(Comparator.comparingLong(Stalls.Late::work).reversed())
                .toList();
    }

    @Override
    public void close() {
        stalls.close();
    }
}
