package holmes.ui.fx;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// Where work runs: beside the screen, and on it.
///
/// @param background takes work that may be slow
/// @param screen runs short things in order on the one thread that owns the controls
/// @param nanos a steady clock, for estimates only
public record Lanes(Executor background, Executor screen, LongSupplier nanos) {

    /// A virtual thread for each piece of work.
    public static Lanes onto(Executor screen) {
        return new Lanes(Thread::startVirtualThread, screen, System::nanoTime);
    }

    /// The same, but each piece of background work begins with something.
    public Lanes beginningWith(Runnable first) {
        return new Lanes(
                work ->
                        background.execute(() -> {
                            first.run();
                            work.run();
                        }),
                screen,
                nanos);
    }

    /// Everything at once on the caller's thread, with a clock that stands still: for tests.
    public static Lanes direct() {
        return new Lanes(Runnable::run, Runnable::run, () -> 0);
    }
}
