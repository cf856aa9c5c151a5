package holmes.ui.guide;

import holmes.ui.fx.Glyph;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// What would make an answer surer, the cheapest first: looks that can be taken at once, and texts
/// to bring.
final class TestsBox extends VBox {

    private final GuideModel model;
    private final LongConsumer cite;

    TestsBox(GuideModel model, List<Question.Test> tests, LongConsumer cite) {
        this.model = model;
        this.cite = cite;
        getStyleClass().add("tests");
        var title = new Label("What would make it surer, the cheapest first");
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        for (int i = 0; i < tests.size(); i++) getChildren().add(test(tests.get(i), i));
    }

    private Node test(Question.Test test, int number) {
        var title = label(test.test().title(), "answer-title");
        var words = new VBox(title, label(test.test().gain(), "quiet"));
        for (var shown : test.shown()) {
            var found = label(shown.sentence(), "why");
            HBox.setHgrow(found, Priority.ALWAYS);
            found.setMaxWidth(Double.MAX_VALUE);
            words.getChildren().add(new HBox(found, new EntryLinks(List.of(shown.entry()), cite)));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(words, button(test, number));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("test-line");
        return line;
    }

    private Button button(Question.Test test, int number) {
        boolean look = test.test().look().isPresent();
        var button =
                look
                        ? new Button(test.running() ? "Looking…" : "Look now")
                        : new Button("Add…", new Glyph(MaterialDesignF.FILE_PLUS_OUTLINE));
        button.setAccessibleText(button.getText() + ": " + test.test().title());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDisable(test.running());
        button.setOnAction(_ -> {
            if (look) model.test(number);
            else model.bring();
        });
        return button;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
