package holmes.ui.stack;

import holmes.stack.Layer;
import holmes.ui.fx.Inspected;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The stack: which of its lives is shown, what is folded, which box is looked at.
public final class StackModel {

    private final ObjectProperty<Age> shown = new SimpleObjectProperty<>(Age.BOTH);
    private final ReadOnlyObjectWrapper<Plan> plan = new ReadOnlyObjectWrapper<>(Plan.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Box>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<String> opened = new HashSet<>();
    private List<Box> boxes = List.of();
    private Consumer<Layer> bytes = _ -> {};

    public StackModel() {
        shown.subscribe(_ -> draw());
    }

    /// The old system, the new install, or both.
    public ObjectProperty<Age> shown() {
        return shown;
    }

    public ReadOnlyObjectProperty<Plan> plan() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Box>> selected() {
        return selected.getReadOnlyProperty();
    }

    public ObservableValue<Inspected> inspected() {
        return selected.map(box -> box.map(Box::inspected).orElse(Inspected.NOTHING));
    }

    /// Whether the box that is looked at has bytes of its own.
    public ObservableValue<Boolean> hasBytes() {
        return selected.map(box -> box.flatMap(Box::layer).isPresent());
    }

    /// Whether there are two lives to choose from.
    public boolean hasTwoLives() {
        return boxes.stream().anyMatch(box -> box.age() == Age.NEW);
    }

    /// @param next what shows the bytes of a layer
    public void open(Consumer<Layer> next) {
        bytes = next;
        opened.clear();
        selected.set(Optional.empty());
    }

    /// Draws the stack anew; what was looked at stays so.
    public void show(List<Box> next) {
        boxes = List.copyOf(next);
        if (!hasTwoLives()) shown.set(Age.BOTH);
        draw();
    }

    public void look(String id) {
        selected.set(plan.get().find(id).map(Plan.Placed::box));
    }

    public void go(Plan.Way way) {
        var here = selected.get().map(Box::id).orElse("");
        plan.get().from(here, way).ifPresent(to -> selected.set(Optional.of(to.box())));
    }

    /// Shows the boxes one by one that are drawn as the one that is looked at, or folds them again.
    public void fold() {
        var box = selected.get();
        var group = box.map(Box::group).orElse("");
        if (group.isEmpty()) return;
        boolean folded = !opened.remove(group);
        if (folded) opened.add(group);
        draw();
        boxes.stream()
                .filter(b -> b.group().equals(group))
                .findFirst()
                .ifPresent(b -> look(b.id()));
        if (!folded) look("all of " + group);
    }

    /// Shows the bytes of the box that is looked at.
    ///
    /// @return whether it has any
    public boolean bytes() {
        var layer = selected.get().flatMap(Box::layer);
        layer.ifPresent(bytes);
        return layer.isPresent();
    }

    private void draw() {
        var within = boxes.stream().filter(box -> box.age().within(shown.get())).toList();
        plan.set(Plan.of(Groups.folded(within, opened)));
        selected.get().ifPresent(box -> look(box.id()));
    }
}
