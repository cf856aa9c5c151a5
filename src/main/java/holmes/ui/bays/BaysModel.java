package holmes.ui.bays;

import holmes.casefile.BayLayout;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The chassis: which disk stands in which bay, the one that is looked at, and what can be done
/// with it. How many rows and columns there are is remembered.
public final class BaysModel {

    public static final int MOST = 24;
    private static final int ROWS = 3;
    private static final int COLUMNS = 4;

    private final Settings settings;
    private final ObservableList<DiskCard> cards = FXCollections.observableArrayList();
    private final ObservableList<Bay> bays = FXCollections.observableArrayList();
    private final IntegerProperty rows;
    private final IntegerProperty columns;
    private final ObjectProperty<Optional<String>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Inspected> inspected =
            new SimpleObjectProperty<>(Inspected.NOTHING);
    private final BooleanProperty writable = new SimpleBooleanProperty();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Optional<Actions> actions = Optional.empty();
    private List<BayLayout.Slot> order = List.of();

    /// What can be done with the disks of a case. Each is an entry of its log.
    public interface Actions {

        void arrange(List<BayLayout.Slot> slots);

        /// @param out whether it is left out, or let in again
        void exclude(DiskCard disk, boolean out, String why);

        void prefer(DiskCard.Swap swap, String why);

        /// Writes labels for the disks to be printed.
        void labels(List<Bay> bays);
    }

    public BaysModel(Settings settings) {
        this.settings = settings;
        rows = new SimpleIntegerProperty(clamp(settings.number("bays.rows", ROWS)));
        columns = new SimpleIntegerProperty(clamp(settings.number("bays.columns", COLUMNS)));
        rows.subscribe(now -> resized("bays.rows", now.intValue()));
        columns.subscribe(now -> resized("bays.columns", now.intValue()));
        selected.subscribe(_ -> inspect());
    }

    private static int clamp(int number) {
        return Math.clamp(number, 1, MOST);
    }

    private void resized(String key, int number) {
        settings.put(key, Integer.toString(number));
        draw();
    }

    public ObservableList<DiskCard> cards() {
        return cards;
    }

    /// Row by row.
    public ObservableList<Bay> bays() {
        return bays;
    }

    public IntegerProperty rows() {
        return rows;
    }

    public IntegerProperty columns() {
        return columns;
    }

    /// Label of the disk that is looked at.
    public ObjectProperty<Optional<String>> selected() {
        return selected;
    }

    public ObservableValue<Inspected> inspected() {
        return inspected;
    }

    /// Why something is done: it stands in the log, so nothing is done without it.
    public StringProperty reason() {
        return reason;
    }

    /// What came of what was done last; may be empty.
    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    public void say(String sentence) {
        notice.set(sentence);
    }

    public Optional<DiskCard> disk() {
        return selected.get()
                .flatMap(label -> cards.stream().filter(c -> c.label().equals(label)).findFirst());
    }

    /// Whether anything can be done: not in a review.
    public ReadOnlyBooleanProperty writable() {
        return writable;
    }

    /// @param next what can be done; empty in a review
    public void open(Optional<Actions> next) {
        actions = next;
        writable.set(next.isPresent());
        notice.set("");
        reason.set("");
    }

    /// Draws the disks anew; the one that was looked at stays so.
    ///
    /// @param layout as the log has it
    public void show(List<DiskCard> next, Optional<BayLayout> layout) {
        order = layout.map(BayLayout::slots).orElse(List.of());
        cards.setAll(next);
        draw();
        inspect();
    }

    /// Puts the disk that is looked at into another bay; who stands there takes its place.
    public void move(int from, int to) {
        boolean inside = from >= 0 && to >= 0 && from < bays.size() && to < bays.size();
        if (actions.isEmpty() || !inside || from == to || bays.get(from).disk().isEmpty()) return;
        var next = new ArrayList<>(slots());
        var taken = next.get(to).identity();
        next.set(to, new BayLayout.Slot(next.get(to).name(), next.get(from).identity()));
        next.set(from, new BayLayout.Slot(next.get(from).name(), taken));
        order = List.copyOf(next);
        draw();
        actions.get().arrange(order);
    }

