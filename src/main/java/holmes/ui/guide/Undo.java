package holmes.ui.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/// Undo and redo of choices: the ways that were gone to the end, around the one that is shown. The
/// case keeps every one of them; this is the order in which they were seen.
public final class Undo {

    private final GuideModel model;
    private final Deque<Way> earlier = new ArrayDeque<>();
    private final Deque<Way> later = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper forth = new ReadOnlyBooleanWrapper();

    Undo(GuideModel model) {
        this.model = model;
    }

    /// Back to the way that was gone before; if there is none, the last question is asked again.
    public void undo() {
        if (!model.asking().get()) {
            var now = Way.of(model.stages());
            later.push(now);
            forth.set(true);
            if (!earlier.isEmpty()) {
                var before = earlier.pop();
                model.go(before, true, now.parts(model.stages(), before));
                return;
            }
        }
        Way.last(model.stages()).ifPresent(model::askAgain);
    }

    /// Forth again to the way that was gone back from.
    public void redo() {
        if (later.isEmpty()) return;
        // A way on which a question is open was not gone to its end.
        var now = model.asking().get() ? Way.NONE : Way.of(model.stages());
        if (!now.equals(Way.NONE)) earlier.push(now);
        var next = later.pop();
        forth.set(!later.isEmpty());
        model.go(next, true, next.parts(model.stages(), now));
    }

    /// Whether there is a choice to go back to.
    public ObservableValue<Boolean> canUndo() {
        var ready = model.ready();
        return Bindings.createBooleanBinding(
                () ->
                        Way.last(model.stages()).isPresent()
                                && (model.asking().get() || ready.getValue()),
                model.stages(),
                model.asking(),
                model.state());
    }

    public ReadOnlyBooleanProperty canRedo() {
        return forth.getReadOnlyProperty();
    }

    void clear() {
        earlier.clear();
        later.clear();
        forth.set(false);
    }

    /// Another way is begun: this one can be come back to, and so can those that were gone back
    /// from.
    void leave(Way now) {
        while (!later.isEmpty()) earlier.push(later.removeLast());
        if (!now.equals(Way.NONE)) earlier.push(now);
        forth.set(false);
    }
}
