package holmes.ui.compare;

import holmes.bytes.ByteRange;
import holmes.report.words.Words;
import holmes.ui.hex.LengthMap;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;

/// The whole comparison from top to bottom: the longer a bar, the more differs there; hatched where
/// something is unreadable.
final class DensityMap extends LengthMap {

    private final CompareModel model;

    DensityMap(CompareModel model) {
        super("density-map");
        this.model = model;
        Tooltip.install(
                this,
                new Tooltip(
                        "All that is compared, from top to bottom. The longer a bar, the more"
                                + " differs there; hatched is unreadable. Click to go there."));
        model.changes().subscribe(_ -> requestLayout());
        model.found().subscribe(_ -> told());
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

    @Override
    protected long length() {
        return model.rows().length();
    }

    @Override
    protected ByteRange seen() {
        return model.rows().range();
    }

    @Override
    protected void jump(long offset) {
        model.jump(offset);
    }

    @Override
    protected void draw(GraphicsContext pen, double width, int pieces) {
        var found = model.found().get();
        if (found.isEmpty()) return;
        var density = Density.of(found.get(), length(), pieces);
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
}
