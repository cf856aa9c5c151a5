package holmes.ui.hex;

import static java.util.Objects.requireNonNull;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.bytes.Structure;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.State;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Worker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// Bytes on screen: which layer, which rows, where the cursor stands. Knows no control.
///
/// It holds a window of rows over the device and a few pages of bytes, so the size of the device
/// does not matter. No method waits for the medium.
public final class HexModel {

    /// Instead of a byte: the medium withholds it.
    static final int UNREADABLE = Pages.UNREADABLE;

    /// Instead of a byte: it is being read.
    static final int UNREAD = Pages.UNREAD;

    private final Lanes lanes;
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Source>> source =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LongProperty top = new SimpleLongProperty();
    private final LongProperty cursor = new SimpleLongProperty();
    private final LongProperty anchor = new SimpleLongProperty();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Inspected> inspected =
            new ReadOnlyObjectWrapper<>(Inspected.NOTHING);
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final Map<String, Offer> visited = new HashMap<>();
    private final Steps steps = new Steps();
    private Optional<Pages> pages = Optional.empty();
    private Optional<Recognised> recognised = Optional.empty();
    private Optional<Offer> chosen = Optional.empty();
    private Optional<HexDesk> desk = Optional.empty();
    private Runnable jumping = () -> {};
    private final SearchModel search;
    private final MarksModel marks;
    private int width = 16;
    private int visible = 1;

    public HexModel(Lanes lanes, Tasks tasks) {
        this.lanes = lanes;
        search = new SearchModel(this, lanes, tasks);
        marks = new MarksModel(this, lanes, tasks);
        marks.all().addListener((ListChangeListener<MarksModel.Mark>) _ -> redraw());
    }

    public SearchModel search() {
        return search;
    }

    public MarksModel marks() {
        return marks;
    }

    Optional<HexDesk> desk() {
        return desk;
    }

    /// A case is open, or none any more.
    public void serve(Optional<HexDesk> next) {
        desk = next;
    }

    /// What is done before something else is gone to than what lies near by.
    public void onJump(Runnable action) {
        jumping = action;
    }

    /// Names layer and byte, so that {@link #look} finds them again; empty if nothing is shown.
    public ReadOnlyStringProperty place() {
        return place.getReadOnlyProperty();
    }

    /// Goes back to a place, opening its layer if another one is shown.
    public void look(String wanted) {
        var name = wanted.substring(0, wanted.lastIndexOf('\n'));
        long at = Long.parseLong(wanted.substring(name.length() + 1));
        if (source.get().filter(s -> s.name().equals(name)).isPresent()) {
            complaint.set("");
            land(at);
        } else if (visited.containsKey(name)) {
            go(requireNonNull(visited.get(name)), (_, _) -> ByteRange.of(at, 1));
        }
    }

    /// What there is to look at.
    public ObservableList<Offer> offers() {
        return offers;
    }

    /// Offers these from now on; what is open stays open.
    public void offer(List<Offer> next) {
        // Offers hold work, which is never equal: names tell whether anything has changed.
        var before = offers.stream().map(Offer::name).toList();
        if (!before.equals(next.stream().map(Offer::name).toList())) offers.setAll(next);
    }

    /// Opens one of them in the background, then shows it.
    public void choose(Offer offer) {
        choose(offer, ByteRange.of(0, 0));
    }

    /// The same, then selects some bytes of it.
    void choose(Offer offer, ByteRange range) {
        choose(offer, (_, _) -> range);
    }

    /// The same, for bytes that have to be looked for.
    public void choose(Offer offer, Landing landing) {
        jumping.run();
        go(offer, landing);
    }

    private void go(Offer offer, Landing landing) {
        complaint.set("");
        chosen = Optional.of(offer);
        var worker = new Worker<Arrival>(lanes, progress -> Arrival.at(offer, landing, progress));
        worker.state().subscribe(state -> opened(offer, state));
        worker.start();
    }

    private void opened(Offer offer, State<Arrival> state) {
        if (!chosen.equals(Optional.of(offer))) return;
        switch (state) {
            case State.Done<Arrival>(var arrival) -> {
                open(arrival.source());
                visited.put(arrival.source().name(), offer);
                if (!arrival.range().isEmpty()) show(arrival.range());
                complaint.set(arrival.why());
            }
            case State.Failed<Arrival>(var why) -> complaint.set(why);
            case State.Idle<Arrival> _, State.Running<Arrival> _, State.Stopped<Arrival> _ -> {}
        }
    }

    /// Shows nothing any more.
    public void close() {
        desk = Optional.empty();
        marks.show(List.of());
        chosen = Optional.empty();
        pages = Optional.empty();
        recognised = Optional.empty();
        visited.clear();
        offers.clear();
        source.set(Optional.empty());
        top.set(0);
        select(0, 0);
    }

    public ReadOnlyObjectProperty<Optional<Source>> source() {
        return source.getReadOnlyProperty();
    }

    /// First row on screen.
    public LongProperty top() {
        return top;
    }

    /// The byte that the keyboard is at.
    public LongProperty cursor() {
        return cursor;
    }

