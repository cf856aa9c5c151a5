package holmes.ui.fx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/// The places that were visited, to go back to and forth again: a screen and what was selected on
/// it. Walking through a screen's things is one place, the last of them; a jump makes a new one.
public final class Trail {

    /// Longer ways back than this nobody goes.
    private static final int MOST = 200;

    /// @param selection empty if nothing was selected
    public record Place(String screen, String selection) {}

    private record Stop(ObservableValue<String> selection, Consumer<String> select) {}

    private final ObservableValue<String> screen;
    private final Consumer<String> show;
    private final Map<String, Stop> stops = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final ReadOnlyBooleanWrapper canBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canForth = new ReadOnlyBooleanWrapper();
    private int at = -1;
    private boolean going;
    private boolean jumping;

    /// @param screen the one that is shown; empty if none is
    /// @param show shows one
    public Trail(ObservableValue<String> screen, Consumer<String> show) {
        this.screen = screen;
        this.show = show;
        screen.subscribe(this::arrive);
    }

    /// Remembers what is selected on a screen, too.
    ///
    /// @param selection names it so that `select` finds it again; empty if nothing is
    public void watch(String name, ObservableValue<String> selection, Consumer<String> select) {
        stops.put(name, new Stop(selection, select));
        selection.subscribe(_ -> {
            if (name.equals(screen.getValue())) arrive();
        });
    }

    /// To be called before something is gone to from elsewhere on the same screen.
    public void jump() {
        jumping = true;
    }

    public void clear() {
        places.clear();
        at = -1;
        tell();
    }

    public ReadOnlyBooleanProperty canBack() {
        return canBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canForth() {
        return canForth.getReadOnlyProperty();
    }

    public void back() {
        go(at - 1);
    }

    public void forth() {
        go(at + 1);
    }

    private void go(int next) {
        if (next < 0 || next >= places.size()) return;
        going = true;
        try {
            at = next;
            var place = places.get(next);
            show.accept(place.screen);
            var stop = stops.get(place.screen);
            if (stop != null && !place.selection.isEmpty()) stop.select.accept(place.selection);
        } finally {
            going = false;
            tell();
        }
    }

    private void arrive() {
        var name = screen.getValue();
        if (going || name.isEmpty()) return;
        var stop = stops.get(name);
        var place = new Place(name, stop == null ? "" : stop.selection.getValue());
        if (at >= 0 && places.get(at).equals(place)) return;
        if (at >= 0 && places.get(at).screen.equals(name) && !jumping) {
            places.set(at, place);
            return;
        }
        jumping = false;
        places.subList(at + 1, places.size()).clear();
        if (places.size() == MOST) places.removeFirst();
        places.add(place);
        at = places.size() - 1;
        tell();
    }

    private void tell() {
        canBack.set(at > 0);
        canForth.set(at < places.size() - 1);
    }
}
