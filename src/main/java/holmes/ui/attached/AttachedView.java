package holmes.ui.attached;

import holmes.ui.fx.Explained;
import holmes.ui.fx.Overlay;
import holmes.ui.fx.TextCell;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The sheet over the window on which drives are chosen: arrows, Space and Enter, or clicks.
public final class AttachedView extends Overlay {

    private static final double LETTER = 9;

    private final AttachedModel model;
    private final TableView<Drive> table;

    public AttachedView(AttachedModel model) {
        super(model.shown(), model::close);
        this.model = model;
        table = new TableView<>(model.drives());
        model.shown().subscribe(this::shown);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) model.look();
        else if (event.getCode() == KeyCode.ENTER && table.isFocused()) model.take();
        else return;
        event.consume();
    }

    private void shown(boolean shown) {
        if (!shown) {
            giveBack();
            return;
        }
        remember();
        if (getChildren().isEmpty()) getChildren().add(sheet());
        Platform.runLater(table::requestFocus);
    }

    private Node sheet() {
        var heading = new Label("Drives of this machine");
        heading.getStyleClass().add("question-title");
        var box = new VBox(heading, table(), words(), end());
        box.getStyleClass().addAll("palette", "sheet", "attached");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(box, Pos.TOP_CENTER);
        return box;
    }

    private Node table() {
        table.getStyleClass().add("dense");
        table.setAccessibleText("Drives of this machine");
        table.setPlaceholder(new Label("No drive is attached."));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("", 4, drive -> drive.chosen() ? "☑" : "☐", "sign-cell"));
        table.getColumns().add(column("Drive", 9, Drive::name, ""));
        table.getColumns().add(column("Model", 20, Drive::model, ""));
        table.getColumns().add(column("Serial", 18, Drive::serial, ""));
        table.getColumns().add(column("Size", 9, Drive::size, "number-cell"));
        table.getColumns().add(column("Writes", 9, Drive::writes, ""));
        table.getColumns().add(column("On this machine", 24, Drive::use, ""));
        table.setRowFactory(_ -> new Line());
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() != KeyCode.SPACE) return;
                    turn(table.getSelectionModel().getSelectedIndex());
                    event.consume();
                });
        // The table clears its selection after the list has changed.
        model.drives().subscribe(() -> Platform.runLater(this::selectOne));
        return table;
    }

    private void selectOne() {
        if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
    }

    private void turn(int index) {
        if (index < 0 || index >= model.drives().size()) return;
        model.turn(model.drives().get(index));
        table.getSelectionModel().select(index);
    }

    private Node words() {
        var complaint = new Label();
        complaint.getStyleClass().add("complaint");
        complaint.setWrapText(true);
        complaint.textProperty().bind(model.complaint());
        complaint.visibleProperty().bind(model.complaint().isNotEmpty());
        complaint.managedProperty().bind(complaint.visibleProperty());
        var advice = new StackPane();
        advice.setAlignment(Pos.TOP_LEFT);
        advice.getStyleClass().add("advice");
        model.advice()
                .subscribe(words -> advice.getChildren().setAll(new Explained(words, "quiet")));
        return new VBox(complaint, advice);
    }

    private Node end() {
        var look = button("Look again (F5)", model::look);
        var refuse = button("Refuse writes", model::refuseWrites);
        var close = button("Cancel", model::close);
        var take = button("Add", model::take);
        take.getStyleClass().add("accent");
        for (var button : new Button[] {refuse, take}) {
            button.setDisable(true);
            model.drives().subscribe(() -> button.setDisable(model.chosen().isEmpty()));
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var end = new HBox(look, refuse, space, close, take);
        end.getStyleClass().add("buttons");
        return end;
    }

    private static Button button(String title, Runnable action) {
        var button = new Button(title);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// @param width in letters or so
    private static TableColumn<Drive, String> column(
            String title, double width, Function<Drive, String> value, String style) {
        var column = TextCell.column(title, value, style);
        column.setPrefWidth(width * LETTER);
        column.setMinWidth(width * LETTER / 2);
        return column;
    }

    private final class Line extends TableRow<Drive> {

        Line() {
            setOnMouseClicked(_ -> turn(isEmpty() ? -1 : getIndex()));
        }

        @Override
        protected void updateItem(Drive drive, boolean empty) {
            super.updateItem(drive, empty);
            setAccessibleText(empty || drive == null ? null : drive.words());
        }
    }
}
