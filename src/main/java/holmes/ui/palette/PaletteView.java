package holmes.ui.palette;

import holmes.ui.fx.Overlay;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The palette over the window: type, arrows, Enter; Escape or a click beside it closes.
public final class PaletteView extends Overlay {

    private final PaletteModel model;
    private final TextField field = new TextField();
    private final ListView<Hit> list;

    public PaletteView(PaletteModel model) {
        super(model.open(), model::close);
        this.model = model;
        this.list = new ListView<>(model.hits());
        setOnMousePressed(_ -> model.close());

        field.setPromptText("Type a command, disk, volume, offset or entry");
        field.setAccessibleText("Find a command, disk, volume, offset or entry");
        field.textProperty().bindBidirectional(model.query());
        field.setOnAction(_ -> take());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.getStyleClass().add("dense");
        list.setCellFactory(_ -> new Cell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> take());
        list.setPlaceholder(new Label("Nothing fits. Try fewer letters."));
        list.setAccessibleText("What was found");
        model.hits().subscribe(this::selectFirst);

        var box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setOnMousePressed(event -> event.consume());
        setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        model.open().subscribe(this::opened);
    }

    private void opened(boolean open) {
        if (!open) {
            giveBack();
            return;
        }
        remember();
        // A cell that was filled while the list was hidden is not drawn otherwise.
        Platform.runLater(list::refresh);
        selectFirst();
        field.requestFocus();
    }

    private void selectFirst() {
        list.getSelectionModel().selectFirst();
    }

    private void take() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) model.take(chosen);
    }

    private void pressed(KeyEvent event) {
        var selection = list.getSelectionModel();
        switch (event.getCode()) {
            case DOWN -> selection.selectNext();
            case UP -> selection.selectPrevious();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, selection.getSelectedIndex() - 3));
        event.consume();
    }

    private static final class Cell extends ListCell<Hit> {

        @Override
        protected void updateItem(Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setText(null);
            setGraphic(empty || hit == null ? null : line(hit));
        }

        /// A line never asks for more than the list is wide.
        Cell() {
            setPrefWidth(0);
        }

        private static HBox line(Hit hit) {
            var title = new Label(hit.title());
            if (!hit.possible()) title.getStyleClass().add("quiet");
            var detail = new Label(hit.detail());
            detail.getStyleClass().add("quiet");
            detail.setMinWidth(0);
            HBox.setHgrow(detail, Priority.ALWAYS);
            detail.setMaxWidth(Double.MAX_VALUE);
            var kind = new Label(hit.kind());
            kind.getStyleClass().add("quiet");
            var line = new HBox(title, detail, kind);
            title.setMinWidth(Region.USE_PREF_SIZE);
            kind.setMinWidth(Region.USE_PREF_SIZE);
            if (!hit.key().isEmpty()) {
                var key = new Label(KeyCombination.valueOf(hit.key()).getDisplayText());
                key.getStyleClass().add("key");
                key.setMinWidth(Region.USE_PREF_SIZE);
                line.getChildren().add(key);
            }
            line.getStyleClass().add("hit");
            return line;
        }
    }
}
