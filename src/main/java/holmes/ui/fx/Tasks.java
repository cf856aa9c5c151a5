package holmes.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The jobs under way, and those that ended without being looked at. Screen's thread only.
public final class Tasks {

    private final ObservableList<Task> all = FXCollections.observableArrayList();

    public ObservableList<Task> all() {
        return all;
    }

    /// Starts a job and shows it until it is done. One that fails or is stopped stays until it is
    /// dismissed, so that no failure passes unseen.
    public <R> void start(String title, Worker<R> worker) {
        if (worker.state().get().running()) return;
        all.removeIf(task -> task.state().equals(worker.state()));
        var task = new Task(title, worker.state(), worker::stop);
        all.add(task);
        worker.start();
        leaveWhenDone(task, worker.state());
    }

    public void dismiss(Task task) {
        all.remove(task);
    }

    private void leaveWhenDone(Task task, ObservableValue<? extends State<?>> state) {
        state.subscribe(now -> {
            if (now instanceof State.Done<?>) all.remove(task);
        });
    }
}
