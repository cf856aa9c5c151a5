package holmes.ui.start;

import holmes.ui.fx.Glyph;
import holmes.ui.start.StartModel.Recent;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// The first page: what Holmes is for, the ways in, the recent cases.
public final class StartView extends ScrollPane {

    private final Consumer<Recent> open;

    /// @param open what is done with a recent case that is chosen
    public StartView(StartModel model, List<Tile> tiles, Consumer<Recent> open) {
        this.open = open;
        getStyleClass().add("start");
        setFitToWidth(true);
        setFitToHeight(true);
        var page = new VBox(head(), tiles(tiles), recent(model));
        page.getStyleClass().add("start-page");
        page.setMaxWidth(Region.USE_PREF_SIZE);
        page.setMaxHeight(Region.USE_PREF_SIZE);
        setContent(new StackPane(page));
    }

    private static Node head() {
        var mark = new Glyph(MaterialDesignB.BRIEFCASE_SEARCH_OUTLINE, "start-mark");
        var name = new Label("Holmes");
        name.getStyleClass().add("start-name");
        var purpose =
                new Label("Gets data back from broken disks, arrays and volumes, and proves how.");
        purpose.getStyleClass().add("lead");
        var head = new HBox(mark, new VBox(name, purpose));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("start-head");
        return head;
    }

    private static Node tiles(List<Tile> tiles) {
        var pane = new TilePane();
        pane.getStyleClass().add("start-tiles");
        pane.setPrefColumns(2);
        for (var tile : tiles) pane.getChildren().add(tile(tile));
        return pane;
    }

    private static Button tile(Tile tile) {
        var command = tile.command();
        var icon = new Glyph(tile.icon(), "tile-icon");
        var title = new Label(command.title());
        title.getStyleClass().add("tile-title");
        var key = new Label(KeyCombination.valueOf(command.key()).getDisplayText());
        key.getStyleClass().add("key");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var what = new Label(command.explanation());
        what.getStyleClass().add("quiet");
        what.setWrapText(true);
        var text = new VBox(new HBox(title, space, key), what);
        text.getStyleClass().add("tile-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        var button = new Button(null, new HBox(icon, text));
        button.getStyleClass().add("way");
        button.setAccessibleText(command.title() + ": " + command.explanation());
        button.setOnAction(_ -> command.run());
        return button;
    }

    private Node recent(StartModel model) {
        var heading = new Label("Recent cases");
        heading.getStyleClass().add("section-title");
        var list = new ListView<>(model.recent());
        list.getStyleClass().add("recent");
        list.setPlaceholder(new Label("Cases that you open will be listed here."));
        list.setAccessibleText("Recent cases");
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) openSelected(list);
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) openSelected(list);
        });
        var box = new VBox(heading, list);
        box.getStyleClass().add("start-recent");
        return box;
    }

    private void openSelected(ListView<Recent> list) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) open.accept(chosen);
    }

    private static final class Cell extends ListCell<Recent> {
        @Override
        protected void updateItem(Recent recent, boolean empty) {
            super.updateItem(recent, empty);
            setText(null);
            setGraphic(empty || recent == null ? null : line(recent));
        }

        private static Node line(Recent recent) {
            var folder = new Label(recent.folder());
            folder.getStyleClass().add("quiet");
            return new VBox(new Label(recent.name()), folder);
        }
    }
}
