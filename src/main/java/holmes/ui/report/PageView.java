package holmes.ui.report;

import holmes.report.pdf.PagePicture;
import holmes.ui.fx.Bar;
import java.nio.IntBuffer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A page of the report, and how to turn it.
final class PageView extends BorderPane {

    /// Margins and scroll bar.
    private static final double ROOM = 32;

    private static final double WIDEST = 900;

    private final Preview model;
    private final ImageView picture = new ImageView();
    private final Label trouble = new Label();

    PageView(Preview model) {
        this.model = model;
        getStyleClass().add("report-pages");
        setTop(bar());
        setCenter(page());
        addEventHandler(KeyEvent.KEY_PRESSED, this::turn);
    }

    private Bar bar() {
        var back = button("◀", "Page before (Page Up)", () -> model.turn(-1));
        var on = button("▶", "Next page (Page Down)", () -> model.turn(1));
        var where = new Label("Exactly as it is exported");
        where.setMinWidth(Region.USE_PREF_SIZE);
        model.shown().subscribe(now -> now.ifPresent(s -> where.setText(s.words())));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var hint = new Label();
        hint.getStyleClass().add("quiet");
        hint.textProperty()
                .bind(Bindings.createStringBinding(this::hint, model.busy(), model.old()));
        var again = new Button("Show the whole report");
        again.setTooltip(new Tooltip("Prints all pages again from the case as it is now."));
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(_ -> model.whole());
        return new Bar(back, on, where, gap, hint, again);
    }

    private String hint() {
        if (model.busy().get()) return "Printing…";
        return model.old().get() ? "The case has grown since" : "";
    }

    private static Button button(String text, String explanation, Runnable action) {
        var button = new Button(text);
        button.setTooltip(new Tooltip(explanation));
        button.setAccessibleText(explanation);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private ScrollPane page() {
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        trouble.setWrapText(true);
        model.trouble().subscribe(trouble::setText);
        var sheet = new StackPane(trouble, picture);
        sheet.setAlignment(Pos.TOP_CENTER);
        sheet.getStyleClass().add("report-sheet");
        var pane = new ScrollPane(sheet);
        pane.setFitToWidth(true);
        pane.setAccessibleText("A page of the report");
        pane.getStyleClass().add("first-focus");
        pane.viewportBoundsProperty()
                .subscribe(
                        bounds -> picture.setFitWidth(Math.min(WIDEST, bounds.getWidth() - ROOM)));
        model.shown()
                .subscribe(now -> {
                    picture.setVisible(now.isPresent());
                    now.ifPresent(s -> picture.setImage(image(s.picture())));
                    pane.setVvalue(0);
                });
        return pane;
    }

    /// Uses the colours as they are, which no conversion can do within a frame: pages are opaque.
    private static WritableImage image(PagePicture page) {
        return new WritableImage(
                new PixelBuffer<>(
                        page.width(),
                        page.height(),
                        IntBuffer.wrap(page.colors()),
                        PixelFormat.getIntArgbPreInstance()));
    }

    private void turn(KeyEvent event) {
        switch (event.getCode()) {
            case PAGE_UP -> model.turn(-1);
            case PAGE_DOWN -> model.turn(1);
            case HOME -> model.first();
            case END -> model.last();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
