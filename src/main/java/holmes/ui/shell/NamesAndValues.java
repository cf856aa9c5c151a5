package holmes.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Names and values under each other. A value stands beside its name if it fits there in one line,
/// all of those in one column, and else below it at full width: nothing is squeezed and nothing
/// needs a horizontal scroll bar.
final class NamesAndValues extends Pane {

    /// How much of the width names may take before they get a line of their own.
    private static final double NAMES = 0.42;

    private static final double GAP_EM = 0.9;

    /// @param name that of a value; absent for what takes the full width anyway
    /// @param gapEm room above it, in the height of its letters
    private record Line(Optional<Label> name, Region content, double gapEm) {}

    private final List<Line> lines = new ArrayList<>();
    private final Label measure = new Label();

    NamesAndValues() {
        measure.setManaged(false);
        measure.setVisible(false);
        getChildren().add(measure);
    }

    void full(Region content, double gapEm) {
        lines.add(new Line(Optional.empty(), content, gapEm));
        getChildren().add(content);
    }

    void pair(Label name, Region value, double gapEm) {
        lines.add(new Line(Optional.of(name), value, gapEm));
        getChildren().addAll(name, value);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? prefWidth(-1) : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /// The width is given from outside.
    @Override
    protected double computePrefWidth(double height) {
        return 20 * em();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private double em() {
        return measure.getFont().getSize();
    }

    /// @param place whether to move the nodes, or only to see how much height they need
    /// @return the height
    private double arrange(double width, boolean place) {
        var insets = getInsets();
        double left = insets.getLeft();
        double all = Math.max(1, width - left - insets.getRight());
        double column = column(all);
        double y = insets.getTop();
        for (var line : lines) {
            y += snapSpaceY(line.gapEm * em());
            if (line.name.isEmpty()) {
                y += put(line.content, left, y, all, place);
                continue;
            }
            var name = line.name.get();
            double beside = all - column - GAP_EM * em();
            if (name.prefWidth(-1) <= column && line.content.prefWidth(-1) <= beside) {
                double x = left + column + GAP_EM * em();
                double height = put(name, left, y, column, place);
                y += Math.max(height, put(line.content, x, y, beside, place));
            } else {
                y += put(name, left, y, all, place);
                y += put(line.content, left + em(), y, all - em(), place);
            }
        }
        return y + insets.getBottom();
    }

    private double column(double all) {
        return lines.stream()
                .flatMap(line -> line.name.stream())
                .mapToDouble(name -> name.prefWidth(-1))
                .filter(width -> width <= NAMES * all)
                .max()
                .orElse(0);
    }

    private double put(Region node, double x, double y, double width, boolean place) {
        double height = snapSizeY(node.prefHeight(width));
        if (place) node.resizeRelocate(snapPositionX(x), y, width, height);
        return height;
    }
}
