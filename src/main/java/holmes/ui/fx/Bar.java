package holmes.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Controls side by side, none of them cut off: what has no room goes to the next row. Those that
/// {@link HBox#setHgrow} lets grow take what their row leaves.
public final class Bar extends FlowPane {

    /// The least width of words that may take several lines, in their own heights.
    private static final int LEAST_LINE = 16;

    private record Row(List<Node> nodes, double least, double height) {}

    public Bar(Node... nodes) {
        super(nodes);
        getStyleClass().add("bar");
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (var node : getManagedChildren()) width += node.prefWidth(-1) + getHgap();
        return sides() + Math.max(0, width - getHgap());
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width - sides();
        var rows = rows(room);
        double height = rows.stream().mapToDouble(Row::height).sum();
        double gaps = Math.max(0, rows.size() - 1) * getVgap();
        return snappedTopInset() + height + gaps + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - sides();
        double y = snappedTopInset();
        for (var row : rows(room)) {
            long growing = row.nodes.stream().filter(Bar::grows).count();
            double left = growing == 0 ? 0 : Math.max(0, room - row.least) / growing;
            double x = snappedLeftInset();
            for (var node : row.nodes) {
                double width = Math.min(room, least(node) + (grows(node) ? left : 0));
                double height = node.prefHeight(width);
                node.resizeRelocate(
                        snapPositionX(x),
                        snapPositionY(y + (row.height - height) / 2),
                        snapSizeX(width),
                        snapSizeY(height));
                x += width + getHgap();
            }
            y += row.height + getVgap();
        }
    }

    private List<Row> rows(double room) {
        var rows = new ArrayList<Row>();
        var nodes = new ArrayList<Node>();
        double least = 0;
        for (var node : getManagedChildren()) {
            double next = least(node) + (nodes.isEmpty() ? 0 : getHgap());
            // A gap that would only push the next thing out needs no row of its own.
            if (!nodes.isEmpty() && least + next > room + 0.5) {
                rows.add(row(nodes, least, room));
                nodes = new ArrayList<>();
                least = 0;
                next = least(node);
            }
            nodes.add(node);
            least += next;
        }
        if (!nodes.isEmpty()) rows.add(row(nodes, least, room));
        return rows;
    }

    private static Row row(List<Node> nodes, double least, double room) {
        long growing = nodes.stream().filter(Bar::grows).count();
        double left = growing == 0 ? 0 : Math.max(0, room - least) / growing;
        double height = 0;
        for (var node : nodes) {
            double width = Math.min(room, least(node) + (grows(node) ? left : 0));
            height = Math.max(height, node.prefHeight(width));
        }
        return new Row(List.copyOf(nodes), least, height);
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    /// What a node must have; words that wrap may be narrower than they would like to be.
    private static double least(Node node) {
        double wanted = node.prefWidth(-1);
        if (node instanceof Labeled words && words.isWrapText()) {
            return Math.min(wanted, LEAST_LINE * words.getFont().getSize());
        }
        boolean gap = node.getClass() == Region.class;
        return gap ? 0 : wanted;
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }
}
