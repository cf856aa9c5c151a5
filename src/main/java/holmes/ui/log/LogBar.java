package holmes.ui.log;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Which entries are shown: by words, kind, result and nature.
final class LogBar extends FlowPane {

    private final LogModel model;
    private boolean setting;

    LogBar(LogModel model) {
        this.model = model;
        getStyleClass().addAll("bar", "log-bar");
        var count = new Label();
        count.getStyleClass().add("quiet");
        count.setMinWidth(Region.USE_PREF_SIZE);
        model.changes().subscribe(() -> count.setText(model.count()));
        count.setText(model.count());
        var kinds = FXCollections.<String>observableArrayList("");
        model.kinds().addListener((ListChangeListener<String>) _ -> offer(kinds));
        offer(kinds);
        getChildren()
                .addAll(
                        words(),
                        box("any kind", kinds, LogFilter::kind, LogBar::withKind),
                        box("any result", results(), LogFilter::result, LogBar::withResult),
                        box("any nature", natures(), LogFilter::nature, LogBar::withNature),
                        count);
    }

    /// Adds what is new: were the list made anew, the box would forget what was chosen.
    private void offer(ObservableList<String> kinds) {
        for (var kind : model.kinds().sorted()) {
            if (kinds.contains(kind)) continue;
            int at = 0;
            while (at < kinds.size() && kinds.get(at).compareTo(kind) < 0) at++;
            kinds.add(at, kind);
        }
        kinds.removeIf(kind -> !kind.isEmpty() && !model.kinds().contains(kind));
    }

    private static ObservableList<String> results() {
        return FXCollections.observableArrayList("", "done", "refused", "cancelled", "failed");
    }

    private static ObservableList<String> natures() {
        return FXCollections.observableArrayList(List.of("", "derived", "observed"));
    }

    private TextField words() {
        var field = new TextField();
        field.getStyleClass().add("log-words");
        field.setPromptText("Words that a line must have");
        field.setAccessibleText("Words that a line must have");
        field.textProperty()
                .subscribe(words ->
                        change(new LogFilter(now().kind(), now().result(), now().nature(), words)));
        model.filter()
                .subscribe(next ->
                        set(() -> {
                            if (!next.words().equals(field.getText())) field.setText(next.words());
                        }));
        return field;
    }

    private ComboBox<String> box(
            String any,
            ObservableList<String> choices,
            Function<LogFilter, String> part,
            BiFunction<LogFilter, String, LogFilter> with) {
        var box = new ComboBox<>(choices);
        box.setAccessibleText("Show entries of " + any);
        box.setConverter(new Any(any));
        box.setValue("");
        box.valueProperty()
                .subscribe(value -> change(with.apply(now(), value == null ? "" : value)));
        model.filter().subscribe(next -> set(() -> box.setValue(part.apply(next))));
        return box;
    }

    private LogFilter now() {
        return model.filter().get();
    }

    private void change(LogFilter next) {
        if (!setting) model.filter().set(next);
    }

    /// While the controls follow the model, the model does not follow them.
    private void set(Runnable work) {
        setting = true;
        work.run();
        setting = false;
    }

    private static LogFilter withKind(LogFilter filter, String kind) {
        return new LogFilter(kind, filter.result(), filter.nature(), filter.words());
    }

    private static LogFilter withResult(LogFilter filter, String result) {
        return new LogFilter(filter.kind(), result, filter.nature(), filter.words());
    }

    private static LogFilter withNature(LogFilter filter, String nature) {
        return new LogFilter(filter.kind(), filter.result(), nature, filter.words());
    }
}
