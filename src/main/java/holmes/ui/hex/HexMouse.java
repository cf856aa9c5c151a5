package holmes.ui.hex;

import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Clicks, drags and the wheel on the bytes.
final class HexMouse {

    private static final double ROWS_A_NOTCH = 3;

    private final HexModel model;
    private final HexCells cells;
    private double rest;

    HexMouse(HexModel model, HexCells cells) {
        this.model = model;
        this.cells = cells;
    }

    void listen() {
        cells.setOnMousePressed(event -> {
            cells.requestFocus();
            move(event, event.isShiftDown());
        });
        cells.setOnMouseDragged(event -> move(event, true));
        cells.setOnScroll(this::scroll);
    }

    private void move(MouseEvent event, boolean extend) {
        if (!event.isPrimaryButtonDown()) return;
        int row = Math.clamp(cells.grid().rowAt(event.getY()), -1, model.visible());
        long offset = (model.top().get() + row) * model.width();
        model.moveTo(offset + cells.grid().indexAt(event.getX()), extend);
    }

    /// Touchpads send parts of a row: they are kept until they make a whole one.
    private void scroll(ScrollEvent event) {
        double notches = event.getDeltaY() / Math.max(1, event.getMultiplierY());
        rest -= notches * ROWS_A_NOTCH;
        long rows = (long) rest;
        rest -= rows;
        if (rows != 0) model.scrollTo(model.top().get() + rows);
        event.consume();
    }
}
