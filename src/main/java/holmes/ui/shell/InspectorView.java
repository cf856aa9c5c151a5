package holmes.ui.shell;

import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is known of whatever is selected.
final class InspectorView extends ScrollPane {

    InspectorView(ObservableValue<Inspected> inspected) {
        getStyleClass().add("inspector");
        setFitToWidth(true);
        setAccessibleText("Inspector: what is known of what is selected");
        inspected.subscribe(now -> setContent(page(now)));
    }

    private static Node page(Inspected inspected) {
        var title = label(inspected.title(), "inspector-title");
        var kind = label(inspected.kind(), "quiet");
        var page = new VBox(new VBox(title, kind));
        page.getStyleClass().add("inspector-page");
        for (var section : inspected.sections()) page.getChildren().add(section(section));
        return page;
    }

    private static Node section(Section section) {
        var grid = new GridPane();
        grid.getStyleClass().add("rows");
        var names = new ColumnConstraints();
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        int line = 0;
        for (var row : section.rows()) line = add(grid, section, row, line);
        return new VBox(4, label(section.heading(), "section-title"), grid);
    }

    /// Values that differ stand under each other, each after its column's heading.
    private static int add(GridPane grid, Section section, Row row, int line) {
        var name = label(row.name(), "quiet");
        GridPane.setValignment(name, VPos.TOP);
        if (!row.meaning().isEmpty()) name.setTooltip(new Tooltip(row.meaning()));
        grid.add(name, 0, line);
        boolean same = row.values().stream().distinct().count() <= 1;
        int shown = same ? Math.min(1, row.values().size()) : row.values().size();
        for (int i = 0; i < shown; i++) {
            var value = label(row.values().get(i), "figures");
            value.setWrapText(true);
            if (!same && i < section.columns().size()) {
                value.setTooltip(new Tooltip(section.columns().get(i)));
                value.setAccessibleText(section.columns().get(i) + ": " + value.getText());
                var order = label(i == 0 ? "LE" : "BE", "quiet");
                grid.add(order, 2, line + i);
            }
            grid.add(value, 1, line + i);
        }
        return line + Math.max(1, shown);
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
