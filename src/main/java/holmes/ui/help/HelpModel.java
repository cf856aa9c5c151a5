package holmes.ui.help;

import holmes.ui.fx.Command;
import holmes.ui.fx.Glossary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the sheet lists: every key of the window, or every word of storage.
public final class HelpModel {

    /// What is listed now.
    public enum Sheet {
        NONE,
        KEYS,
        WORDS
    }

    private final ObjectProperty<Sheet> sheet = new SimpleObjectProperty<>(Sheet.NONE);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Help> shown = FXCollections.observableArrayList();
    private List<Command> commands = List.of();

    public HelpModel() {
        query.subscribe(_ -> fill());
    }

    /// Says which commands there are.
    public void offer(List<Command> next) {
        commands = List.copyOf(next);
    }

    public ObjectProperty<Sheet> sheet() {
        return sheet;
    }

    /// Words that a line must have.
    public StringProperty query() {
        return query;
    }

    public ObservableList<Help> shown() {
        return shown;
    }

    public void show(Sheet next) {
        sheet.set(next);
        query.set("");
        fill();
    }

    public void close() {
        sheet.set(Sheet.NONE);
    }

    private void fill() {
        var all =
                switch (sheet.get()) {
                    case NONE -> Stream.<Help>of();
                    case KEYS -> keys().stream();
                    case WORDS ->
                            Glossary.all().entrySet().stream()
                                    .map(word -> new Help("", word.getKey(), word.getValue()));
                };
        shown.setAll(all.filter(line -> line.fits(query.get())).toList());
    }

    private List<Help> keys() {
        var keys = new ArrayList<Help>();
        for (var command : commands) {
            var does = command.title() + ": " + command.explanation();
            keys.add(new Help(command.menu(), command.key(), does));
        }
        keys.addAll(OwnKeys.all());
        return keys;
    }
}
