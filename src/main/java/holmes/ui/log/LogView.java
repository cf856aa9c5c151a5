package holmes.ui.log;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The log screen: the entries as a table, and a filter.
public final class LogView extends BorderPane {

    private final LogModel model;

    public LogView(LogModel model) {
        this.model = model;
        getStyleClass().add("log");
        setTop(bar());
        setCenter(table());
    }

    private HBox bar() {
        var filter = new TextField();
        filter.setPromptText("Filter: words that a line must have");
        filter.setAccessibleText("Filter the entries");
        filter.textProperty().bindBidirectional(model.filter());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var count = new Label();
        count.getStyleClass().add("quiet");
        count.setMinWidth(Region.USE_PREF_SIZE);
        model.shown().addListener((ListChangeListener<LogLine>) _ -> count.setText(model.count()));
        count.setText(model.count());
        var bar = new HBox(filter, count);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private TableView<LogLine> table() {
        var table = new TableView<>(model.shown());
        table.getStyleClass().add("log-table");
        table.setAccessibleText("Entries of the case");
        table.setPlaceholder(new Label("No entry fits."));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("Entry", 4.5, LogLine::number, "number-cell"));
        table.getColumns().add(column("Time (UTC)", 15, LogLine::time, "figures"));
        table.getColumns().add(column("Kind", 9, LogLine::kind, ""));
        table.getColumns().add(column("What was done", 34, LogLine::summary, ""));
        table.getColumns().add(column("Result", 6.5, LogLine::result, ""));
        table.getColumns().add(column("Seal", 12, line -> line.seal().substring(0, 16), "figures"));
        var selection = table.getSelectionModel();
        selection
                .selectedItemProperty()
                .subscribe(line -> model.selected().set(Optional.ofNullable(line)));
        model.selected()
                .subscribe(line ->
                        line.filter(l -> !l.equals(selection.getSelectedItem()))
                                .ifPresent(selection::select));
        return table;
    }

    /// @param width in letters or so
    private static <T> TableColumn<LogLine, T> column(
            String title, double width, Function<LogLine, T> value, String style) {
        var column = new TableColumn<LogLine, T>(title);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new Cell<>(style));
        column.setPrefWidth(width * 12);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static final class Cell<T> extends TableCell<LogLine, T> {

        Cell(String style) {
            if (!style.isEmpty()) getStyleClass().add(style);
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.toString());
        }
    }
}
