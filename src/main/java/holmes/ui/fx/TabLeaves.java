package holmes.ui.fx;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets Tab lead on from a field of several lines, as from every other control. By itself such a
/// field would take it as a letter, and hold fast whoever has no mouse.
public final class TabLeaves {

    private TabLeaves() {}

    public static void from(TextArea area) {
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() != KeyCode.TAB || event.isControlDown()) return;
                    event.consume();
                    area.requestFocusTraversal(
                            event.isShiftDown()
                                    ? TraversalDirection.PREVIOUS
                                    : TraversalDirection.NEXT);
                });
    }
}
