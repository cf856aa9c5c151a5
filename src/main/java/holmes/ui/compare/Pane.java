package holmes.ui.compare;

import holmes.bytes.ByteRange;
import holmes.device.Place;
import holmes.stack.Layer;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.State;
import holmes.ui.fx.Worker;
import holmes.ui.hex.Offer;
import holmes.ui.hex.Pages;
import holmes.ui.hex.Source;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One of the layers side by side: which, from where on, and its bytes as far as they are read.
/// Screen's thread only.
public final class Pane {

    /// Instead of a byte: this layer ends before.
    static final int BEYOND = -9;

    private final Lanes lanes;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper start = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private Optional<Source> source = Optional.empty();
    private Optional<Pages> pages = Optional.empty();

    /// @param changed told when there is something new to draw
    Pane(Lanes lanes, Runnable changed) {
        this.lanes = lanes;
        this.changed = changed;
    }

    /// `A` for the first pane, and so on.
    static String letter(int number) {
        return String.valueOf((char) ('A' + number));
    }

    public ReadOnlyObjectProperty<Optional<Offer>> offer() {
        return offer.getReadOnlyProperty();
    }

    /// Bytes from the start of the layer to the first that is shown.
    public ReadOnlyLongProperty start() {
        return start.getReadOnlyProperty();
    }

    /// Why it shows no bytes; empty if it does.
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    Optional<Source> source() {
        return source;
    }

    String name() {
        return offer.get().map(Offer::name).orElse("");
    }

    void choose(Offer next, long from) {
        start.set(from);
        if (offer.get().equals(Optional.of(next))) {
            changed.run();
            return;
        }
        offer.set(Optional.of(next));
        source = Optional.empty();
        pages = Optional.empty();
        trouble.set("Opening…");
        var worker = new Worker<>(lanes, next.opener());
        worker.state().subscribe(state -> opened(next, state));
        worker.start();
        changed.run();
    }

    private void opened(Offer asked, State<Source> state) {
        if (!offer.get().equals(Optional.of(asked))) return;
        switch (state) {
            case State.Done<Source>(var opened) -> open(opened);
            case State.Failed<Source>(var why) -> trouble.set(why);
            case State.Idle<Source> _, State.Running<Source> _, State.Stopped<Source> _ -> {}
        }
    }

    private void open(Source opened) {
        trouble.set("");
        source = Optional.of(opened);
        var fresh = new Pages(opened.device(), lanes);
        fresh.arrived().subscribe(_ -> changed.run());
        pages = Optional.of(fresh);
        changed.run();
    }

    /// Bytes of the whole layer, if it is open.
    Optional<Long> size() {
        return source.map(s -> s.device().size());
    }

    /// Bytes from the start of this pane to the end of its layer.
    long length() {
        return size().map(size -> Math.max(0, size - start.get())).orElse(0L);
    }

    /// What is compared: the layer, or the part of it from the pane's start on.
    ///
    /// @param limit bytes, 0 for all
    Optional<Layer> compared(long limit) {
        if (source.isEmpty() || length() == 0) return Optional.empty();
        long length = limit > 0 ? Math.min(limit, length()) : length();
        var range = ByteRange.of(start.get(), length);
        var layer = source.get().layer();
        boolean all = range.equals(ByteRange.of(0, source.get().device().size()));
        return Optional.of(all ? layer : new Layer.Slice(layer, range));
    }

    /// @param at bytes from the start of the pane
    int cell(long at) {
        if (pages.isEmpty()) return Pages.UNREAD;
        return at < length() ? pages.get().cell(start.get() + at) : BEYOND;
    }

    /// What is on screen, counted from the start of the pane.
    void want(ByteRange range) {
        var part = range.intersect(ByteRange.of(0, length()));
        pages.ifPresent(p -> p.want(ByteRange.of(start.get() + part.start(), part.length())));
    }

    /// Where a byte of it lies on disks; empty if it does not exist, or is not open.
    List<Place> trace(long at) {
        if (at >= length()) return List.of();
        return source.map(s -> s.device().trace(start.get() + at)).orElse(List.of());
    }
}
