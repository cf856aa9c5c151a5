package holmes.ui.hex;

import holmes.bytes.ByteRange;
import holmes.report.words.Words;
import holmes.ui.fx.Bar;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What to search the layer for, and the hits.
final class SearchPane extends BorderPane {

    private static final int SECTOR = 512;

    private final TextField query = new TextField();

    SearchPane(SearchModel model) {
        getStyleClass().add("search-pane");
        query.setPromptText("Search this layer");
        query.setAccessibleText("What to search for");
        query.textProperty().bindBidirectional(model.query());
        query.setOnAction(_ -> model.run());
        HBox.setHgrow(query, Priority.ALWAYS);
        var kind = new ComboBox<SearchModel.Kind>();
        kind.getItems().setAll(SearchModel.Kind.values());
        kind.valueProperty().bindBidirectional(model.kind());
        kind.setAccessibleText("How to take it");
        kind.setTooltip(
                new Tooltip(
                        "Text is taken as UTF-8, hex digits two a byte, an expression as Java's"
                                + " over single bytes."));
        var search = new Button("Search");
        search.setOnAction(_ -> model.run());
        var said = new Label();
        said.textProperty().bind(model.summary());
        said.setWrapText(true);
        var bar = new Bar(query, kind, search);
        var hits = new ListView<>(model.hits());
        hits.getStyleClass().add("dense");
        hits.setAccessibleText("Hits");
        hits.setPlaceholder(new Label(""));
        hits.setCellFactory(_ -> new Cell());
        hits.getSelectionModel()
                .selectedItemProperty()
                .subscribe(hit -> {
                    if (hit != null) model.show(hit);
                });
        var foot = new HBox(said);
        foot.getStyleClass().add("search-said");
        setTop(bar);
        setCenter(hits);
        setBottom(foot);
    }

    void ask() {
        query.requestFocus();
        query.selectAll();
    }

    private static final class Cell extends ListCell<ByteRange> {

        Cell() {
            getStyleClass().add("figures");
        }

        @Override
        protected void updateItem(ByteRange hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setText(null);
                return;
            }
            setText(
                    "%s  0x%x  sector %s + %d  %s"
                            .formatted(
                                    Words.count(hit.start()),
                                    hit.start(),
                                    Words.count(hit.start() / SECTOR),
                                    hit.start() % SECTOR,
                                    Words.bytes(hit.length())));
        }
    }
}
