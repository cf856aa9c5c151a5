package holmes.ui.hex;

import holmes.bytes.ByteRange;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;

/// The whole of something long from top to bottom, however long it is: a line of pixels stands for
/// a piece of it, and a frame for what is on screen. A click goes there.
@SuppressWarnings("this-escape") // the mouse must know whose it is
public abstract class LengthMap extends HexColors {

    private static final double LEAST_FRAME = 6;

    private final Canvas canvas = new Canvas();

    protected LengthMap(String style) {
        getStyleClass().addAll("hex-cells", style);
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMousePressed(this::pointed);
        setOnMouseDragged(this::pointed);
    }

    /// Bytes that the map stands for.
    protected abstract long length();

    /// What is on screen.
    protected abstract ByteRange seen();

    protected abstract void jump(long offset);

    /// Draws what is known, under the frame.
    ///
    /// @param pieces lines of pixels, at least one
    protected abstract void draw(GraphicsContext pen, double width, int pieces);

    private void pointed(MouseEvent event) {
        if (getHeight() <= 0) return;
        double part = Math.clamp(event.getY() / getHeight(), 0, 1);
        jump((long) (part * length()));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        var pen = canvas.getGraphicsContext2D();
        pen.setFill(paints().background());
        pen.fillRect(0, 0, width, height);
        int pieces = (int) height;
        if (length() == 0 || pieces < 1) return;
        draw(pen, width, pieces);
        frame(pen, width, height);
    }

    private void frame(GraphicsContext pen, double width, double height) {
        double length = length();
        double frame = Math.max(LEAST_FRAME, height * (seen().length() / length));
        double top = Math.clamp(height * (seen().start() / length), 0, Math.max(0, height - frame));
        pen.setStroke(paints().text());
        pen.setLineWidth(1.5);
        pen.strokeRect(1, Math.rint(top) + 1, width - 2, Math.rint(frame) - 2);
    }
}
