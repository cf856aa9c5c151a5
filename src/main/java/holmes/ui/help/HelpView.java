package holmes.ui.help;

import holmes.ui.fx.Overlay;
import holmes.ui.fx.TextCell;
import holmes.ui.help.HelpModel.Sheet;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// The sheet over the window with its keys, or with the words of storage.
public final class HelpView extends Overlay {

    /// Of the sheet's width, for what is long.
    private static final double MEANING = 0.56;

    private final HelpModel model;

    public HelpView(HelpModel model) {
        super(model.sheet().map(sheet -> sheet != Sheet.NONE), model::close);
        this.model = model;
        model.sheet().subscribe(this::show);
    }

    private void show(Sheet sheet) {
        if (sheet == Sheet.NONE) {
            giveBack();
            getChildren().clear();
            return;
        }
        remember();
        var field = new TextField();
        field.setPromptText("Words that a line must have");
        field.setAccessibleText("Words that a line must have");
        field.textProperty().bindBidirectional(model.query());
        HBox.setHgrow(field, Priority.ALWAYS);
        var close = new Button("Close");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> model.close());
        var top = new HBox(field, close);
        top.getStyleClass().add("buttons");
        var heading = new Label(sheet == Sheet.KEYS ? "Keys" : "Words of storage");
        heading.getStyleClass().add("question-title");
        var table = table(sheet);
        VBox.setVgrow(table, Priority.ALWAYS);
        var box = new VBox(heading, top, table);
        box.getStyleClass().addAll("palette", "sheet", "help");
        box.setMaxWidth(Region.USE_PREF_SIZE);
        setAlignment(box, Pos.TOP_CENTER);
        getChildren().setAll(box);
        Platform.runLater(field::requestFocus);
    }

    private TableView<Help> table(Sheet sheet) {
        var table = new TableView<>(model.shown());
        table.getStyleClass().add("dense");
        table.setAccessibleText(sheet == Sheet.KEYS ? "Keys" : "Words of storage");
        table.setPlaceholder(new Label("Nothing fits."));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        boolean keys = sheet == Sheet.KEYS;
        var name = TextCell.<Help, String>column(keys ? "Key" : "Word", HelpView::name, "");
        var meaning =
                TextCell.<Help, String>column(
                        keys ? "What it does" : "What it means", Help::meaning, "");
        meaning.setCellFactory(_ -> new Sentence());
        if (keys) {
            var where = TextCell.<Help, String>column("Menu or place", Help::where, "");
            table.getColumns().add(where);
        }
        table.getColumns().add(name);
        table.getColumns().add(meaning);
        table.widthProperty()
                .subscribe(width -> meaning.setPrefWidth(width.doubleValue() * MEANING));
        return table;
    }

    /// Commands' keys as this desktop writes them.
    private static String name(Help line) {
        try {
            return KeyCombination.valueOf(line.name()).getDisplayText();
        } catch (IllegalArgumentException e) {
            return line.name();
        }
    }

    /// Wraps: a meaning is a sentence or two.
    private static final class Sentence extends TableCell<Help, String> {

        private final Text words = new Text();

        Sentence() {
            words.getStyleClass().add("explained-text");
            words.wrappingWidthProperty().bind(widthProperty().subtract(18));
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setAccessibleText(text);
            words.setText(text == null ? "" : text);
            setGraphic(empty ? null : words);
        }
    }

    /// Makes `?` show the keys wherever nothing is being written.
    public static void onQuestionMark(Node window, HelpModel model) {
        window.addEventHandler(
                KeyEvent.KEY_TYPED,
                event -> {
                    boolean writing =
                            event.getTarget() instanceof javafx.scene.control.TextInputControl;
                    if (writing || !event.getCharacter().equals("?")) return;
                    model.show(Sheet.KEYS);
                    event.consume();
                });
    }
}
