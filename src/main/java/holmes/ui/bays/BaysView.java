package holmes.ui.bays;

import holmes.ui.fx.Bar;
import holmes.ui.fx.Glyph;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The disks as they stand in the chassis, with what can be done with each.
public final class BaysView extends BorderPane {

    private static final double STEP = 1.2;
    private static final double SMALLEST = 0.3;
    private static final double LARGEST = 2;
    private static final double FITTING = 0.6;

    private final BaysModel model;
    private final Chassis chassis;
    private final ScrollPane scroll;
    private final Group scaled;
    private final TextField reason = new TextField();
    private double zoom = 1;
    private boolean fitting = true;

    public BaysView(BaysModel model) {
        this.model = model;
        getStyleClass().add("bays");
        chassis = new Chassis(model);
        scaled = new Group(chassis);
        var ground = new StackPane(new Group(scaled));
        ground.getStyleClass().add("stack-ground");
        scroll = new ScrollPane(ground);
        scroll.getStyleClass().addAll("stack-scroll", "first-focus");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        setTop(bar());
        setCenter(scroll);
        setBottom(doing());
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scroll.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        scroll.viewportBoundsProperty().subscribe(_ -> fit());
        chassis.prefWidthProperty().subscribe(_ -> fit());
        chassis.prefHeightProperty().subscribe(_ -> fit());
        chassis.setOnMouseClicked(_ -> scroll.requestFocus());
        model.selected()
                .subscribe(_ ->
                        scroll.setAccessibleText(
                                model.disk()
                                        .map(DiskCard::words)
                                        .orElse(
                                                "The chassis: arrow keys choose a disk, with Shift"
                                                        + " they move it")));
    }

    /// Puts the keyboard where a reason is written.
    public void askWhy() {
        reason.requestFocus();
    }

    private Bar bar() {
        var title = new Label("Disks");
        title.getStyleClass().add("page-title");
        var labels = new Button("Label sheet", new Glyph(MaterialDesignP.PRINTER_OUTLINE));
        labels.setTooltip(new Tooltip("Writes a page with a label for each disk, to be printed"));
        labels.disableProperty().bind(model.writable().not());
        labels.setOnAction(_ -> model.labels());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar =
                new Bar(
                        title,
                        space,
                        number("Rows of the chassis", model.rows()),
                        new Label("×"),
                        number("Columns of the chassis", model.columns()),
                        zoom(MaterialDesignM.MAGNIFY_MINUS_OUTLINE, "Smaller (-)", 1 / STEP),
                        whole(),
                        zoom(MaterialDesignM.MAGNIFY_PLUS_OUTLINE, "Larger (+)", STEP),
                        labels);
        bar.getStyleClass().add("guide-bar");
        return bar;
    }

    private static Spinner<Integer> number(String words, IntegerProperty property) {
        var spinner = new Spinner<Integer>(1, BaysModel.MOST, property.get());
        spinner.getStyleClass().add("bays-number");
        spinner.setTooltip(new Tooltip(words));
        spinner.getEditor().setAccessibleText(words);
        spinner.setAccessibleText(words);
        spinner.valueProperty()
                .subscribe(value -> {
                    if (value != null) property.set(value);
                });
        property.subscribe(now -> spinner.getValueFactory().setValue(now.intValue()));
        return spinner;
    }

    /// What can be done with the disk that is looked at, and why it is done.
    private Bar doing() {
        reason.setPromptText("Why? It goes into the log.");
        reason.setAccessibleText("Reason for what is done with the selected disk");
        reason.textProperty().bindBidirectional(model.reason());
        HBox.setHgrow(reason, Priority.ALWAYS);
        var out = new Button("Leave out");
        out.setOnAction(_ -> model.leaveOut());
        var swap = new Button("Read the other half");
        swap.setOnAction(_ -> model.swap());
        var told = new Label();
        told.getStyleClass().add("quiet");
        told.setWrapText(true);
        told.textProperty().bind(model.notice());
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        for (var button : new Button[] {out, swap}) button.setMinWidth(Region.USE_PREF_SIZE);
        var able =
                Bindings.createBooleanBinding(
                        () -> model.writable().get() && !model.reason().get().isBlank(),
                        model.writable(),
                        model.reason());
        Runnable show =
                () -> {
                    var disk = model.disk();
                    boolean isOut = disk.filter(d -> d.role() == Role.LEFT_OUT).isPresent();
                    out.setText(isOut ? "Let in again" : "Leave out");
                    var other = disk.flatMap(DiskCard::other);
                    swap.setText(
                            other.map(s -> "Read " + s.answer()).orElse("Read the other half"));
                    out.setDisable(!able.get() || disk.isEmpty());
                    swap.setDisable(!able.get() || other.isEmpty());
                };
        able.subscribe(show);
        model.selected().subscribe(show);
        model.inspected().subscribe(show);
        var bar = new Bar(reason, out, swap, told);
        bar.getStyleClass().add("bays-doing");
        return bar;
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) return;
        boolean push = event.isShiftDown();
        switch (event.getCode()) {
            case LEFT -> step(push, 0, -1);
            case RIGHT -> step(push, 0, 1);
            case UP -> step(push, -1, 0);
            case DOWN -> step(push, 1, 0);
            case PLUS, ADD, EQUALS -> zoomTo(zoom * STEP);
            case MINUS, SUBTRACT -> zoomTo(zoom / STEP);
            case DIGIT0, NUMPAD0 -> fitAgain();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(boolean push, int down, int right) {
        if (push) model.push(down, right);
        else model.go(down, right);
    }

    private void scrolled(ScrollEvent event) {
        if (!event.isShortcutDown()) return;
        zoomTo(event.getDeltaY() > 0 ? zoom * STEP : zoom / STEP);
        event.consume();
    }

    private Button zoom(Ikon icon, String words, double factor) {
        var button = new Button(null, new Glyph(icon));
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(_ -> zoomTo(zoom * factor));
        return button;
    }

    private Button whole() {
        var button = new Button(null, new Glyph(MaterialDesignF.FIT_TO_PAGE_OUTLINE));
        button.setTooltip(new Tooltip("As wide as the window (0)"));
        button.setAccessibleText("As wide as the window");
        button.setOnAction(_ -> fitAgain());
        return button;
    }

    private void fitAgain() {
        fitting = true;
        fit();
    }

    private void zoomTo(double next) {
        fitting = false;
        scale(next);
    }

    private void fit() {
        double view = scroll.getViewportBounds().getWidth();
        double high = scroll.getViewportBounds().getHeight();
        if (!fitting || view <= 0 || chassis.getPrefWidth() <= 0) return;
        double width = view / chassis.getPrefWidth();
        double height = high / chassis.getPrefHeight();
        scale(Math.clamp(Math.min(width, Math.max(height, FITTING)), FITTING, 1.2));
    }

    private void scale(double next) {
        zoom = Math.clamp(next, SMALLEST, LARGEST);
        scaled.setScaleX(zoom);
        scaled.setScaleY(zoom);
    }
}
