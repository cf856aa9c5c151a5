package holmes.ui.shell;

import holmes.ui.fx.State;
import holmes.ui.fx.Task;
import holmes.ui.fx.Tasks;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The jobs: what each is doing, how far it is, how long it will take, and a way to stop it.
final class TasksView extends VBox {

    private final Tasks tasks;

    TasksView(Tasks tasks) {
        this.tasks = tasks;
        getStyleClass().add("tasks");
        tasks.all().addListener((ListChangeListener<Task>) _ -> rebuild());
        rebuild();
    }

    private void rebuild() {
        getChildren().setAll(tasks.all().stream().map(this::line).toList());
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Node line(Task task) {
        var title = new Label(task.title());
        title.getStyleClass().add("task-title");
        title.setMinWidth(0);
        title.setTooltip(new Tooltip(task.title()));
        var bar = new ProgressBar();
        bar.setAccessibleText("Progress of " + task.title());
        var words = new Label();
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var end = new Button();
        end.getStyleClass().add("small");
        end.setMinWidth(Region.USE_PREF_SIZE);
        task.state()
                .subscribe(state -> {
                    words.setText(task.line());
                    bar.setProgress(progress(state));
                    bar.setVisible(progress(state) >= 0);
                    bar.setManaged(bar.isVisible());
                    if (state instanceof State.Done<?>) letGo(task);
                    end.setText(state.running() ? "Stop" : "Dismiss");
                    end.setAccessibleText(end.getText() + " " + task.title());
                });
        end.setOnAction(_ -> {
            if (task.state().getValue().running()) task.stop().run();
            else tasks.dismiss(task);
        });
        var line = new HBox(title, bar, words, end);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("task");
        return line;
    }

    /// A result is read, then it goes.
    private void letGo(Task task) {
        var wait = new PauseTransition(Duration.seconds(task.line().equals("Done") ? 4 : 20));
        wait.setOnFinished(_ -> tasks.dismiss(task));
        wait.play();
    }

    private static double progress(State<?> state) {
        return state instanceof State.Running<?> running ? running.part().orElse(-1.0) : -1;
    }
}
