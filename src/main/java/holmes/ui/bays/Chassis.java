package holmes.ui.bays;

import holmes.ui.fx.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Font;

/// The bays with their disks, drawn, and the links between the halves of mirrors. A disk is taken
/// with the mouse and put into another bay.
final class Chassis extends Pane {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final double ORDINARY_PIXELS = 14;
    private static final double WIDTH = 214;
    private static final double HEIGHT = 152;
    private static final double GAP = 21;
    private static final double MARK = 24;

    /// Pixels by which the mouse must move before a press is a drag.
    private static final double STEADY = 6;

    private final BaysModel model;
    private final Label measure = new Label();
    private final List<Region> nodes = new ArrayList<>();
    private double pressedX;
    private double pressedY;
    private boolean dragging;

    Chassis(BaysModel model) {
        this.model = model;
        getStyleClass().add("chassis");
        measure.setVisible(false);
        measure.setManaged(false);
        var drawing = new Drawing(this, this::draw);
        measure.fontProperty().subscribe(_ -> drawing.due());
        model.bays().addListener((ListChangeListener<Bay>) _ -> drawing.due());
        model.selected().subscribe(_ -> mark());
    }

    private Traces.Grid grid() {
        double size = Optional.ofNullable(measure.getFont()).map(Font::getSize).orElse(14.0);
        double unit = size / ORDINARY_PIXELS;
        return new Traces.Grid(
                model.columns().get(), WIDTH * unit, HEIGHT * unit, GAP * unit, MARK * unit);
    }

    private void draw() {
        var grid = grid();
        nodes.clear();
        getChildren().setAll(measure);
        for (var trace : Traces.of(model.bays(), grid)) getChildren().add(line(trace));
        int count = model.bays().size();
        for (int i = 0; i < count; i++) {
            var node = node(i);
            node.setManaged(false);
            node.resizeRelocate(grid.x(i), grid.y(i), grid.width(), grid.height());
            nodes.add(node);
            getChildren().add(node);
        }
        int rows = Math.ceilDiv(Math.max(1, count), grid.columns());
        setPrefSize(
                grid.columns() * (grid.width() + grid.gap()) + grid.gap(),
                rows * (grid.height() + grid.gap()) + grid.gap());
        mark();
    }

    private static Node line(Traces trace) {
        var line = new Polyline();
        line.getPoints().setAll(trace.points());
        line.getStyleClass().addAll("trace", "trace-" + trace.pair() % 6);
        line.setMouseTransparent(true);
        return line;
    }

    private Region node(int index) {
        var bay = model.bays().get(index);
        var node = bay.disk().isPresent() ? card(index, bay) : empty(bay);
        node.setAccessibleText(bay.words());
        return node;
    }

    private static Region empty(Bay bay) {
        var words = new Label("bay " + bay.name() + ", empty");
        words.getStyleClass().add("quiet");
        var node = new StackPane(words);
        node.getStyleClass().add("bay-empty");
        return node;
    }

    private Region card(int index, Bay bay) {
        var disk = bay.disk().orElseThrow();
        var node = new StackPane(DiskFace.of(bay.name(), disk));
        node.getStyleClass().add("disk-card");
        if (disk.role() == Role.LEFT_OUT) node.getStyleClass().add("disk-out");
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setOnMousePressed(event -> press(disk, event));
        node.setOnMouseDragged(event -> drag(node, event));
        node.setOnMouseReleased(event -> drop(index, node, event));
        return node;
    }

    private void press(DiskCard disk, MouseEvent event) {
        pressedX = event.getSceneX();
        pressedY = event.getSceneY();
        dragging = false;
        model.selected().set(Optional.of(disk.label()));
    }

    private void drag(Region node, MouseEvent event) {
        if (!model.writable().get()) return;
        var from = sceneToLocal(pressedX, pressedY);
        var to = sceneToLocal(event.getSceneX(), event.getSceneY());
        if (!dragging && from.distance(to) < STEADY) return;
        dragging = true;
        node.toFront();
        node.setTranslateX(to.getX() - from.getX());
        node.setTranslateY(to.getY() - from.getY());
        int target = at(event);
        for (int i = 0; i < nodes.size(); i++)
            nodes.get(i).pseudoClassStateChanged(TARGET, i == target);
        event.consume();
    }

    private void drop(int index, Region node, MouseEvent event) {
        if (!dragging) return;
        dragging = false;
        node.setTranslateX(0);
        node.setTranslateY(0);
        int target = at(event);
        if (target >= 0 && target != index) model.move(index, target);
        else draw();
    }

    /// The bay under the mouse; -1 if there is none.
    private int at(MouseEvent event) {
        var point = sceneToLocal(event.getSceneX(), event.getSceneY());
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            boolean x =
                    point.getX() >= node.getLayoutX()
                            && point.getX() < node.getLayoutX() + node.getWidth();
            boolean y =
                    point.getY() >= node.getLayoutY()
                            && point.getY() < node.getLayoutY() + node.getHeight();
            if (x && y) return i;
        }
        return -1;
    }

    private void mark() {
        // What was not drawn yet is marked when it is.
        for (int i = 0; i < Math.min(nodes.size(), model.bays().size()); i++) {
            var disk = model.bays().get(i).disk();
            boolean on =
                    disk.isPresent() && disk.map(DiskCard::label).equals(model.selected().get());
            nodes.get(i).pseudoClassStateChanged(SELECTED, on);
        }
    }
}
