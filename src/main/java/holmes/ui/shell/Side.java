package holmes.ui.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Control;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The inspector at the right, with an edge to draw it wider by mouse or arrow keys. Its width is
/// remembered.
final class Side extends HBox {

    private static final int ORDINARY = 360;
    private static final int NARROWEST = 220;
    private static final int WIDEST = 900;
    private static final int STEP = 20;

    /// Of the window.
    private static final double MOST = 0.42;

    private final ShellModel model;
    private final Control content;

    Side(ShellModel model, Control content) {
        this.model = model;
        this.content = content;
        var edge = new Region();
        edge.getStyleClass().add("edge");
        edge.setCursor(Cursor.H_RESIZE);
        edge.setFocusTraversable(true);
        edge.setAccessibleRole(AccessibleRole.THUMB);
        edge.setAccessibleText("Width of the inspector: left and right arrow");
        edge.setOnMouseDragged(this::dragged);
        edge.setOnKeyPressed(this::pressed);
        HBox.setHgrow(content, Priority.ALWAYS);
        widen(model.settings().number("inspector.width", ORDINARY));
        getChildren().addAll(edge, content);
    }

    /// Whatever was remembered, the screen itself keeps the larger part of the window.
    @Override
    protected double computePrefWidth(double height) {
        double wanted = super.computePrefWidth(height);
        var scene = getScene();
        return scene == null ? wanted : Math.min(wanted, MOST * scene.getWidth());
    }

    private void dragged(MouseEvent event) {
        widen((int) (localToScene(getWidth(), 0).getX() - event.getSceneX()));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> widen((int) content.getPrefWidth() + STEP);
            case RIGHT -> widen((int) content.getPrefWidth() - STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void widen(int width) {
        int next = Math.clamp(width, NARROWEST, WIDEST);
        content.setPrefWidth(next);
        content.setMinWidth(NARROWEST);
        model.settings().put("inspector.width", Integer.toString(next));
    }
}