    /// Counts whatever should be drawn anew.
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// Why the last thing that was asked for could not be done; empty if it could.
    public ReadOnlyStringProperty complaint() {
        return complaint.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Inspected> inspected() {
        return inspected.getReadOnlyProperty();
    }

    /// Shows another device, from its start.
    public void open(Source next) {
        var fresh = new Pages(next.device(), lanes);
        fresh.arrived().subscribe(_ -> redrawAndInspect());
        pages = Optional.of(fresh);
        recognised = Optional.of(new Recognised(next.overlay(), fresh));
        steps.clear();
        source.set(Optional.of(next));
        top.set(0);
        select(0, 0);
    }

    public long size() {
        return source.get().map(s -> s.device().size()).orElse(0L);
    }

    public long rows() {
        return Math.ceilDiv(size(), width);
    }

    /// As many bytes in a row, and as many rows, as the screen has room for. The byte at the top
    /// left stays on screen.
    void show(int bytesInRow, int rows) {
        long first = top.get() * width;
        boolean cursorWasSeen = seen();
        width = bytesInRow;
        visible = Math.max(1, rows);
        scrollTo(first / width);
        if (cursorWasSeen) reveal();
    }

    /// Bytes in a row.
    int width() {
        return width;
    }

    private boolean seen() {
        long row = cursor.get() / width;
        return top.get() <= row && row < top.get() + visible;
    }

    int visible() {
        return visible;
    }

    /// The highest row that may be the first on screen.
    long lastTop() {
        return Math.max(0, rows() - visible);
    }

    public void scrollTo(long row) {
        top.set(Math.clamp(row, 0, lastTop()));
        wantVisible();
        redraw();
    }

    /// The selected bytes; the cursor's own at least, none on an empty device.
    public ByteRange selection() {
        long from = Math.min(anchor.get(), cursor.get());
        long to = Math.max(anchor.get(), cursor.get()) + 1;
        return ByteRange.between(from, Math.clamp(to, from, Math.max(from, size())));
    }

    /// Moves the cursor to `offset`, or as near as the device has bytes.
    ///
    /// @param extend whether the selection grows to there
    public void moveTo(long offset, boolean extend) {
        long at = Math.clamp(offset, 0, Math.max(0, size() - 1));
        select(extend ? anchor.get() : at, at);
        reveal();
    }

    public void moveBy(long bytes, boolean extend) {
        moveTo(cursor.get() + bytes, extend);
    }

    /// Jumps to an offset in words, and remembers where the cursor was.
    ///
    /// @return whether it did; if not, `complaint` says why
    public boolean goTo(String expression) {
        try {
            var units = source.get().map(Source::units).orElse(Units.NONE);
            jump(GoTo.parse(expression, cursor.get(), size(), units));
            return true;
        } catch (Refused refused) {
            complaint.set(String.valueOf(refused.getMessage()));
            return false;
        }
    }

    /// Jumps to the block, inode or sector that the field under the cursor names.
    public void follow() {
        if (source.get().isEmpty()) return;
        var structure = holding(cursor.get());
        var where =
                structure
                        .flatMap(s -> s.holding(cursor.get()))
                        .flatMap(f -> new FieldReader(this).leads(structure.orElseThrow(), f));
        if (where.isPresent()) goTo(where.get());
        else complaint.set("Under the cursor is no number of a block, an inode or a sector.");
    }

    /// Jumps to a byte, and remembers where the cursor was.
    public void jump(long offset) {
        complaint.set("");
        steps.leave(cursor.get());
        if (offset != cursor.get()) jumping.run();
        land(offset);
    }

    /// Jumps to some bytes and selects them.
    void select(ByteRange range) {
        if (range.start() < size()) jump(range.start());
        show(range);
    }

    private void show(ByteRange range) {
        if (range.end() > size()) {
            complaint.set("That lies beyond the end of this layer.");
            return;
        }
        land(range.start());
        select(range.end() - 1, range.start());
    }

    public void back() {
        steps.back(cursor.get()).ifPresent(this::land);
    }

    public void forth() {
        steps.forth(cursor.get()).ifPresent(this::land);
    }

    /// Why bytes of what is shown are not there.
    Absence absence() {
        return source.get().map(Source::absence).orElse(Absence.UNREADABLE);
    }

    /// The byte at `offset`: 0 to 255, {@link #UNREADABLE} or {@link #UNREAD}.
    int cell(long offset) {
        return pages.map(p -> p.cell(offset)).orElse(UNREAD);
    }

    /// The structures that lie over some bytes.
    List<Structure> over(ByteRange range) {
        return recognised.map(r -> r.over(range)).orElse(List.of());
    }

    /// The smallest structure that holds the byte at `at`.
    Optional<Structure> holding(long at) {
        return recognised.flatMap(r -> r.holding(at));
    }

    private void land(long offset) {
        moveTo(offset, false);
        // Not at the very edge: what lies round a target is half of what it means.
        scrollTo(cursor.get() / width - visible / 3);
    }

    private void select(long from, long to) {
        anchor.set(from);
        cursor.set(to);
        place.set(source.get().map(s -> s.name() + "\n" + to).orElse(""));
        wantVisible();
        redrawAndInspect();
    }

    private void reveal() {
        long row = cursor.get() / width;
        if (row < top.get()) scrollTo(row);
        else if (row >= top.get() + visible) scrollTo(row - visible + 1);
    }

    /// What is on screen.
    ByteRange screen() {
        long from = Math.min(size(), top.get() * width);
        return ByteRange.between(from, Math.min(size(), from + (long) visible * width));
    }

    private void wantVisible() {
        if (!screen().isEmpty()) pages.ifPresent(p -> p.want(screen()));
    }

    private void redraw() {
        changes.set(changes.get() + 1);
    }

    private void redrawAndInspect() {
        redraw();
        var next = new HexInspection(this).inspected();
        if (!next.equals(inspected.get())) inspected.set(next);
    }
}
