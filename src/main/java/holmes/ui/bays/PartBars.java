package holmes.ui.bays;

import holmes.report.words.Words;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The parts of a disk as bars, to scale, each wide enough to be seen.
final class PartBars extends Pane {

    private static final double NARROWEST = 6;

    private final DiskCard disk;

    private PartBars(DiskCard disk) {
        this.disk = disk;
        getStyleClass().add("part-bars");
        for (var bar : disk.bars()) {
            var part = new Label(bar.name());
            part.getStyleClass().addAll("part", "part-" + pattern(bar));
            var holds = bar.holds().isEmpty() ? "content not known" : bar.holds();
            var size = Words.size(bar.range().length());
            part.setTooltip(
                    new Tooltip(bar.name() + ", " + size + "\n" + holds + "\n" + bar.whose()));
            getChildren().add(part);
        }
    }

    private static String pattern(Bar bar) {
        return bar.age().map(age -> age.name().toLowerCase(Locale.ROOT)).orElse("unknown");
    }

    static Node of(DiskCard disk) {
        return new PartBars(disk);
    }

    @Override
    protected void layoutChildren() {
        double scale = getWidth() / Math.max(1, disk.size());
        double end = 0;
        for (int i = 0; i < disk.bars().size(); i++) {
            var range = disk.bars().get(i).range();
            double x =
                    Math.clamp(range.start() * scale, end, Math.max(end, getWidth() - NARROWEST));
            double width = Math.max(NARROWEST, range.length() * scale - 1);
            end = Math.min(x + width, getWidth());
            ((Region) getChildren().get(i)).resizeRelocate(x, 0, Math.max(1, end - x), getHeight());
            end += 1;
        }
    }
}
