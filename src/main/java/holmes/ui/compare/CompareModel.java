package holmes.ui.compare;

import holmes.bytes.Refused;
import holmes.examine.compare.Compare;
import holmes.examine.compare.Comparison.Difference;
import holmes.stack.Layer;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.State;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Worker;
import holmes.ui.hex.GoTo;
import holmes.ui.hex.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Two to ten layers side by side. Knows no control; waits for no medium.
///
/// Places are counted from where the panes start: byte `x` of the comparison is byte `start + x` of
/// each layer. What is claimed of all bytes comes from a comparison in the case, never from the
/// bytes that happen to be on screen.
public final class CompareModel {

    /// Panes at most.
    public static final int MOST = 10;

    private static final int FEWEST = 2;

    private final Lanes lanes;
    private final Tasks tasks;
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
    private final ObservableList<Pane> panes = FXCollections.observableArrayList();
    private final Rows rows = new Rows();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper limit = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<Found>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Inspected> inspected =
            new ReadOnlyObjectWrapper<>(Inspected.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Compare>> request =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private Runnable jumping = () -> {};
    private long sought = -1;
    private Optional<CompareDesk> desk = Optional.empty();
    private Optional<Suggestion> shown = Optional.empty();

    public CompareModel(Lanes lanes, Tasks tasks) {
        this.lanes = lanes;
        this.tasks = tasks;
        for (int i = 0; i < FEWEST; i++) panes.add(pane());
    }

    private Pane pane() {
        return new Pane(lanes, this::changed);
    }

    /// What there is to compare.
    public ObservableList<Offer> offers() {
        return offers;
    }

    /// What belongs side by side, or was compared before.
    public ObservableList<Suggestion> suggestions() {
        return suggestions;
    }

    public ObservableList<Pane> panes() {
        return panes;
    }

    Rows rows() {
        return rows;
    }

    /// Counts whatever should be drawn anew.
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// What is done before something else is gone to than what lies near by.
    public void onJump(Runnable action) {
        jumping = action;
    }

    /// Names layers, starts and byte, so that {@link #look} finds them again.
    public ReadOnlyStringProperty place() {
        return place.getReadOnlyProperty();
    }

    /// Goes back to a place: puts its layers side by side again, if others are.
    public void look(String wanted) {
        var there = Standing.parse(wanted);
        complaint.set("");
        if (!there.sameLayers(standing())) {
            var suggested = suggestions.stream().filter(there::isOf).findFirst();
            if (suggested.isPresent()) put(suggested.get());
            else put(there.among(offers), there.starts(), there.limit(), Optional.empty());
        }
        sought = there.cursor();
        changed();
    }

    private Standing standing() {
        return Standing.of(panes, limit.get(), rows.cursor().get());
    }

    /// Bytes that are compared, 0 up to the end of the smallest.
    public ReadOnlyLongProperty limit() {
        return limit.getReadOnlyProperty();
    }

    /// What the case holds of this comparison.
    public ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    /// Why the last thing that was asked for could not be done; empty if it could.
    public ReadOnlyStringProperty complaint() {
        return complaint.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Inspected> inspected() {
        return inspected.getReadOnlyProperty();
    }

    /// Whether all panes show a layer, so that they can be compared.
    public ObservableValue<Boolean> ready() {
        return request.map(Optional::isPresent);
    }

    /// A case is open: offers these from now on. What is shown stays.
    public void offer(CompareDesk from, List<Offer> layers, List<Suggestion> together) {
        desk = Optional.of(from);
        var before = offers.stream().map(Offer::name).toList();
        if (!before.equals(layers.stream().map(Offer::name).toList())) offers.setAll(layers);
        suggestions.setAll(together);
    }

    /// Shows nothing any more.
    public void close() {
        desk = Optional.empty();
        shown = Optional.empty();
        sought = -1;
        offers.clear();
        suggestions.clear();
        panes.setAll(List.of(pane(), pane()));
        limit.set(0);
        complaint.set("");
        changed();
    }

    /// Shows another layer in a pane.
    public void choose(int pane, Offer offer) {
        shown = Optional.empty();
        complaint.set("");
        var same = panes.get(pane).offer().get().filter(offer::equals);
        panes.get(pane).choose(offer, same.isPresent() ? panes.get(pane).start().get() : 0);
    }

    /// Lets a pane start elsewhere, as the hex view writes offsets.
    ///
    /// @return whether it did; if not, `complaint` says why
    public boolean startAt(int pane, String expression) {
        var chosen = panes.get(pane);
        return attempt(() -> {
            long size = chosen.size().orElseThrow(() -> new Refused("Choose a layer first."));
            long start = GoTo.parse(expression, chosen.start().get(), size);
            shown = Optional.empty();
            chosen.choose(chosen.offer().get().orElseThrow(), start);
        });
    }

    /// Compares only so many bytes; all, if nothing is written.
    public boolean limitTo(String expression) {
        return attempt(() -> {
            shown = Optional.empty();
            limit.set(expression.isBlank() ? 0 : GoTo.parse(expression, 0, Long.MAX_VALUE));
            changed();
        });
    }

    public void addPane() {
        if (panes.size() >= MOST) {
            complaint.set("No more than " + MOST + " layers fit side by side.");
            return;
        }
        shown = Optional.empty();
        panes.add(pane());
        changed();
    }

    public void removePane(int number) {
        if (panes.size() <= FEWEST) {
            complaint.set("It takes two layers to compare.");
            return;
        }
        shown = Optional.empty();
        complaint.set("");
        panes.remove(number);
        changed();
    }

    /// Puts layers side by side that belong together, with what the case holds of them.
    public void show(Suggestion next) {
        jumping.run();
        complaint.set("");
        put(next);
        rows.jump(0);
        changed();
    }

    private void put(Suggestion next) {
        var layers = next.offers().stream().map(Optional::of).toList();
        put(layers, next.starts(), next.length(), Optional.of(next));
    }

    private void put(
            List<Optional<Offer>> layers, List<Long> starts, long length, Optional<Suggestion> of) {
        shown = of;
        limit.set(length);
        var fresh = new ArrayList<Pane>();
        for (int i = 0; i < layers.size(); i++) fresh.add(pane());
        panes.setAll(fresh);
        for (int i = 0; i < fresh.size(); i++) {
            long start = starts.get(i);
            var pane = fresh.get(i);
            layers.get(i).ifPresent(layer -> pane.choose(layer, start));
        }
    }

    /// Compares all bytes, as a job that can be watched and stopped.
    public void compare() {
        var asked = request.get();
        if (asked.isEmpty() || desk.isEmpty()) {
            complaint.set("Choose a layer in each pane first.");
            return;
        }
        complaint.set("");
        var from = desk.get();
        var worker = new Worker<>(lanes, progress -> from.compare(asked.get(), progress));
        worker.state().subscribe(state -> answered(asked.get(), state));
        tasks.start("Compare " + names(), worker);
    }

    private String names() {
        return String.join(" with ", panes.stream().map(Pane::name).toList());
    }

    /// To the first byte of the next range that differs.
    public void next() {
        step("further on", found.get().flatMap(f -> f.next(rows.cursor().get())));
    }

    /// To the first byte of the range before.
    public void previous() {
        step("before this", found.get().flatMap(f -> f.previous(rows.cursor().get())));
    }

    private void step(String where, Optional<Difference> target) {
        if (found.get().isEmpty()) {
            complaint.set("These layers have not been compared yet: compare them first.");
            return;
        }
        complaint.set(target.isPresent() ? "" : "Nothing differs " + where + ".");
        target.ifPresent(range -> jump(range.offset()));
    }

    /// Shows a place, counted from where the panes start.
    public void jump(long offset) {
        sought = -1;
        rows.jump(offset);
        moved();
    }

    /// Jumps to an offset in words.
    public boolean goTo(String expression) {
        return attempt(() -> {
            long target = GoTo.parse(expression, rows.cursor().get(), rows.length());
            if (target != rows.cursor().get()) jumping.run();
            jump(target);
        });
    }

    public void moveTo(long offset) {
        sought = -1;
        rows.moveTo(offset);
        moved();
    }

    public void moveBy(long bytes) {
        moveTo(rows.cursor().get() + bytes);
    }

    public void scrollTo(long row) {
        rows.scrollTo(row);
        want();
        changes.set(changes.get() + 1);
    }

    void fit(int bytesInRow, int visible) {
        rows.show(bytesInRow, visible);
        want();
        changes.set(changes.get() + 1);
    }

    /// The bytes at one place, of all panes.
    int[] cells(long at) {
        return panes.stream().mapToInt(pane -> pane.cell(at)).toArray();
    }

    private boolean attempt(Runnable work) {
        try {
            complaint.set("");
            work.run();
            return true;
        } catch (Refused refused) {
            complaint.set(String.valueOf(refused.getMessage()));
            return false;
        }
    }

    private void changed() {
        var next = asked();
        if (!next.equals(request.get())) {
            request.set(next);
            found.set(Optional.empty());
            next.ifPresent(this::recall);
        }
        long known = found.get().map(Found::length).orElse(0L);
        rows.fit(panes.stream().mapToLong(Pane::length).reduce(known, Math::max));
        if (sought >= 0 && sought < rows.length()) {
            rows.jump(sought);
            sought = -1;
        }
        moved();
    }

    /// As long as nothing was changed, what was suggested, also if its evidence is not at hand.
    private Optional<Compare> asked() {
        if (shown.isPresent()) return shown.map(Suggestion::request);
        long shortest = panes.stream().mapToLong(Pane::length).min().orElse(0);
        long length = limit.get() > 0 ? Math.min(limit.get(), shortest) : 0;
        var layers = new ArrayList<Layer>();
        for (var pane : panes) pane.compared(length).ifPresent(layers::add);
        return layers.size() == panes.size() ? Optional.of(new Compare(layers)) : Optional.empty();
    }

    private void recall(Compare asked) {
        desk.ifPresent(from -> {
            var worker = new Worker<>(lanes, _ -> from.recall(asked));
            worker.state()
                    .subscribe(state ->
                            state.outcome()
                                    .flatMap(answer -> answer)
                                    .ifPresent(answer -> show(asked, answer)));
            worker.start();
        });
    }

    private void answered(Compare asked, State<Found> state) {
        state.outcome().ifPresent(answer -> show(asked, answer));
    }

    /// An answer to what is not asked any more is in the case, but not on this screen.
    private void show(Compare asked, Found answer) {
        if (!request.get().equals(Optional.of(asked))) return;
        found.set(Optional.of(answer));
        changed();
    }

    private void moved() {
        place.set(standing().text());
        want();
        changes.set(changes.get() + 1);
        var next = new CompareFacts(this).inspected();
        if (!next.equals(inspected.get())) inspected.set(next);
    }

    private void want() {
        panes.forEach(pane -> pane.want(rows.range()));
    }
}
