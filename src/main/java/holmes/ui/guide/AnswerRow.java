package holmes.ui.guide;

import holmes.ui.fx.Explained;
import holmes.ui.fx.Glyph;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// One answer of a question: its number, what it is, how it stands and what tells it from the
/// others; the rest is shown when it is looked at.
final class AnswerRow extends VBox {

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final VBox details = new VBox();

    AnswerRow(Question question, int number) {
        var answer = question.answers().get(number);
        boolean best = number < question.ties();
        getStyleClass().add("answer");
        setAccessibleText(
                (number + 1)
                        + ": "
                        + answer.title()
                        + ". "
                        + tag(question, number)
                        + ". "
                        + question.gist(number));
        var chip = new Label("" + (number + 1));
        chip.getStyleClass().add("answer-number");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        var title = new Label(answer.title());
        title.getStyleClass().add("answer-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var tag = new Label(tag(question, number));
        tag.getStyleClass().addAll("tag", best ? "tag-best" : "tag-worse");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(chip, title, tag);
        head.getStyleClass().add("answer-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        var gist = question.gist(number);
        var body = new VBox();
        body.getStyleClass().add("answer-body");
        if (!gist.isEmpty()) body.getChildren().add(new Explained(gist, "why"));
        answer.support()
                .filter(s -> s.looked() > 0)
                .ifPresent(s -> {
                    var bar = new ProgressBar((double) s.agree() / s.looked());
                    bar.getStyleClass().add("support");
                    bar.setAccessibleText(s.agree() + " of " + s.looked() + " observations fit");
                    body.getChildren().add(bar);
                });
        details.getStyleClass().add("answer-details");
        for (var line : question.details(number)) details.getChildren().add(line(line));
        body.getChildren().add(details);
        getChildren().add(body);
        look(false);
    }

    /// Shows all there is to say of it, or only its gist.
    void look(boolean picked) {
        pseudoClassStateChanged(PICKED, picked);
        details.setVisible(picked && !details.getChildren().isEmpty());
        details.setManaged(details.isVisible());
    }

    private static String tag(Question question, int number) {
        if (question.taken().isPresent() && question.taken().getAsInt() == number) return "taken";
        if (question.tied() && number < question.ties()) return "tied";
        return number == 0 ? "best supported" : "worse";
    }

    private static Node line(String text) {
        boolean against = text.startsWith("Missing: ") || text.startsWith("Against: ");
        var sign =
                against
                        ? new Glyph(MaterialDesignA.ALERT_OUTLINE, "sign-against")
                        : new Glyph(MaterialDesignC.CIRCLE_SMALL, "sign-plain");
        var words = new Explained(text, "why");
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(sign, words);
        line.getStyleClass().add("answer-line");
        return line;
    }
}
