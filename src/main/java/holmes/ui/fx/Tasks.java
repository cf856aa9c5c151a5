package holmes.ui.fx;

import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The jobs under way, and those that ended without being looked at. Screen's thread only.
public final class Tasks {

    /// Results that are shown at once.
    private static final int MOST = 2;

    private final ObservableList<Task> all = FXCollections.observableArrayList();

    public ObservableList<Task> all() {
        return all;
    }

    /// Starts a job and shows it until it is done, and a while longer.
    public <R> void start(String title, Worker<R> worker) {
        start(title, worker, _ -> "Done");
    }

    /// Starts a job. One that fails or is stopped stays until it is dismissed, or done after all,
    /// so that no failure passes unseen; one that is done says so, until there are many or the view
    /// lets it go.
    ///
    /// @param result what came of it, in words
    public <R> void start(String title, Worker<R> worker, Function<R, String> result) {
        if (worker.state().get().running()) return;
        all.removeIf(task -> task.state().equals(worker.state()));
        var task =
                new Task(
                        title,
                        worker.state(),
                        worker::stop,
                        _ -> words(worker.state().get(), result));
        all.add(task);
        worker.start();
        worker.state()
                .subscribe(now -> {
                    if (!(now instanceof State.Done<?>)) return;
                    letEarlierTriesGo(task);
                    letOldOnesGo();
                });
    }

    private static <R> String words(State<R> state, Function<R, String> result) {
        return state.outcome().map(result).orElseGet(state::line);
    }

    public void dismiss(Task task) {
        all.remove(task);
    }

    /// What was stopped or failed and was done since needs no attention any more.
    private void letEarlierTriesGo(Task done) {
        all.removeIf(task -> {
            var state = task.state().getValue();
            boolean ended = state instanceof State.Failed<?> || state instanceof State.Stopped<?>;
            return ended && task.title().equals(done.title());
        });
    }

    private void letOldOnesGo() {
        var done = all.stream().filter(t -> t.state().getValue() instanceof State.Done<?>).toList();
        if (done.size() > MOST) all.removeAll(done.subList(0, done.size() - MOST));
    }
}
