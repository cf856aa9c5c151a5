package holmes.ui.start;

import holmes.ui.fx.Bar;
import holmes.ui.fx.Glyph;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// The form for a new case: evidence, case file, folder for results.
public final class NewCaseView extends ScrollPane {

    /// What the buttons do that the form itself cannot.
    public interface Actions {

        void addDrives();

        void addFiles();

        void addFolder();

        void chooseFile();

        void chooseFolder();

        void begin();

        void cancel();
    }

    private final NewCaseModel model;
    private final Actions actions;

    public NewCaseView(NewCaseModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("start");
        setFitToWidth(true);
        setFitToHeight(true);
        var title = new Label("New case");
        title.getStyleClass().add("start-name");
        var page =
                new VBox(
                        title,
                        evidence(),
                        path("Keep the case in", model.file(), actions::chooseFile),
                        path("Put what is recovered into", model.folder(), actions::chooseFolder),
                        end());
        page.getStyleClass().addAll("start-page", "new-case");
        page.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        page.setMinHeight(Region.USE_PREF_SIZE);
        var ground = new StackPane(page);
        ground.getStyleClass().add("start-ground");
        setContent(ground);
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
    }

    private Node evidence() {
        var list = new ListView<>(model.evidence());
        list.getStyleClass().addAll("evidence", "dense");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPlaceholder(
                new Label("Drop disks, images or folders here.\nLogs beside them come along."));
        list.setAccessibleText("Evidence");
        list.setCellFactory(_ -> new EvidenceCell());
        var drives = new Button("Add drives…");
        drives.setOnAction(_ -> actions.addDrives());
        var files = new Button("Add files…");
        files.setOnAction(_ -> actions.addFiles());
        var folder = new Button("Add folder…");
        folder.setOnAction(_ -> actions.addFolder());
        var remove = new Button("Leave out");
        remove.setOnAction(_ -> model.remove(list.getSelectionModel().getSelectedItems()));
        remove.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        var promise =
                new Label("Evidence is only ever read.", new Glyph(MaterialDesignL.LOCK_OUTLINE));
        promise.getStyleClass().add("quiet");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new Bar(drives, files, folder, remove, space, promise);
        buttons.getStyleClass().setAll("buttons");
        return new VBox(heading("Evidence"), list, buttons);
    }

    private static Node path(String name, StringProperty value, Runnable choose) {
        var field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(name);
        HBox.setHgrow(field, Priority.ALWAYS);
        var button = new Button("Choose…");
        button.setAccessibleText("Choose: " + name);
        button.setOnAction(_ -> choose.run());
        var line = new HBox(field, button);
        line.getStyleClass().add("buttons");
        return new VBox(heading(name), line);
    }

    private Node end() {
        var missing = new Label();
        missing.getStyleClass().add("quiet");
        missing.setWrapText(true);
        missing.textProperty().bind(model.missing());
        HBox.setHgrow(missing, Priority.ALWAYS);
        missing.setMaxWidth(Double.MAX_VALUE);
        var cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> actions.cancel());
        var begin = new Button("Begin");
        begin.getStyleClass().add("accent");
        begin.setDefaultButton(true);
        begin.disableProperty().bind(model.missing().map(m -> !m.isEmpty()));
        begin.setOnAction(_ -> actions.begin());
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        begin.setMinWidth(Region.USE_PREF_SIZE);
        var end = new HBox(missing, cancel, begin);
        end.getStyleClass().add("buttons");
        return end;
    }

    private final class EvidenceCell extends ListCell<String> {

        @Override
        protected void updateItem(String path, boolean empty) {
            super.updateItem(path, empty);
            setText(empty || path == null ? null : model.words(path));
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) event.acceptTransferModes(TransferMode.COPY);
        event.consume();
    }

    private void dropped(DragEvent event) {
        model.add(event.getDragboard().getFiles().stream().map(file -> file.toPath()).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    private static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("section-title");
        return label;
    }
}
