package holmes.ui.start;

import holmes.ui.fx.Glyph;
import holmes.ui.start.StartModel.Recent;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
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

    /// What is done with a recent case that is chosen.
    public record Ways(Consumer<Recent> open, Consumer<Recent> review) {}

    public StartView(StartModel model, List<Tile> tiles, Ways ways) {
        getStyleClass().add("start");
        setFitToWidth(true);
        setFitToHeight(true);
        var page = new VBox(head(), tiles(tiles), new RecentView(model, actions(model, ways)));
        page.getStyleClass().add("start-page");
        page.setMaxWidth(Region.USE_PREF_SIZE);
        page.setAlignment(Pos.CENTER_LEFT);
        page.setMinHeight(Region.USE_PREF_SIZE);
        var ground = new StackPane(page);
        ground.getStyleClass().add("start-ground");
        setContent(ground);
    }

    private static RecentView.Actions actions(StartModel model, Ways ways) {
        return new RecentView.Actions() {
            @Override
            public void open(Recent recent) {
                ways.open.accept(recent);
            }

            @Override
            public void review(Recent recent) {
                ways.review.accept(recent);
            }

            @Override
            public void forget(Recent recent) {
                model.forget(recent);
            }
        };
    }

    private static Node head() {
        var mark = new Glyph(MaterialDesignB.BRIEFCASE_SEARCH_OUTLINE, "start-mark");
        var name = new Label("Holmes");
        name.getStyleClass().add("start-name");
        var purpose =
                new Label("Gets data back from broken disks, arrays and volumes, and proves how.");
        purpose.getStyleClass().add("lead");
        purpose.setWrapText(true);
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
        button.getStyleClass().addAll("way", "first-focus");
        button.setAccessibleText(command.title() + ": " + command.explanation());
        var more = new Tooltip(tile.more());
        more.setWrapText(true);
        more.setMaxWidth(380);
        button.setTooltip(more);
        button.setAccessibleHelp(tile.more());
        button.setOnAction(_ -> command.run());
        return button;
    }
}
