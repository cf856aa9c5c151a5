package holmes.ui.hex;

import holmes.ui.fx.Dress;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The bytes themselves, drawn on a canvas: forty rows or so, whatever the size of the device.
///
/// Drawing is put off to the next layout, so that any number of changes costs one drawing a frame.
final class HexCells extends HexColors {

    private static final double ROW_PER_TEXT = 1.5;
    private static final int FEWEST = 4;

    private final HexModel model;
    private final Canvas canvas = new Canvas();
    private final DoubleProperty textSize = new SimpleDoubleProperty(14);
    private Font font = Font.font(Dress.fixed(), 14);
    private Grid grid = new Grid(8, 21, 8, 16);

    HexCells(HexModel model) {
        this.model = model;
        getStyleClass().addAll("hex-cells", "first-focus");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleRoleDescription("bytes");
        model.changes().subscribe(_ -> changed());
        model.source().subscribe(_ -> measure());
        textSize.subscribe(_ -> measure());
        focusedProperty().subscribe(_ -> requestLayout());
        new HexMouse(model, this).listen();
        new HexKeys(model).listen(this);
    }

    /// Height of the letters in pixels.
    DoubleProperty textSize() {
        return textSize;
    }

    Grid grid() {
        return grid;
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
        return 4 * grid.row();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        int rows = Math.max(1, (int) Math.floor(getHeight() / grid.row()) - 1);
        grid = grid.withCount(fitting());
        if (rows != model.visible() || grid.count() != model.width()) {
            model.show(grid.count(), rows);
        }
        var pen = canvas.getGraphicsContext2D();
        pen.setFont(font);
        pen.setTextBaseline(VPos.CENTER);
        new HexPainter(model, grid, paints(), pen, isFocused()).paint(getWidth(), getHeight());
    }

    /// Powers of two only, so that offsets stay readable.
    private int fitting() {
        for (int bytes = 64; bytes > FEWEST; bytes /= 2) {
            if (grid.withCount(bytes).width() <= getWidth()) return bytes;
        }
        return FEWEST;
    }

    private void changed() {
        long at = model.cursor().get();
        int cell = model.cell(at);
        var said =
                cell == HexModel.UNREADABLE
                        ? model.absence().words()
                        : cell < 0 ? "being read" : "value " + cell;
        setAccessibleText(String.format(Locale.ROOT, "offset %d, %s", at, said));
        requestLayout();
    }

    private void measure() {
        font = Font.font(Dress.fixed(), textSize.get());
        var text = new Text("0".repeat(100));
        text.setFont(font);
        double cell = text.getLayoutBounds().getWidth() / 100;
        int digits = Math.max(8, Long.toHexString(Math.max(0, model.size() - 1)).length());
        grid = new Grid(cell, Math.ceil(textSize.get() * ROW_PER_TEXT), digits, 16);
        requestLayout();
        if (getParent() != null) getParent().requestLayout();
    }
}
