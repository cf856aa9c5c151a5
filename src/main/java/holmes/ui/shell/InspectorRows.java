package holmes.ui.shell;

import holmes.ui.fx.Clip;
import holmes.ui.fx.Glyph;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Link;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Turns what is known into names, values, links and ways to copy them.
///
/// @param explained whether the meaning of a name is shown below it, or only when pointed at
record InspectorRows(Clip clip, boolean explained) {

    /// Figures are set in a font whose digits are all of one width; sentences are not.
    private static final Pattern FIGURES = Pattern.compile("[-+]?\\d.{0,40}|\\S*\\d\\S*|[\\[{].*");

    private static final Pattern HASH = Pattern.compile("(content-)?[0-9a-f]{32,}(-\\d+)?");

    NamesAndValues page(Inspected inspected) {
        var page = new NamesAndValues();
        page.getStyleClass().add("inspector-page");
        page.full(wrapped(inspected.title(), "inspector-title"), 0);
        page.full(wrapped(inspected.kind(), "quiet"), 0);
        for (var section : inspected.sections()) add(page, section);
        return page;
    }

    private void add(NamesAndValues page, Section section) {
        page.full(wrapped(section.heading(), "section-title"), 1);
        for (var row : section.rows()) {
            var value = value(section.columns(), row);
            if (row.name().isEmpty()) {
                page.full(value, 0.1);
                continue;
            }
            var name = wrapped(row.name(), "row-name");
            name.setLabelFor(value);
            page.pair(name, value, 0.1);
            if (row.meaning().isEmpty()) continue;
            name.setTooltip(new Tooltip(row.meaning()));
            Tooltip.install(value, new Tooltip(row.meaning()));
            value.setAccessibleHelp(row.meaning());
            if (explained) page.full(wrapped(row.meaning(), "row-meaning"), 0);
        }
    }

    private Region value(List<String> columns, Row row) {
        boolean same = row.values().stream().distinct().count() <= 1;
        var text = row.values().isEmpty() ? "" : row.values().getFirst();
        var value = same ? value(text) : values(columns, row.values());
        if (row.links().isEmpty()) return value;
        var links = new FlowPane();
        links.getStyleClass().add("row-links");
        for (var link : row.links()) links.getChildren().add(link(link));
        return text.isEmpty() ? links : new VBox(value, links);
    }

    /// Values that differ stand under each other, each after its column's heading.
    private Region values(List<String> columns, List<String> values) {
        var box = new VBox();
        for (int i = 0; i < values.size(); i++) {
            var heading = wrapped(columns.get(i), "quiet");
            heading.setMinWidth(Region.USE_PREF_SIZE);
            var value = value(values.get(i));
            HBox.setHgrow(value, Priority.ALWAYS);
            var line = new HBox(heading, value);
            line.getStyleClass().add("row-columns");
            box.getChildren().add(line);
        }
        return box;
    }

    private Region value(String text) {
        var label = wrapped(text, FIGURES.matcher(text).matches() ? "figures" : "row-value");
        var copy = new MenuItem("Copy");
        copy.setOnAction(_ -> clip.put(text));
        label.setContextMenu(new ContextMenu(copy));
        if (!HASH.matcher(text).matches()) return label;
        var button = new Button(null, new Glyph(MaterialDesignC.CONTENT_COPY));
        button.getStyleClass().addAll("flat", "small", "row-copy");
        button.setAccessibleText("Copy " + text);
        button.setTooltip(new Tooltip("Copy"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> clip.put(text));
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMinWidth(0);
        var line = new HBox(label, button);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static Node link(Link link) {
        var words = new Hyperlink(link.words());
        words.setOnAction(_ -> link.go().run());
        return words;
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
