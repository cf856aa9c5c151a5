package holmes.ui.guide;

import holmes.ui.fx.Explained;
import holmes.ui.fx.Glyph;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// A question. While it is open: how sure the best answer is, what is true of all, the answers to
/// choose from, and what would make it surer. Later: what was taken, what came of it, and the way
/// back.
final class QuestionCard extends VBox {

    private final GuideModel model;
    private final Question question;
    private final LongConsumer cite;
    private Subscription watching = Subscription.EMPTY;

    QuestionCard(GuideModel model, Question question, LongConsumer cite) {
        this.model = model;
        this.question = question;
        this.cite = cite;
        boolean open = question.taken().isEmpty();
        getStyleClass().addAll("card-box", open ? "question-open" : "question");
        getChildren().addAll(text(question.text(), "question-title"), sureness());
        if (open) open();
        else closed(question.taken().getAsInt());
    }

    private Node sureness() {
        var words = question.confidence();
        int taken = question.taken().orElse(0);
        if (taken >= question.ties()) words += " A weaker one was taken.";
        else if (question.tied() && question.taken().isPresent()) {
            words += " The first was taken: treat it as a guess.";
        }
        var sign =
                question.tied()
                        ? new Glyph(MaterialDesignS.SCALE_BALANCE, "sign-tie")
                        : new Glyph(MaterialDesignC.CHECK_DECAGRAM_OUTLINE, "sign-sure");
        var label = text(words, question.tied() ? "tie" : "sure");
        var line = new HBox(sign, label, new EntryLinks(question.entries(), cite));
        line.getStyleClass().add("sureness");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void open() {
        common();
        var answers = new Answers(question, model.picked(), model::take);
        answers.getStyleClass().add("open-answers");
        var take = new Button("Take this answer");
        take.getStyleClass().add("accent");
        take.setOnAction(_ -> model.take(model.picked().get()));
        var hint = text("↑ ↓ or 1–9 look at an answer, Enter takes it", "quiet");
        var buttons = new HBox(take, hint);
        buttons.getStyleClass().add("buttons");
        watching =
                model.picked()
                        .subscribe(now -> {
                            answers.show();
                            int number = now.intValue();
                            boolean worse = number >= question.ties();
                            take.setText(
                                    "Take answer "
                                            + (number + 1)
                                            + (worse ? " although it is worse" : ""));
                        });
        // A card that was replaced must not listen on.
        sceneProperty()
                .subscribe((was, is) -> {
                    if (was != null && is == null) watching.unsubscribe();
                });
        getChildren().addAll(buttons, answers);
        if (!question.tests().isEmpty()) {
            getChildren().add(new TestsBox(model, question.tests(), cite));
        }
    }

    private void common() {
        if (question.common().isEmpty()) return;
        var box = new VBox(text("True of all answers", "section-title"));
        box.getStyleClass().add("common");
        for (var line : question.common()) box.getChildren().add(new Explained(line, "why"));
        getChildren().add(box);
    }

    private void closed(int taken) {
        var row = new AnswerRow(question, taken);
        getChildren().add(row);
        if (!question.consequences().isEmpty()) getChildren().add(consequences());
        var more = new VBox();
        more.getStyleClass().add("answers");
        if (!question.details(taken).isEmpty() || question.answers().size() > 1) {
            var pane = new TitledPane(title(), more);
            pane.setExpanded(false);
            pane.setAnimated(false);
            pane.expandedProperty()
                    .subscribe(expanded -> {
                        row.look(expanded);
                        if (expanded && more.getChildren().isEmpty()) fill(more, taken);
                    });
            getChildren().add(pane);
        }
    }

    private String title() {
        int others = question.answers().size() - 1;
        if (others == 0) return "Why";
        return "Why, and what else could be done (" + others + ")";
    }

    private void fill(VBox more, int taken) {
        for (var line : question.common()) more.getChildren().add(new Explained(line, "why"));
        var number = new SimpleIntegerProperty(-1);
        for (int i = 0; i < question.answers().size(); i++) {
            if (i == taken) continue;
            var row = new AnswerRow(question, i);
            int other = i;
            row.setOnMouseClicked(_ -> number.set(other));
            number.subscribe(now -> row.look(now.intValue() == other));
            if (model.canGoBack()) row.getChildren().add(back("Go back and take this", other));
            more.getChildren().add(row);
        }
        if (!model.canGoBack() || question.answers().size() < 2) return;
        var again = new Button("Decide this again", new Glyph(MaterialDesignS.STEP_BACKWARD));
        again.setOnAction(_ -> model.decideAgain(question));
        more.getChildren().add(again);
    }

    private Node back(String words, int answer) {
        var button = new Button(words, new Glyph(MaterialDesignS.STEP_BACKWARD));
        button.getStyleClass().add("small-button");
        button.setAccessibleText(words + ": " + question.answers().get(answer).title());
        button.setOnAction(_ -> model.goBack(question, answer));
        var box = new HBox(button);
        box.getStyleClass().add("answer-body");
        return box;
    }

    private Node consequences() {
        var box = new VBox(text("What came of it", "section-title"));
        box.getStyleClass().add("consequences");
        for (var line : List.copyOf(question.consequences())) {
            box.getChildren().add(text(line, "why"));
        }
        return box;
    }

    private static Label text(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
