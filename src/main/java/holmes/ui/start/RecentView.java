package holmes.ui.start;

import holmes.ui.fx.Glyph;
import holmes.ui.start.StartModel.Recent;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The recent cases: open one, review it, or take it off the list.
final class RecentView extends VBox {

    /// What can be done with a case that was open before.
    interface Actions {

        void open(Recent recent);

        void review(Recent recent);

        void forget(Recent recent);
    }

    private final StartModel model;
    private final Actions actions;
    private final ListView<Recent> list;

    RecentView(StartModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        this.list = new ListView<>(model.recent());
        getStyleClass().add("start-recent");
        var heading = new Label("Recent cases");
        heading.getStyleClass().add("section-title");
        var keys = new Label("Enter opens, Shift+Enter reviews, Delete takes it off the list");
        keys.getStyleClass().addAll("quiet", "small-words");
        keys.visibleProperty().bind(list.focusedProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        list.getStyleClass().add("recent");
        list.setPlaceholder(new Label("Cases that you open will be listed here."));
        list.setAccessibleText("Recent cases");
        list.setAccessibleHelp(keys.getText());
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(event -> {
            var chosen = list.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && chosen != null) actions.open(chosen);
        });
        list.setOnKeyPressed(this::pressed);
        model.obstacles().subscribe(_ -> list.refresh());
        getChildren().addAll(new HBox(heading, space, keys), list);
    }

    private void pressed(KeyEvent event) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) return;
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) actions.review(chosen);
        else if (event.getCode() == KeyCode.ENTER) actions.open(chosen);
        else if (event.getCode() == KeyCode.DELETE) actions.forget(chosen);
        else return;
        event.consume();
    }

    private final class Cell extends ListCell<Recent> {

        @Override
        protected void updateItem(Recent recent, boolean empty) {
            super.updateItem(recent, empty);
            setText(null);
            setGraphic(empty || recent == null ? null : line(recent));
            setTooltip(empty || recent == null ? null : new Tooltip(words(recent)));
        }

        private String words(Recent recent) {
            var why = model.obstacles().get().get(recent);
            return recent.path() + (why == null ? "" : "\n" + why);
        }

        private Node line(Recent recent) {
            var obstacle = Optional.ofNullable(model.obstacles().get().get(recent));
            boolean gone = obstacle.isPresent();
            var name = new Label(recent.name());
            var where = new Label(obstacle.orElse(recent.folder()));
            where.getStyleClass().add("quiet");
            if (gone) name.getStyleClass().add("quiet");
            var icon =
                    gone
                            ? new Glyph(MaterialDesignF.FILE_ALERT_OUTLINE, "standing-waiting")
                            : new Glyph(MaterialDesignF.FILE_CHECK_OUTLINE, "file-sign");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var review =
                    button(
                            MaterialDesignE.EYE_OUTLINE,
                            "Review " + recent.name() + ", without adding to it",
                            () -> actions.review(recent));
            review.setDisable(gone);
            var forget =
                    button(
                            MaterialDesignC.CLOSE,
                            "Take " + recent.name() + " off the list; its file stays",
                            () -> actions.forget(recent));
            var box = new HBox(icon, new VBox(name, where), space, review, forget);
            box.getStyleClass().add("recent-line");
            return box;
        }

        private static Button button(Ikon icon, String words, Runnable action) {
            var button = new Button(null, new Glyph(icon));
            button.getStyleClass().addAll("flat", "small");
            button.setTooltip(new Tooltip(words));
            button.setAccessibleText(words);
            button.setOnAction(_ -> action.run());
            // The list's own keys do the same.
            button.setFocusTraversable(false);
            return button;
        }
    }
}
