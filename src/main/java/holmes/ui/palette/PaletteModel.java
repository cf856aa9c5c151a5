package holmes.ui.palette;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The command palette: what was typed, and what that finds.
public final class PaletteModel {

    private static final int MOST = 50;

    /// What fits only together with its kind stands behind what fits by itself.
    private static final int WIDER = 60;

    private final List<Finder> finders;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();

    /// @param finders whose hits are shown in this order where they fit equally well
    public PaletteModel(List<Finder> finders) {
        this.finders = List.copyOf(finders);
        query.subscribe(_ -> search());
    }

    public BooleanProperty open() {
        return open;
    }

    public StringProperty query() {
        return query;
    }

    public ObservableList<Hit> hits() {
        return hits;
    }

    public void ask() {
        query.set("");
        search();
        open.set(true);
    }

    public void close() {
        open.set(false);
    }

    /// Closes the palette, then does what was chosen.
    public void take(Hit hit) {
        if (!hit.possible()) return;
        close();
        hit.action().run();
    }

    private record Scored(Hit hit, int score) {}

    private void search() {
        var typed = query.get();
        hits.setAll(
                finders.stream()
                        .flatMap(finder -> finder.find(typed).stream())
                        .flatMap(hit -> fit(typed, hit).stream().mapToObj(n -> new Scored(hit, n)))
                        .sorted(
                                Comparator.comparing((Scored s) -> !s.hit.possible())
                                        .thenComparing(
                                                Comparator.comparingInt(Scored::score).reversed()))
                        .limit(MOST)
                        .map(Scored::hit)
                        .toList());
    }

    private static OptionalInt fit(String typed, Hit hit) {
        if (typed.isBlank()) return OptionalInt.of(0);
        var title = Fit.of(typed, hit.title());
        if (title.isPresent()) return title;
        var wider = Fit.of(typed, hit.kind() + " " + hit.title());
        return wider.isPresent() ? OptionalInt.of(wider.getAsInt() - WIDER) : wider;
    }
}
