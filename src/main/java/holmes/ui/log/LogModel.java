package holmes.ui.log;

import holmes.report.words.Words;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Worker;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The case's log: the entries that a filter leaves, read page by page, and the one that is looked
/// at.
public final class LogModel {

    private final Lanes lanes;
    private final LogLines shown = new LogLines(this::read);
    private final ObservableList<String> kinds = FXCollections.observableArrayList();
    private final ObjectProperty<LogFilter> filter = new SimpleObjectProperty<>(LogFilter.ALL);
    private final ReadOnlyObjectWrapper<OptionalLong> selected =
            new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private final ReadOnlyObjectWrapper<LogDetails> details =
            new ReadOnlyObjectWrapper<>(LogDetails.NOTHING);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final StringProperty verdict = new SimpleStringProperty("");
    private Optional<Entries> entries = Optional.empty();
    private long count;
    private boolean scanning;
    private Runnable jump = () -> {};

    public LogModel(Lanes lanes) {
        this.lanes = lanes;
        filter.subscribe(now -> filter(now));
    }

    /// Ascending by number.
    ObservableList<LogLine> shown() {
        return shown;
    }

    /// Kinds of entries that the case has.
    public ObservableList<String> kinds() {
        return kinds;
    }

    public ObjectProperty<LogFilter> filter() {
        return filter;
    }

    /// Number of the entry that is looked at.
    public ReadOnlyObjectProperty<OptionalLong> selected() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LogDetails> details() {
        return details.getReadOnlyProperty();
    }

    public ObservableValue<Inspected> inspected() {
        return details.map(LogDetails::inspected);
    }

    /// Counts whatever should be drawn anew.
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// What the last check of the case found; empty if it was not checked.
    public StringProperty verdict() {
        return verdict;
    }

    /// How many entries there are, in words.
    public String count() {
        var words = Words.count(shown.size());
        if (!filter.get().equals(LogFilter.ALL)) {
            return words + " of " + Words.count(count) + (scanning ? ", looking on…" : " entries");
        }
        return words + (shown.size() == 1 ? " entry" : " entries");
    }

    /// Shows the log of a case from its start.
    public void open(Entries next) {
        entries = Optional.of(next);
        begin(next.count(), next.kinds());
    }

    /// Shows nothing any more.
    public void close() {
        entries = Optional.empty();
        begin(0, List.of());
    }

    private void begin(long number, List<String> names) {
        count = number;
        kinds.setAll(names);
        verdict.set("");
        select(OptionalLong.empty());
        if (filter.get().equals(LogFilter.ALL)) filter(LogFilter.ALL);
        else filter.set(LogFilter.ALL);
    }

    /// Adds those that are newer than what is there.
    public void append(List<LogLine> lines) {
        var newer = lines.stream().filter(line -> line.number() > count).toList();
        if (newer.isEmpty()) return;
        count = newer.getLast().number();
        for (var line : newer) {
            if (!kinds.contains(line.kind())) kinds.add(line.kind());
        }
        if (filter.get().equals(LogFilter.ALL)) {
            shown.add(newer.stream().map(LogLine::number).toList());
        } else if (!scanning) {
            scan(filter.get(), newer.getFirst().number() - 1);
        }
        tell();
    }

    /// What is done before an entry is gone to from elsewhere.
    public void onJump(Runnable action) {
        jump = action;
    }

    /// Goes to an entry by its number; a filter that hides it is taken off.
    public void look(long number) {
        jump.run();
        if (shown.indexOf(number) < 0) filter.set(LogFilter.ALL);
        select(OptionalLong.of(number));
    }

    /// Shows only entries of one kind.
    public void only(String kind) {
        filter.set(LogFilter.kind(kind));
    }

    /// Shows only entries with these words.
    public void find(String words) {
        filter.set(new LogFilter("", "", "", words));
    }

    /// Row of the entry that is looked at; -1 if it is not shown.
    int row() {
        return selected.get().isPresent() ? shown.indexOf(selected.get().getAsLong()) : -1;
    }

    /// Looks at the entry in a row; at none if the row is negative.
    void selectRow(int row) {
        if (row >= 0 && row < shown.size()) select(OptionalLong.of(shown.number(row)));
    }

    private void select(OptionalLong number) {
        if (number.equals(selected.get())) return;
        selected.set(number);
        if (number.isEmpty() || entries.isEmpty()) {
            details.set(LogDetails.NOTHING);
            return;
        }
        var from = entries.get();
        background(
                () -> from.details(number.getAsLong()),
                read -> {
                    if (selected.get().equals(number)) details.set(read);
                });
    }

    private void filter(LogFilter now) {
        boolean everything = now.equals(LogFilter.ALL);
        scanning = false;
        shown.reset(everything, everything ? Math.toIntExact(count) : 0);
        if (!everything) scan(now, 0);
        tell();
    }

    private void scan(LogFilter wanted, long after) {
        if (entries.isEmpty()) return;
        scanning = true;
        var from = entries.get();
        background(
                () -> from.scan(after, wanted),
                found -> {
                    if (!wanted.equals(filter.get()) || !entries.equals(Optional.of(from))) return;
                    shown.add(found.numbers());
                    scanning = false;
                    if (!found.end() || found.last() < count) scan(wanted, found.last());
                    tell();
                });
    }

    private void read(List<Long> numbers) {
        if (entries.isEmpty()) return;
        var from = entries.get();
        background(
                () -> from.lines(numbers),
                lines -> {
                    if (!entries.equals(Optional.of(from))) return;
                    shown.arrived(lines);
                    tell();
                });
    }

    private <T> void background(Supplier<T> work, Consumer<T> then) {
        var worker = new Worker<T>(lanes, _ -> work.get());
        worker.state().subscribe(state -> state.outcome().ifPresent(then));
        worker.start();
    }

    private void tell() {
        changes.set(changes.get() + 1);
    }
}
