package holmes.ui.fx;

import java.util.function.Supplier;

/// Work that is done again whenever something has changed: in the background, one at a time, and
/// once more at the end if something changed meanwhile. Asked for on the screen's thread.
///
/// A failure is logged; the screen keeps what it showed before.
public final class Latest {

    private final Worker<Runnable> worker;
    private boolean again;

    /// @param work runs in the background and gives what is to be done on the screen
    public Latest(Lanes lanes, Supplier<Runnable> work) {
        worker = new Worker<>(lanes, _ -> work.get());
        worker.state().subscribe(this::follow);
    }

    public void ask() {
        if (worker.state().get().running()) again = true;
        else worker.start();
    }

    private void follow(State<Runnable> state) {
        if (state.running()) return;
        state.outcome().ifPresent(Runnable::run);
        if (!again) return;
        again = false;
        worker.start();
    }
}
