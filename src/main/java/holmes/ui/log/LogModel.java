package holmes.ui.log;

import holmes.report.words.Words;
import holmes.ui.fx.Inspected;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The case's log: all entries, those that a filter leaves, the one that is looked at.
public final class LogModel {

    private final ObservableList<LogLine> all = FXCollections.observableArrayList();
    private final FilteredList<LogLine> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<LogLine>> selected =
            new SimpleObjectProperty<>(Optional.empty());

    public LogModel() {
        filter.subscribe(words -> shown.setPredicate(line -> line.fits(words)));
    }

    /// Ascending by number.
    public ObservableList<LogLine> shown() {
        return shown;
    }

    /// Words that a line must have.
    public StringProperty filter() {
        return filter;
    }

    public ObjectProperty<Optional<LogLine>> selected() {
        return selected;
    }

    public ObservableValue<Inspected> inspected() {
        return selected.map(line -> line.map(l -> l.details().get()).orElse(Inspected.NOTHING));
    }

    /// How many entries there are, in words.
    public String count() {
        var shownCount = Words.count(shown.size());
        if (shown.size() == all.size()) {
            return shownCount + (all.size() == 1 ? " entry" : " entries");
        }
        return shownCount + " of " + Words.count(all.size()) + " entries";
    }

    public void open(List<LogLine> lines) {
        selected.set(Optional.empty());
        filter.set("");
        all.setAll(lines);
    }

    /// Adds those that are newer than what is there.
    public void append(List<LogLine> lines) {
        long last = all.isEmpty() ? 0 : all.getLast().number();
        all.addAll(lines.stream().filter(line -> line.number() > last).toList());
    }

    /// Looks at an entry by its number, even if the filter hides it.
    public void look(long number) {
        selected.set(all.stream().filter(line -> line.number() == number).findFirst());
    }

    public List<LogLine> all() {
        return all;
    }
}
