package holmes.ui.timeline;

import static java.util.Objects.requireNonNull;

import holmes.report.words.Words;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Link;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Latest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The incident and the work on it, on one axis. Read anew when somebody looks at it and the case
/// has grown since.
public final class TimelineModel {

    private final Latest reading;
    private final LongConsumer cite;
    private final Map<Strand, BooleanProperty> strands = new EnumMap<>(Strand.class);
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Moment>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Optional<Moment>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private volatile Supplier<Told> source = () -> Told.NOTHING;
    private boolean stale;
    private boolean watched;

    /// @param cite goes to an entry of the log by its number
    public TimelineModel(Lanes lanes, LongConsumer cite) {
        this.cite = cite;
        reading = new Latest(lanes, this::read);
        for (var strand : Strand.values()) {
            var on = new SimpleBooleanProperty(true);
            strands.put(strand, on);
            on.subscribe(this::filter);
        }
        words.subscribe(this::filter);
    }

    /// Shows the timeline of a case. What it reads from is asked in the background.
    public void open(Supplier<Told> next) {
        source = next;
        show(Told.NOTHING);
        grown();
    }

    /// Shows nothing any more.
    public void close() {
        open(() -> Told.NOTHING);
    }

    /// The case has grown, so what is shown may be old.
    public void grown() {
        stale = true;
        if (watched) refresh();
    }

    /// Whether somebody looks at it.
    public void watch(boolean now) {
        watched = now;
        if (now && stale) refresh();
    }

    private void refresh() {
        stale = false;
        reading.ask();
    }

    private Runnable read() {
        var from = source;
        var found = from.get();
        return () -> {
            if (from.equals(source)) show(found);
        };
    }

    private void show(Told now) {
        told.set(now);
        filter();
    }

    /// Whether a strand is shown.
    public BooleanProperty strand(Strand strand) {
        return requireNonNull(strands.get(strand));
    }

    /// Words that a line must have.
    public StringProperty words() {
        return words;
    }

    public ReadOnlyObjectProperty<List<Moment>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// How much is shown, in words.
    public ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<Moment>> selected() {
        return selected;
    }

    /// Names what is selected, so that {@link #look} finds it again; empty if nothing is.
    public ObservableValue<String> place() {
        return selected.map(moment -> moment.map(TimelineModel::place).orElse(""));
    }

    private static String place(Moment moment) {
        return moment.entry() + "\n" + moment.text();
    }

    /// Selects a moment; what hides it is taken off.
    public void look(String place) {
        var wanted = told.get().moments().stream().filter(m -> place(m).equals(place)).findFirst();
        if (wanted.isEmpty()) return;
        if (!shown.get().contains(wanted.get())) {
            words.set("");
            strand(wanted.get().strand()).set(true);
        }
        selected.set(wanted);
    }

    /// Goes to the entry of the log that says what is selected.
    public void citeSelected() {
        selected.get().ifPresent(moment -> cite.accept(moment.entry()));
    }

    public ObservableValue<Inspected> inspected() {
        return selected.flatMap(
                moment -> told.map(now -> moment.map(this::inspect).orElse(clocks(now))));
    }

    private void filter() {
        var all = told.get().moments();
        var left = told.get().with(strand -> strand(strand).get(), words.get());
        shown.set(left);
        count.set(
                left.size() == all.size()
                        ? Words.count(all.size()) + (all.size() == 1 ? " moment" : " moments")
                        : Words.count(left.size()) + " of " + Words.count(all.size()));
        if (selected.get().filter(moment -> !left.contains(moment)).isPresent()) {
            selected.set(Optional.empty());
        }
    }

    /// While nothing is selected: what must be known of the clocks.
    private static Inspected clocks(Told told) {
        if (told.remarks().isEmpty()) return Inspected.NOTHING;
        var rows = told.remarks().stream().map(remark -> new Row("", remark)).toList();
        return new Inspected(
                "Timeline", "nothing selected", List.of(new Section("The clocks", rows)));
    }

    private Inspected inspect(Moment moment) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("When", moment.time()));
        rows.add(new Row("Dated", List.of(moment.sureness()), moment.why()));
        rows.add(new Row("What", moment.what()));
        if (!moment.affected().isEmpty()) rows.add(new Row("Affected", moment.affected()));
        if (!moment.done().isEmpty()) rows.add(new Row("Done about it", moment.done()));
        long entry = moment.entry();
        var link = new Link("entry " + entry, () -> cite.accept(entry));
        var said = new Row("Said by", List.of(moment.source()), "", List.of(link));
        return new Inspected(
                moment.sort(),
                moment.strand().title(),
                List.of(new Section("What happened", rows), new Section("Source", List.of(said))),
                List.of(entry));
    }
}
