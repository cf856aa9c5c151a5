package holmes.ui.compare;

import holmes.report.words.Words;
import holmes.ui.hex.HexColors;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// The whole comparison from top to bottom: the longer a bar, the more differs there; hatched where
/// something is unreadable; a frame round what is on screen. A click goes there.
final class DensityMap extends HexColors {

    private static final double LEAST_FRAME = 6;

    private final CompareModel model;
    private final Canvas canvas = new Canvas();

    DensityMap(CompareModel model) {
        this.model = model;
        getStyleClass().addAll("hex-cells", "density-map");
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Map of differences over the whole length");
        Tooltip.install(
                this,
                new Tooltip(
                        "All that is compared, from top to bottom. The longer a bar, the more"
                                + " differs there; hatched is unreadable. Click to go there."));
        model.changes().subscribe(_ -> requestLayout());
        model.found().subscribe(_ -> told());
        setOnMousePressed(this::pointed);
        setOnMouseDragged(this::pointed);
    }

    private void told() {
        var said =
                model.found()
                        .get()
                        .map(f -> Words.count(f.comparison().ranges().size()) + " differing ranges")
                        .orElse("not compared yet");
        setAccessibleText("Map of differences over the whole length: " + said);
        requestLayout();
    }

    private void pointed(MouseEvent event) {
        if (getHeight() <= 0) return;
        double part = Math.clamp(event.getY() / getHeight(), 0, 1);
        model.jump((long) (part * model.rows().length()));
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
        long length = model.rows().length();
        int pieces = (int) height;
        if (length == 0 || pieces < 1) return;
        model.found().get().ifPresent(found -> bars(found, length, pieces, width));
        frame(length, width, height);
    }

    private void bars(Found found, long length, int pieces, double width) {
        var density = Density.of(found, length, pieces);
        var pen = canvas.getGraphicsContext2D();
        for (int i = 0; i < pieces; i++) {
            if (density.unreadable(i)) {
                pen.setFill(paints().hatch());
                pen.fillRect(width * 0.7, i, width * 0.3, 1);
            }
            double weight = density.weight(i);
            if (weight == 0) continue;
            pen.setFill(paints().accent());
            pen.fillRect(0, i, width * 0.7 * weight, 1);
        }
    }

    private void frame(long length, double width, double height) {
        var seen = model.rows().range();
        double frame = Math.max(LEAST_FRAME, height * ((double) seen.length() / length));
        double top =
                Math.clamp(
                        height * ((double) seen.start() / length), 0, Math.max(0, height - frame));
        var pen = canvas.getGraphicsContext2D();
        pen.setStroke(paints().text());
        pen.setLineWidth(1.5);
        pen.strokeRect(1, Math.rint(top) + 1, width - 2, Math.rint(frame) - 2);
    }
}
