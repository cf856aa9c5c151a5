package holmes.ui.health;

import holmes.ui.fx.TextCell;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// The attributes of one report: as many rows as there are, so that the page scrolls and not the
/// table.
final class AttributeTable extends TableView<Attribute> {

    private static final double ROW = 28;

    /// Pixels from which there is room for the meanings; the inspector tells them always.
    private static final double WIDE = 760;

    AttributeTable(HealthModel model, Snapshot snapshot) {
        getItems().setAll(snapshot.attributes());
        getStyleClass().addAll("attributes", "dense");
        setAccessibleText("SMART attributes");
        setFixedCellSize(ROW);
        setMinHeight(ROW * (snapshot.attributes().size() + 1) + 12);
        setPrefHeight(getMinHeight());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("", 2, a -> sign(a.mark()), "sign-cell"));
        getColumns().add(column("ID", 3.2, a -> a.id() + "", "number-cell"));
        getColumns().add(column("Attribute", 13, Attribute::name, ""));
        getColumns().add(column("Value", 4.4, Attribute::value, "number-cell"));
        getColumns().add(column("Worst", 4.4, Attribute::worst, "number-cell"));
        getColumns().add(column("Limit", 4, Attribute::threshold, "number-cell"));
        getColumns().add(column("Raw", 8, Attribute::raw, "number-cell"));
        getColumns().add(column("Counts", 8, Attribute::counts, "number-cell"));
        var meaning = column("What it means", 22, Attribute::meaning, "");
        widthProperty().subscribe(width -> meaning.setVisible(width.doubleValue() > WIDE));
        getColumns().add(meaning);
        setRowFactory(_ -> new Line());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.attribute().set(Optional.ofNullable(row)));
    }

    /// Beside its colour, for those who do not see it.
    private static String sign(Attribute.Mark mark) {
        return switch (mark) {
            case PLAIN -> "";
            case TELLING, WAS_FAILING -> "!";
            case FAILING -> "✕";
        };
    }

    /// @param width in letters or so
    private static TableColumn<Attribute, String> column(
            String title, double width, Function<Attribute, String> value, String style) {
        var column = TextCell.column(title, value, style);
        column.setPrefWidth(width * 12);
        column.setMinWidth(width * 9);
        return column;
    }

    private static final class Line extends TableRow<Attribute> {

        private static final String STYLE = "attribute-";

        /// Tooltips cost more than the whole line: one is made when it is about to be needed.
        Line() {
            setOnMouseEntered(_ -> {
                if (getItem() != null) setTooltip(new Tooltip(words(getItem())));
            });
        }

        private static String words(Attribute row) {
            var mark = row.mark().words().isEmpty() ? "" : " (" + row.mark().words() + ")";
            return row.name() + mark + ": " + row.meaning();
        }

        @Override
        protected void updateItem(Attribute item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().removeIf(style -> style.startsWith(STYLE));
            setTooltip(null);
            if (!empty && item != null)
                getStyleClass().add(STYLE + item.mark().name().toLowerCase(Locale.ROOT));
        }
    }
}
