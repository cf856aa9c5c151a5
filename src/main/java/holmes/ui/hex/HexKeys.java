package holmes.ui.hex;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The keys of the hex view, those that any editor has.
record HexKeys(HexModel model) {

    void listen(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) return;
        if (moved(event)) event.consume();
    }

    private boolean moved(KeyEvent event) {
        boolean extend = event.isShiftDown();
        boolean far = event.isControlDown();
        long page = (long) model.visible() * model.width();
        long row = model.cursor().get() / model.width() * model.width();
        switch (event.getCode()) {
            case LEFT -> model.moveBy(far ? -8 : -1, extend);
            case RIGHT -> model.moveBy(far ? 8 : 1, extend);
            case UP -> model.moveBy(-model.width(), extend);
            case DOWN -> model.moveBy(model.width(), extend);
            case PAGE_UP -> model.moveBy(-page, extend);
            case PAGE_DOWN -> model.moveBy(page, extend);
            case HOME -> model.moveTo(far ? 0 : row, extend);
            case ENTER -> model.follow();
            case END -> model.moveTo(far ? model.size() - 1 : row + model.width() - 1, extend);
            default -> {
                return false;
            }
        }
        return true;
    }
}
