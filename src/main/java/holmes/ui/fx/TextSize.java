package holmes.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumnBase;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Font;

/// How large text is in a view, for what is measured in pixels: columns, and what is drawn.
public record TextSize(ObservableValue<Double> pixels) {

    /// For which pixels are written down.
    private static final double ORDINARY = 14;

    /// Measures in a view that is a pane.
    public static TextSize in(BorderPane view) {
        var measure = new Label();
        measure.setManaged(false);
        measure.setVisible(false);
        view.getChildren().add(measure);
        return new TextSize(measure.fontProperty().orElse(Font.getDefault()).map(Font::getSize));
    }

    /// What is multiplied with pixels for text of the ordinary size.
    public ObservableValue<Double> scale() {
        return pixels.map(size -> size / ORDINARY);
    }

    /// Keeps a column as wide as its text, unless somebody gave it another width.
    ///
    /// @param width in pixels, at the ordinary size of text
    /// @param least likewise
    public void widen(TableColumnBase<?, ?> column, double width, double least) {
        column.setPrefWidth(width);
        var given = new double[] {width};
        scale().subscribe(scale -> {
            column.setMinWidth(least * scale);
            if (column.getPrefWidth() != given[0]) return;
            given[0] = width * scale;
            column.setPrefWidth(given[0]);
        });
    }
}
