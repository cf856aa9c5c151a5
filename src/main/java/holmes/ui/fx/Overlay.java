package holmes.ui.fx;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// What lies over the window while it is shown. Escape closes it, and the keyboard is then where it
/// was before.
public abstract class Overlay extends StackPane {

    private Optional<Node> before = Optional.empty();

    /// @param shown whether it is
    /// @param close is done on Escape
    @SuppressWarnings("this-escape") // A node is set up by its own methods.
    protected Overlay(ObservableValue<Boolean> shown, Runnable close) {
        getStyleClass().add("palette-shade");
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() != KeyCode.ESCAPE) return;
                    close.run();
                    event.consume();
                });
    }

    /// To be called before the keyboard is taken.
    protected final void remember() {
        before = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    }

    protected final void giveBack() {
        before.ifPresent(Node::requestFocus);
    }
}
