package holmes.ui.fx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Explains words of storage wherever they stand in the window: pointed at, a label that has such a
/// word, and no explanation of its own, says what it means.
public final class Terms {

    private static final double WIDTH = 380;

    private Terms() {}

    /// Explains in everything that is, and ever will be, inside a node.
    public static void explainIn(Node window) {
        window.addEventFilter(
                MouseEvent.MOUSE_ENTERED_TARGET,
                event -> labeled(event.getTarget()).ifPresent(Terms::explain));
    }

    private static Optional<Labeled> labeled(EventTarget target) {
        var node = target instanceof Node at ? at : null;
        while (node != null && !(node instanceof Labeled)) node = node.getParent();
        return Optional.ofNullable((Labeled) node);
    }

    static void explain(Labeled label) {
        if (label.getTooltip() != null || label.getText() == null) return;
        var words = of(label.getText());
        if (words.isEmpty()) return;
        var tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        label.setTooltip(tip);
        // A cell that shows something else next must not explain what it showed.
        label.textProperty()
                .subscribe((_, _) -> {
                    if (tip.equals(label.getTooltip())) label.setTooltip(null);
                });
    }

    /// The words of storage in a text, a line each with its meaning; empty if there are none.
    public static String of(String text) {
        return Glossary.used(List.of(text)).entrySet().stream()
                .map(word -> word.getKey() + ": " + word.getValue())
                .collect(Collectors.joining("\n"));
    }
}
