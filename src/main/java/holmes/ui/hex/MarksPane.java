package holmes.ui.hex;

import holmes.report.words.Words;
import holmes.ui.fx.Bar;
import holmes.ui.hex.MarksModel.Mark;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The bookmarks of the case, and a line to set one on the selected bytes.
final class MarksPane extends BorderPane {

    private final TextField name = new TextField();
    private final TextField remark = new TextField();

    MarksPane(MarksModel model) {
        getStyleClass().add("search-pane");
        name.setPromptText("Name");
        name.setAccessibleText("Name of the bookmark");
        name.setOnAction(_ -> add(model));
        remark.setPromptText("Remark, if there is one to make");
        remark.setAccessibleText("Remark on the bookmark");
        remark.setOnAction(_ -> add(model));
        HBox.setHgrow(remark, Priority.ALWAYS);
        var add = new Button("Bookmark the selection");
        add.setOnAction(_ -> add(model));
        var list = new ListView<>(model.all());
        list.getStyleClass().add("dense");
        list.setAccessibleText("Bookmarks of the case");
        list.setPlaceholder(new Label("The case has no bookmark yet."));
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> go(model, list.getSelectionModel().getSelectedItem()));
        list.setOnKeyPressed(event -> {
            var chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER) go(model, chosen);
            if (event.getCode() == KeyCode.DELETE && chosen != null) model.remove(chosen);
        });
        var remove = new Button("Take back");
        remove.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        remove.setOnAction(_ -> model.remove(list.getSelectionModel().getSelectedItem()));
        var complaint = new Label();
        complaint.getStyleClass().add("complaint");
        complaint.textProperty().bind(model.complaint());
        complaint.managedProperty().bind(complaint.textProperty().isNotEmpty());
        setTop(new Bar(name, remark, add, remove));
        setCenter(list);
        setBottom(complaint);
    }

    private void add(MarksModel model) {
        model.add(name.getText(), remark.getText());
        if (!model.complaint().get().isEmpty()) return;
        name.clear();
        remark.clear();
    }

    private static void go(MarksModel model, @Nullable Mark chosen) {
        if (chosen != null) model.go(chosen);
    }

    void ask() {
        name.requestFocus();
        name.selectAll();
    }

    private static final class Cell extends ListCell<Mark> {

        @Override
        protected void updateItem(Mark mark, boolean empty) {
            super.updateItem(mark, empty);
            if (empty || mark == null) {
                setText(null);
                return;
            }
            var bookmark = mark.bookmark();
            var said = bookmark.remark().isEmpty() ? "" : " — " + bookmark.remark();
            setText(
                    "%s%s   (%s at byte %s of %s)"
                            .formatted(
                                    bookmark.name(),
                                    said,
                                    Words.bytes(bookmark.range().length()),
                                    Words.count(bookmark.range().start()),
                                    mark.layer()));
        }
    }
}
