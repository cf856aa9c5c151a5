package holmes.ui.timeline;

import holmes.ui.fx.Clip;
import holmes.ui.fx.CopiedLine;
import holmes.ui.fx.TextCell;
import holmes.ui.fx.TextSize;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The timeline screen: the axis above, every moment in words below.
public final class TimelineView extends BorderPane {

    /// In pixels; below it, who was affected is told by the inspector only.
    private static final double WIDE = 1000;

    private final TimelineModel model;
    private final TableView<Moment> table = new TableView<>();
    private final TextSize text = TextSize.in(this);

    /// @param clip takes lines that are copied
    public TimelineView(TimelineModel model, Clip clip) {
        this.model = model;
        getStyleClass().add("timeline");
        setTop(new VBox(bar(), new AxisView(model, text)));
        setCenter(table());
        CopiedLine.of(table, clip, Moment::text);
    }

    private FlowPane bar() {
        var field = new TextField();
        field.getStyleClass().add("log-words");
        field.setPromptText("Words that a line must have");
        field.setAccessibleText("Words that a line must have");
        field.textProperty().bindBidirectional(model.words());
        var bar = new FlowPane(field);
        bar.getStyleClass().addAll("bar", "log-bar");
        for (var strand : Strand.values()) {
            var box = new CheckBox(strand.title());
            box.setTooltip(new Tooltip(strand.explanation()));
            box.selectedProperty().bindBidirectional(model.strand(strand));
            box.setMinWidth(Region.USE_PREF_SIZE);
            bar.getChildren().add(box);
        }
        var count = new Label();
        count.getStyleClass().add("quiet");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty().bind(model.count());
        bar.getChildren().add(count);
        return bar;
    }

    private TableView<Moment> table() {
        table.getStyleClass().addAll("first-focus", "dense");
        table.setAccessibleText("What happened, in order of time");
        table.setPlaceholder(new Label("Nothing is known yet of when things happened."));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("Time (UTC)", 210, 208, Moment::time, "figures"));
        table.getColumns().add(column("Dated", 115, 112, Moment::sureness, ""));
        table.getColumns().add(column("Source", 105, 100, Moment::sort, ""));
        table.getColumns().add(column("What happened", 380, 120, Moment::what, ""));
        var affected = column("Who or what", 150, 60, Moment::affected, "");
        table.widthProperty()
                .subscribe(width ->
                        affected.setVisible(width.doubleValue() > WIDE * text.scale().getValue()));
        table.getColumns().add(affected);
        table.getColumns().add(column("Said by", 150, 60, Moment::source, ""));
        model.shown().subscribe(now -> table.setItems(FXCollections.observableList(now)));
        var selection = table.getSelectionModel();
        selection
                .selectedItemProperty()
                .subscribe(moment -> {
                    if (moment != null) model.selected().set(Optional.of(moment));
                });
        model.selected().subscribe(this::follow);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) model.citeSelected();
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) model.citeSelected();
        });
        return table;
    }

    private void follow(Optional<Moment> moment) {
        var selection = table.getSelectionModel();
        if (moment.equals(Optional.ofNullable(selection.getSelectedItem()))) return;
        int row = moment.map(table.getItems()::indexOf).orElse(-1);
        if (row < 0) {
            selection.clearSelection();
            return;
        }
        selection.select(row);
        table.scrollTo(Math.max(0, row - 3));
    }

    /// @param width in pixels; the last column takes what is left
    private TableColumn<Moment, String> column(
            String title,
            double width,
            double least,
            Function<Moment, String> value,
            String style) {
        var column = TextCell.column(title, value, style);
        text.widen(column, width, least);
        return column;
    }
}
