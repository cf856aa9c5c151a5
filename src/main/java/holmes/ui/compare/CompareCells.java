package holmes.ui.compare;

import holmes.ui.fx.Dress;
import holmes.ui.hex.HexColors;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The bytes of all panes, drawn on one canvas so that their rows cannot drift apart.
final class CompareCells extends HexColors {

    private static final double ROW_PER_TEXT = 1.5;
    private static final double ROWS_A_NOTCH = 3;
    private static final int SHORTEST_OFFSET = 8;

    private final CompareModel model;
    private final Canvas canvas = new Canvas();
    private final DoubleProperty textSize = new SimpleDoubleProperty(14);
    private Font font = Font.font(Dress.fixed(), 14);
    private CompareGrid grid = new CompareGrid(8, 21, 2, 8, 8, true, true);
    private double rest;

    CompareCells(CompareModel model) {
        this.model = model;
        getStyleClass().addAll("hex-cells", "compare-cells", "first-focus");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleRoleDescription("bytes side by side");
        model.changes().subscribe(_ -> changed());
        textSize.subscribe(_ -> requestLayout());
        focusedProperty().subscribe(_ -> requestLayout());
        setOnMousePressed(this::pointed);
        setOnMouseDragged(this::pointed);
        setOnScroll(this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Height of the letters in pixels.
    DoubleProperty textSize() {
        return textSize;
    }

    @Override
    protected double computePrefWidth(double height) {
        return grid.width();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    @Override
    protected double computeMinHeight(double width) {
        return (CompareGrid.HEAD + 3) * grid.row();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        measure();
        int visible = Math.max(1, (int) (getHeight() / grid.row()) - CompareGrid.HEAD);
        var rows = model.rows();
        if (visible != rows.visible() || grid.count() != rows.width()) {
            model.fit(grid.count(), visible);
        }
        var pen = canvas.getGraphicsContext2D();
        pen.setFont(font);
        pen.setTextBaseline(VPos.CENTER);
        new ComparePainter(model, grid, paints(), pen, isFocused()).paint(getWidth(), getHeight());
    }

    private void measure() {
        if (font.getSize() != textSize.get()) font = Font.font(Dress.fixed(), textSize.get());
        var text = new Text("0".repeat(100));
        text.setFont(font);
        double cell = text.getLayoutBounds().getWidth() / 100;
        long last = 0;
        for (var pane : model.panes()) last = Math.max(last, pane.start().get() + pane.length());
        int digits = Math.max(SHORTEST_OFFSET, Long.toHexString(Math.max(0, last - 1)).length());
        double row = Math.ceil(textSize.get() * ROW_PER_TEXT);
        grid =
                new CompareGrid(cell, row, model.panes().size(), digits, 16, true, true)
                        .fitting(getWidth());
    }

    private void changed() {
        long at = model.rows().cursor().get();
        var cells = model.cells(at);
        var said =
                IntStream.range(0, cells.length)
                        .mapToObj(i -> Pane.letter(i) + " " + (cells[i] < 0 ? "none" : cells[i]))
                        .collect(Collectors.joining(", "));
        setAccessibleText(String.format(Locale.ROOT, "byte %d: %s", at, said));
        requestLayout();
    }

    private void pointed(MouseEvent event) {
        if (!event.isPrimaryButtonDown()) return;
        requestFocus();
        var rows = model.rows();
        int row = Math.clamp(grid.rowAt(event.getY()), -1, rows.visible());
        model.moveTo((rows.top().get() + row) * rows.width() + grid.indexAt(event.getX()));
    }

    /// Touchpads send parts of a row: they are kept until they make a whole one.
    private void scrolled(ScrollEvent event) {
        rest -= event.getDeltaY() / Math.max(1, event.getMultiplierY()) * ROWS_A_NOTCH;
        long whole = (long) rest;
        rest -= whole;
        if (whole != 0) model.scrollTo(model.rows().top().get() + whole);
        event.consume();
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) return;
        if (moved(event)) event.consume();
    }

    private boolean moved(KeyEvent event) {
        var rows = model.rows();
        boolean far = event.isControlDown();
        long width = rows.width();
        long row = rows.cursor().get() / width * width;
        switch (event.getCode()) {
            case LEFT -> model.moveBy(-1);
            case RIGHT -> model.moveBy(1);
            case UP -> model.moveBy(-width);
            case DOWN -> model.moveBy(width);
            case PAGE_UP -> model.moveBy(-width * rows.visible());
            case PAGE_DOWN -> model.moveBy(width * rows.visible());
            case HOME -> model.moveTo(far ? 0 : row);
            case END -> model.moveTo(far ? rows.length() - 1 : row + width - 1);
            case N -> model.next();
            case P -> model.previous();
            default -> {
                return false;
            }
        }
        return true;
    }
}
