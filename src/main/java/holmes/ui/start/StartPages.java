package holmes.ui.start;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The start page, or the form for a new case in its place.
public final class StartPages extends StackPane {

    /// @param making whether the form is shown
    public StartPages(Node start, Node form, ObservableValue<Boolean> making) {
        making.subscribe(now -> getChildren().setAll(now ? form : start));
    }
}
