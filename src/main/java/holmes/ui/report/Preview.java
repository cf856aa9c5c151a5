package holmes.ui.report;

import holmes.device.Progress;
import holmes.report.pdf.PagePicture;
import holmes.report.pdf.PdfPages;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.State;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Worker;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The pages of the report, or of the section that is being written, one at a time.
public final class Preview {

    /// Picture elements to a point: sharp at twice the size of a page on a usual screen.
    private static final double SCALE = 1.6;

    /// One page of so many.
    ///
    /// @param number from 1
    public record Shown(int number, int count, PagePicture picture, boolean section) {

        /// Where in the report this is.
        public String words() {
            return (section ? "This section, page " : "Page ") + number + " of " + count;
        }
    }

    private final Tasks tasks;
    private final Worker<byte[]> printing;
    private final Worker<byte[]> trying;
    private final Worker<Shown> drawing;
    private final ObjectProperty<Optional<Shown>> shown =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper old = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private volatile Optional<Press> press = Optional.empty();
    private volatile Draft draft = new Draft("", "");
    private final AtomicReference<byte[]> pdf = new AtomicReference<>(new byte[0]);
    private volatile boolean section;
    private volatile int page;
    private boolean again;

    Preview(Lanes lanes, Tasks tasks) {
        this.tasks = tasks;
        printing = new Worker<>(lanes, this::print);
        trying = new Worker<>(lanes, _ -> tryOut());
        drawing = new Worker<>(lanes, _ -> draw());
        printing.state().subscribe(state -> printed(state, false));
        trying.state().subscribe(state -> printed(state, true));
        drawing.state().subscribe(this::drawn);
    }

    /// What is to be seen; empty while there is nothing.
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown;
    }

    /// Whether the case has grown since this was printed.
    public ReadOnlyBooleanProperty old() {
        return old.getReadOnlyProperty();
    }

    /// Number of the page that is shown, from 1; empty if none is.
    public ObservableValue<String> place() {
        return shown.map(now -> now.map(s -> "" + s.number()).orElse(""));
    }

    /// Shows a page by its number, of what is shown now.
    public void look(String place) {
        go(Integer.parseInt(place) - 1);
    }

    /// Why there is nothing to be seen, if so.
    public ReadOnlyObjectProperty<String> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public BooleanProperty busy() {
        return busy;
    }

    void open(Optional<Press> next) {
        press = next;
        pdf.set(new byte[0]);
        page = 0;
        shown.set(Optional.empty());
        trouble.set("");
        old.set(next.isPresent());
    }

    void grown() {
        old.set(press.isPresent());
    }

    /// Prints the whole report, if that is not what is shown and true already.
    public void refresh() {
        if (press.isPresent() && (old.get() || section || pdf.get().length == 0)) whole();
    }

    /// Prints the whole report.
    public void whole() {
        if (press.isEmpty() || printing.state().get().running()) return;
        old.set(false);
        tasks.start("Print the report", printing);
    }

    void section(Draft next) {
        draft = next;
        if (press.isEmpty()) return;
        if (trying.state().get().running()) again = true;
        else trying.start();
    }

    private byte[] print(Progress progress) throws Progress.Cancelled {
        return press.isEmpty() ? new byte[0] : press.get().pdf(progress);
    }

    private byte[] tryOut() {
        return press.isEmpty() ? new byte[0] : press.get().pdf(draft);
    }

    private void printed(State<byte[]> state, boolean ofSection) {
        busy.set(printing.state().get().running() || trying.state().get().running());
        if (state instanceof State.Failed<byte[]>(var why)) trouble.set(why);
        if (state instanceof State.Done<byte[]>(var bytes) && bytes.length > 0) {
            if (ofSection != section) page = 0;
            section = ofSection;
            pdf.set(bytes);
            trouble.set("");
            drawing.start();
        }
        if (ofSection && again && !state.running()) {
            again = false;
            trying.start();
        }
    }

    /// Goes on by so many pages, or back.
    public void turn(int pages) {
        shown.get().ifPresent(now -> go(now.number() - 1 + pages));
    }

    public void first() {
        go(0);
    }

    public void last() {
        shown.get().ifPresent(now -> go(now.count() - 1));
    }

    private void go(int index) {
        if (shown.get().isEmpty()) return;
        page = Math.clamp(index, 0, shown.get().get().count() - 1);
        drawing.start();
    }

    private Shown draw() {
        try (var pages = PdfPages.of(pdf.get())) {
            int index = Math.clamp(page, 0, pages.count() - 1);
            return new Shown(index + 1, pages.count(), pages.page(index, SCALE), section);
        }
    }

    private void drawn(State<Shown> state) {
        if (state instanceof State.Failed<Shown>(var why)) trouble.set(why);
        if (state instanceof State.Done<Shown>(var now) && press.isPresent()) {
            shown.set(Optional.of(now));
            // Turned again, or printed anew, while this page was drawn.
            boolean behind = page != now.number() - 1 && page < now.count();
            if (behind || section != now.section()) drawing.start();
        }
    }
}
