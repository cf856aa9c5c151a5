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
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
        int line = 0;
        for (var row : section.rows()) line = add(grid, section, row, line);
        return new VBox(label(section.heading(), "section-title"), grid);
    }

    /// Values that differ stand under each other, each after its column's heading.
    private static int add(GridPane grid, Section section, Row row, int line) {
        var name = label(row.name(), "quiet");
        name.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        if (!row.meaning().isEmpty()) name.setTooltip(new Tooltip(row.meaning()));
        grid.add(name, 0, line);
        boolean same = row.values().stream().distinct().count() <= 1;
        if (same) {
            grid.add(value(row.values().isEmpty() ? "" : row.values().getFirst()), 1, line, 2, 1);
            return line + 1;
        }
        for (int i = 0; i < row.values().size(); i++) {
            var column = label(section.columns().get(i), "quiet");
            column.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setValignment(column, VPos.TOP);
            grid.add(column, 1, line + i);
            grid.add(value(row.values().get(i)), 2, line + i);
        }
        return line + row.values().size();
    }

    private static Label value(String text) {
        var value = label(text, "figures");
        value.setWrapText(true);
        GridPane.setHgrow(value, Priority.ALWAYS);
        return value;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
