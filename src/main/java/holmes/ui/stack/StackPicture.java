package holmes.ui.stack;

import holmes.ui.fx.Drawing;
import holmes.ui.stack.Plan.Link;
import holmes.ui.stack.Plan.Placed;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;
import javafx.scene.text.Font;

/// Boxes and links, drawn after a plan.
final class StackPicture extends Pane {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");
    private static final double ORDINARY_PIXELS = 14;

    private final StackModel model;
    private final Drawing drawing = new Drawing(this, this::draw);
    private final Label measure = new Label();
    private final Map<String, Node> boxes = new HashMap<>();
    private final Map<Link, Node> links = new HashMap<>();

    StackPicture(StackModel model) {
        this.model = model;
        getStyleClass().add("stack-picture");
        measure.setVisible(false);
        measure.setManaged(false);
        getChildren().add(measure);
        model.plan().subscribe(_ -> drawing.due());
        measure.fontProperty().subscribe(_ -> drawing.due());
        model.selected().subscribe(_ -> mark());
    }

    /// Pixels of the screen to a pixel at ordinary size of text.
    double unit() {
        return Optional.ofNullable(measure.getFont()).map(Font::getSize).orElse(ORDINARY_PIXELS)
                / ORDINARY_PIXELS;
    }

    /// Where a box is drawn, in the scene.
    Optional<Bounds> bounds(String id) {
        drawing.now();
        return Optional.ofNullable(boxes.get(id))
                .map(node -> node.localToScene(node.getBoundsInLocal()));
    }

    private void draw() {
        boxes.clear();
        links.clear();
        getChildren().setAll(measure);
        var plan = model.plan().get();
        double unit = unit();
        setPrefSize(plan.width() * unit, plan.height() * unit);
        for (var link : plan.links()) getChildren().add(curve(link, unit));
        for (var placed : plan.boxes()) getChildren().add(box(placed, unit));
        mark();
    }

    private Node curve(Link link, double unit) {
        double from = (link.from().x() + link.from().width()) * unit;
        double to = link.to().x() * unit;
        double middle = (from + to) / 2;
        double start = link.from().middle() * unit;
        double end = link.to().middle() * unit;
        var curve = new CubicCurve(from, start, middle, start, middle, end, to, end);
        curve.getStyleClass().addAll("stack-link", "link-" + age(link.to().box()));
        if (link.to().box().missing() || link.from().box().missing())
            curve.getStyleClass().add("stack-link-missing");
        curve.setMouseTransparent(true);
        links.put(link, curve);
        return curve;
    }

    private Node box(Placed placed, double unit) {
        var box = placed.box();
        var node = face(box);
        node.resizeRelocate(
                placed.x() * unit,
                placed.y() * unit,
                placed.width() * unit,
                placed.height() * unit);
        node.setManaged(false);
        node.setOnMousePressed(_ -> model.look(box.id()));
        boxes.put(box.id(), node);
        return node;
    }

    private static Region face(Box box) {
        var title = new Label(box.title());
        title.getStyleClass().add("box-title");
        title.setMinWidth(0);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var detail = new Label(second(box));
        detail.getStyleClass().add("box-detail");
        detail.setMinWidth(0);
        var face = new VBox(title, detail);
        face.setAlignment(Pos.CENTER_LEFT);
        face.getStyleClass().addAll("stack-box", "box-" + age(box));
        if (box.missing()) face.getStyleClass().add("box-missing");
        if (box.id().startsWith("all of ")) face.getStyleClass().add("box-many");
        face.setAccessibleRole(AccessibleRole.BUTTON);
        face.setAccessibleText(box.words());
        Tooltip.install(face, new Tooltip(box.words() + "\n" + box.kind().meaning()));
        return face;
    }

    /// What colour and pattern tell, in words, and then the detail.
    private static String second(Box box) {
        var mark = box.missing() ? "missing" : box.age() == Age.NEW ? "new" : "";
        if (mark.isEmpty() || box.detail().isEmpty()) return mark + box.detail();
        return mark + " " + box.detail();
    }

    private static String age(Box box) {
        return box.age().name().toLowerCase(Locale.ROOT);
    }

    private void mark() {
        var id = model.selected().get().map(Box::id).orElse("");
        boxes.forEach((of, node) -> node.pseudoClassStateChanged(SELECTED, of.equals(id)));
        links.forEach((link, node) -> {
            boolean near = link.from().box().id().equals(id) || link.to().box().id().equals(id);
            node.pseudoClassStateChanged(NEAR, near);
        });
    }
}
