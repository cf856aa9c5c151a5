package holmes.ui.stack;

import holmes.ui.fx.Bar;
import holmes.ui.fx.Glyph;
import holmes.ui.stack.Plan.Way;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The stack screen: the picture, with zoom, and keys to walk it.
public final class StackView extends BorderPane {

    private static final double STEP = 1.2;
    private static final double SMALLEST = 0.3;
    private static final double LARGEST = 3;
    private static final double FITTING = 0.55;

    private final StackModel model;
    private final StackPicture picture;
    private final ScrollPane scroll;
    private final Group scaled;
    private final Runnable showBytes;
    private double zoom = 1;
    private boolean fitting = true;

    /// @param showBytes goes to the bytes of what is selected
    public StackView(StackModel model, Runnable showBytes) {
        this.model = model;
        this.showBytes = showBytes;
        picture = new StackPicture(model);
        scaled = new Group(picture);
        var middle = new StackPane(new Group(scaled));
        middle.getStyleClass().add("stack-ground");
        scroll = new ScrollPane(middle);
        scroll.getStyleClass().addAll("stack-scroll", "first-focus");
        scroll.setPannable(true);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setAccessibleText("The stack: arrow keys walk it, Enter folds and unfolds");
        getStyleClass().add("stack-screen");
        setTop(bar());
        setCenter(scroll);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scroll.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        scroll.viewportBoundsProperty().subscribe(_ -> fitIfFitting());
        model.plan().subscribe(_ -> fitIfFitting());
        picture.setOnMouseClicked(event -> {
            scroll.requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) open();
        });
        model.selected()
                .subscribe(box -> {
                    scroll.setAccessibleText(
                            box.map(Box::words).orElse("The stack: arrow keys walk it"));
                    box.map(Box::id).flatMap(picture::bounds).ifPresent(this::reveal);
                });
    }

    private Bar bar() {
        var title = new Label("Stack");
        title.getStyleClass().add("page-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var lives = lives();
        model.plan()
                .subscribe(_ -> {
                    lives.setVisible(model.hasTwoLives());
                    lives.setManaged(model.hasTwoLives());
                });
        var bytes = new Button("Show bytes");
        bytes.setTooltip(new Tooltip("Opens what is selected in the Bytes screen (B)"));
        bytes.setOnAction(_ -> showBytes.run());
        model.hasBytes().subscribe(has -> bytes.setDisable(!has));
        var bar =
                new Bar(
                        title,
                        space,
                        lives,
                        zoom(MaterialDesignM.MAGNIFY_MINUS_OUTLINE, "Smaller (-)", 1 / STEP),
                        fit(),
                        zoom(MaterialDesignM.MAGNIFY_PLUS_OUTLINE, "Larger (+)", STEP),
                        bytes);
        bar.getStyleClass().add("guide-bar");
        return bar;
    }

    private HBox lives() {
        var group = new ToggleGroup();
        var box = new HBox();
        box.getStyleClass().add("lives");
        box.setAlignment(Pos.CENTER_LEFT);
        for (var age : List.of(Age.BOTH, Age.OLD, Age.NEW)) {
            var words = age == Age.BOTH ? "Both" : age == Age.OLD ? "Old system" : "New install";
            var button = new ToggleButton(words);
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.shown().set(age);
            });
            model.shown().subscribe(now -> button.setSelected(now == age));
            box.getChildren().add(button);
        }
        return box;
    }

    private Button zoom(Ikon icon, String words, double factor) {
        var button = new Button(null, new Glyph(icon));
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(_ -> zoomTo(zoom * factor));
        return button;
    }

    private Button fit() {
        var button = new Button(null, new Glyph(MaterialDesignF.FIT_TO_PAGE_OUTLINE));
        button.setTooltip(new Tooltip("Show all of it (0)"));
        button.setAccessibleText("Show all of it");
        button.setOnAction(_ -> fit(true));
        return button;
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) return;
        switch (event.getCode()) {
            case LEFT -> model.go(Way.DOWN_THE_STACK);
            case RIGHT -> model.go(Way.UP_THE_STACK);
            case UP -> model.go(Way.PREVIOUS);
            case DOWN -> model.go(Way.NEXT);
            case ENTER, SPACE -> open();
            case B -> showBytes.run();
            case PLUS, ADD, EQUALS -> zoomTo(zoom * STEP);
            case MINUS, SUBTRACT -> zoomTo(zoom / STEP);
            case DIGIT0, NUMPAD0 -> fit(true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Folds or unfolds; what cannot be folded shows its bytes.
    private void open() {
        var group = model.selected().get().map(Box::group).orElse("");
        if (group.isEmpty()) showBytes.run();
        else model.fold();
    }

    private void scrolled(ScrollEvent event) {
        if (!event.isShortcutDown()) return;
        zoomTo(event.getDeltaY() > 0 ? zoom * STEP : zoom / STEP);
        event.consume();
    }

    private void zoomTo(double next) {
        fitting = false;
        scale(next);
    }

    private void fit(boolean always) {
        fitting = always;
        fitIfFitting();
    }

    private void fitIfFitting() {
        var plan = model.plan().get();
        var view = scroll.getViewportBounds();
        if (!fitting || plan.width() <= 0 || view.getWidth() <= 0) return;
        double em = picture.unit();
        double fit =
                Math.min(
                        view.getWidth() / (plan.width() * em),
                        view.getHeight() / (plan.height() * em));
        // Smaller than this nobody can read it: then it is better scrolled.
        scale(Math.clamp(fit, FITTING, 1.25));
    }

    private void scale(double next) {
        zoom = Math.clamp(next, SMALLEST, LARGEST);
        scaled.setScaleX(zoom);
        scaled.setScaleY(zoom);
    }

    private void reveal(Bounds inScene) {
        Optional.ofNullable(scroll.getContent())
                .ifPresent(content -> {
                    var box = content.sceneToLocal(inScene);
                    var view = scroll.getViewportBounds();
                    var whole = content.getLayoutBounds();
                    scroll.setHvalue(
                            value(
                                    scroll.getHvalue(),
                                    box.getMinX(),
                                    box.getMaxX(),
                                    view.getWidth(),
                                    whole.getWidth()));
                    scroll.setVvalue(
                            value(
                                    scroll.getVvalue(),
                                    box.getMinY(),
                                    box.getMaxY(),
                                    view.getHeight(),
                                    whole.getHeight()));
                });
    }

    private static double value(double now, double from, double to, double view, double whole) {
        double room = whole - view;
        if (room <= 0) return now;
        double start = now * room;
        if (from < start) return Math.clamp(from / room, 0, 1);
        return to > start + view ? Math.clamp((to - view) / room, 0, 1) : now;
    }
}
