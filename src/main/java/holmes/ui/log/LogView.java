package holmes.ui.log;

import holmes.ui.fx.Clip;
import holmes.ui.fx.CopiedLine;
import holmes.ui.fx.TabLeaves;
import holmes.ui.fx.TextCell;
import holmes.ui.fx.TextSize;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// The log screen: the entries as a table, a filter, and the chosen one as it is sealed.
public final class LogView extends BorderPane {

    private final LogModel model;
    private final TextSize text = TextSize.in(this);

    /// @param clip takes lines that are copied
    public LogView(LogModel model, Clip clip) {
        this.model = model;
        getStyleClass().add("log");
        var split = new SplitPane(table(clip), sealed());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.66);
        setTop(new VBox(new LogBar(model), verdict()));
        setCenter(split);
    }

    private Label verdict() {
        var label = new Label();
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("verdict");
        label.textProperty().bind(model.verdict());
        label.visibleProperty().bind(model.verdict().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node sealed() {
        var pane =
                new TabPane(
                        tab("Request as sealed", model.details().map(LogDetails::request)),
                        tab("Outcome as sealed", model.details().map(LogDetails::outcome)));
        pane.getStyleClass().add("dense");
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        return pane;
    }

    private static Tab tab(String title, ObservableValue<String> text) {
        var area = new TextArea();
        TabLeaves.from(area);
        area.getStyleClass().addAll("figures", "preview");
        area.setEditable(false);
        area.setAccessibleText(title);
        area.setPromptText("Choose an entry.");
        area.textProperty().bind(text);
        return new Tab(title, area);
    }

    private TableView<LogLine> table(Clip clip) {
        var table = new TableView<>(model.shown());
        table.getStyleClass().addAll("log-table", "first-focus", "dense");
        table.setAccessibleText("Entries of the case");
        table.setPlaceholder(new Label("No entry fits."));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("Entry", 70, 60, LogLine::number, "number-cell"));
        table.getColumns().add(column("Time (UTC)", 184, 182, LogLine::when, "figures"));
        table.getColumns().add(column("Kind", 110, 60, LogLine::kind, ""));
        table.getColumns().add(column("What was done", 330, 120, LogLine::summary, ""));
        table.getColumns().add(column("Result", 90, 60, LogLine::result, ""));
        table.getColumns().add(column("Seal", 92, 90, LogLine::shortSeal, "figures"));
        var selection = table.getSelectionModel();
        selection.selectedIndexProperty().subscribe(row -> model.selectRow(row.intValue()));
        model.selected().subscribe(() -> follow(table));
        model.changes().subscribe(table::refresh);
        follow(table);
        CopiedLine.of(table, clip, LogLine::text);
        return table;
    }

    private void follow(TableView<LogLine> table) {
        int row = model.row();
        var selection = table.getSelectionModel();
        if (row == selection.getSelectedIndex()) return;
        if (row < 0) {
            selection.clearSelection();
            return;
        }
        selection.select(row);
        table.scrollTo(Math.max(0, row - 5));
    }

    /// @param width in pixels; the last column takes what is left
    private <T> TableColumn<LogLine, T> column(
            String title, double width, double least, Function<LogLine, T> value, String style) {
        var column = TextCell.column(title, value, style);
        text.widen(column, width, least);
        return column;
    }
}
