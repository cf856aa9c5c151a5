package holmes.ui.notes;

import holmes.ui.fx.Overlay;
import holmes.ui.fx.TabLeaves;
import holmes.ui.notes.NoteModel.Sheet;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet over the window on which a note or a happening is written.
public final class NoteView extends Overlay {

    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+Enter");

    private final NoteModel model;

    public NoteView(NoteModel model) {
        super(model.sheet().map(sheet -> sheet != Sheet.NONE), model::close);
        this.model = model;
        model.sheet().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (!SAVE.match(event)) return;
        model.save();
        event.consume();
    }

    private void show(Sheet sheet) {
        if (sheet == Sheet.NONE) giveBack();
        else remember();
        getChildren()
                .setAll(
                        switch (sheet) {
                            case NONE -> new Region();
                            case NOTE -> note();
                            case HAPPENING -> happening();
                        });
    }

    private Node note() {
        var text = new TextArea();
        text.setWrapText(true);
        text.setPrefRowCount(6);
        TabLeaves.from(text);
        text.setAccessibleText("Text of the note");
        text.textProperty().bindBidirectional(model.text());
        var about = quiet(NoteModel.words(model.about().get()));
        Platform.runLater(text::requestFocus);
        return sheet("Note", about, text);
    }

    private Node happening() {
        var when = field("When, in UTC", "2012-01-23 16:50:21", model.when());
        var what = field("What happened", "One sentence", model.what());
        var affected = field("Who or what suffered from it", "May stay empty", model.affected());
        var done = field("What was done about it", "May stay empty", model.done());
        Platform.runLater(() -> when.lookup(".text-field").requestFocus());
        return sheet("What happened in the incident", when, what, affected, done);
    }

    private Node sheet(String title, Node... content) {
        var heading = new Label(title);
        heading.getStyleClass().add("question-title");
        var box = new VBox(heading);
        box.getChildren().addAll(content);
        box.getChildren().addAll(complaint(), end());
        box.getStyleClass().addAll("palette", "sheet");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(box, Pos.TOP_CENTER);
        return box;
    }

    private Label complaint() {
        var label = quiet("");
        label.getStyleClass().setAll("label", "complaint");
        label.textProperty().bind(model.complaint());
        label.visibleProperty().bind(model.complaint().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node end() {
        var promise = quiet("Kept and sealed as an entry of the case. Escape keeps the draft.");
        var cancel = new Button("Close");
        cancel.setOnAction(_ -> model.close());
        var save = new Button("Save (" + SAVE.getDisplayText() + ")");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> model.save());
        save.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        var end = new HBox(cancel, save);
        end.getStyleClass().add("buttons");
        end.setAlignment(Pos.CENTER_RIGHT);
        return new VBox(promise, end);
    }

    private static Node field(String name, String prompt, StringProperty value) {
        var field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        field.textProperty().bindBidirectional(value);
        var label = quiet(name);
        label.setLabelFor(field);
        return new VBox(label, field);
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }
}