    /// Moves the disk that is looked at by rows and columns.
    public void push(int down, int right) {
        var from = where();
        var to = beside(from, down, right);
        if (from.isPresent() && to.isPresent()) move(from.getAsInt(), to.getAsInt());
    }

    /// Looks at the disk in that direction, over empty bays.
    public void go(int down, int right) {
        var at = where();
        if (at.isEmpty()) {
            cards.stream().findFirst().ifPresent(c -> selected.set(Optional.of(c.label())));
            return;
        }
        for (var to = beside(at, down, right); to.isPresent(); to = beside(to, down, right)) {
            var disk = bays.get(to.getAsInt()).disk();
            if (disk.isPresent()) {
                selected.set(disk.map(DiskCard::label));
                return;
            }
        }
    }

    private OptionalInt where() {
        return IntStream.range(0, bays.size())
                .filter(i -> bays.get(i).disk().map(DiskCard::label).equals(selected.get()))
                .filter(i -> bays.get(i).disk().isPresent())
                .findFirst();
    }

    private OptionalInt beside(OptionalInt at, int down, int right) {
        if (at.isEmpty()) return at;
        int row = at.getAsInt() / columns.get() + down;
        int column = at.getAsInt() % columns.get() + right;
        int to = row * columns.get() + column;
        boolean inside = row >= 0 && column >= 0 && column < columns.get() && to < bays.size();
        return inside ? OptionalInt.of(to) : OptionalInt.empty();
    }

    /// Leaves the disk that is looked at out of the next run, or lets it in again.
    public void leaveOut() {
        if (reason.get().isBlank()) return;
        disk().ifPresent(disk -> {
            boolean out = disk.role() != Role.LEFT_OUT;
            actions.ifPresent(a -> a.exclude(disk, out, reason.get().strip()));
            say(disk.label() + (out ? " is left out of the next run." : " is let in again."));
            reason.set("");
        });
    }

    /// Has the other half of the mirror read in the next run.
    public void swap() {
        if (reason.get().isBlank()) return;
        disk().flatMap(DiskCard::other)
                .ifPresent(swap -> {
                    actions.ifPresent(a -> a.prefer(swap, reason.get().strip()));
                    say("The next run reads " + swap.answer() + ".");
                    reason.set("");
                });
    }

    public void labels() {
        actions.ifPresent(a -> a.labels(List.copyOf(bays)));
    }

    private List<BayLayout.Slot> slots() {
        return bays.stream()
                .map(bay ->
                        new BayLayout.Slot(
                                bay.name(), bay.disk().map(DiskCard::identity).orElse("")))
                .toList();
    }

    /// Bays as the layout has them; who stands nowhere gets the first that are free.
    private void draw() {
        int count = Math.max(rows.get() * columns.get(), cards.size());
        for (int i = 0; i < order.size(); i++)
            if (!order.get(i).identity().isEmpty()) count = Math.max(count, i + 1);
        var left = new ArrayList<>(cards);
        var next = new ArrayList<Bay>();
        for (int i = 0; i < count; i++) {
            var slot = i < order.size() ? order.get(i) : new BayLayout.Slot("" + (i + 1), "");
            var disk = left.stream().filter(c -> c.identity().equals(slot.identity())).findFirst();
            disk.ifPresent(left::remove);
            next.add(new Bay(slot.name(), disk));
        }
        for (int i = 0; i < next.size() && !left.isEmpty(); i++) {
            if (next.get(i).disk().isPresent()) continue;
            next.set(i, new Bay(next.get(i).name(), Optional.of(left.removeFirst())));
        }
        for (int i = next.size(); !left.isEmpty(); i++)
            next.add(new Bay("" + (i + 1), Optional.of(left.removeFirst())));
        bays.setAll(next);
    }

    private void inspect() {
        inspected.set(disk().map(DiskCard::details).orElse(Inspected.NOTHING));
    }
}
