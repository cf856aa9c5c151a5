package holmes.ui.fx;

import javafx.application.Platform;
import javafx.scene.Node;

/// Draws a part of a view anew: once for however many changes, and only while it stands on the
/// screen. What changed meanwhile is drawn when it comes up. A job that changes what many screens
/// show costs no more than the one that is looked at.
public final class Drawing {

    private final Node node;
    private final Runnable draw;
    private boolean due;

    /// @param node on which is drawn
    public Drawing(Node node, Runnable draw) {
        this.node = node;
        this.draw = draw;
        node.sceneProperty().subscribe(this::now);
    }

    /// What is drawn is true no longer.
    public void due() {
        if (due) return;
        due = true;
        if (node.getScene() != null) Platform.runLater(this::now);
    }

    /// Draws what is due, for whoever has to know where things lie.
    public void now() {
        if (!due || node.getScene() == null) return;
        due = false;
        draw.run();
    }
}
