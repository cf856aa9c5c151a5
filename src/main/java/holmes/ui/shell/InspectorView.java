package holmes.ui.shell;

import holmes.ui.fx.Clip;
import holmes.ui.fx.Inspected;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;

/// What is known of whatever is selected. However often the selection changes, it is drawn once.
final class InspectorView extends ScrollPane {

    private final ObservableValue<Inspected> inspected;
    private final ObservableValue<Boolean> explained;
    private final Clip clip;
    private String title = "";
    private boolean asked;

    /// @param explained whether the meaning of each name is shown below it
    InspectorView(
            ObservableValue<Inspected> inspected, ObservableValue<Boolean> explained, Clip clip) {
        this.inspected = inspected;
        this.explained = explained;
        this.clip = clip;
        getStyleClass().add("inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText("Inspector: what is known of what is selected");
        inspected.subscribe(this::ask);
        explained.subscribe(this::ask);
        draw();
    }

    private void ask() {
        if (asked) return;
        asked = true;
        Platform.runLater(this::draw);
    }

    private void draw() {
        asked = false;
        var now = inspected.getValue();
        double at = now.title().equals(title) ? getVvalue() : 0;
        title = now.title();
        setContent(new InspectorRows(clip, explained.getValue()).page(now));
        setVvalue(at);
    }
}
