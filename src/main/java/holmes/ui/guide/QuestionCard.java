package holmes.ui.guide;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A question: the proposal with its reasons, how sure it is, and the other answers with theirs.
final class QuestionCard extends VBox {

    private final GuideModel model;
    private final Question question;
    private final boolean open;

    QuestionCard(GuideModel model, Question question) {
        this.model = model;
        this.question = question;
        this.open = question.taken().isEmpty();
        getStyleClass().addAll("card-box", open ? "question-open" : "question");
        int best = question.taken().orElse(0);
        getChildren().addAll(text(question.text(), "question-title"), sureness(), answer(best));
        if (question.answers().size() > 1) getChildren().add(others(best));
    }

    private Node sureness() {
        var words = question.confidence();
        int taken = question.taken().orElse(0);
        if (taken >= question.ties()) words += " Another one was taken.";
        else if (question.tied() && !open) words += " The first was taken: treat it as a guess.";
        if (!question.entries().isEmpty()) words += " " + entries();
        return text(words, question.tied() ? "tie" : "sure");
    }

    private String entries() {
        var numbers = question.entries().stream().map(String::valueOf).toList();
        return (numbers.size() == 1 ? "Rests on entry " : "Rests on entries ")
                + String.join(", ", numbers)
                + ".";
    }

    private Node answer(int number) {
        var answer = question.answers().get(number);
        var box = new VBox(text(answer.title(), "answer-title"));
        for (var why : answer.why()) box.getChildren().add(text("• " + why, "why"));
        if (open) {
            var take = new Button(number == 0 ? "Take this" : "Take this instead");
            take.setAccessibleText(take.getText() + ": " + answer.title());
            if (number == 0) take.getStyleClass().add("accent");
            take.setOnAction(_ -> model.take(number));
            box.getChildren().add(new HBox(take));
        }
        box.getStyleClass().add(number < question.ties() ? "answer" : "answer-weak");
        return box;
    }

    /// Of a tie the equal answers are shown at once; weaker ones on request.
    private Node others(int best) {
        var equal = new VBox();
        equal.getStyleClass().add("answers");
        var weaker = new VBox();
        weaker.getStyleClass().add("answers");
        for (int i = 0; i < question.answers().size(); i++) {
            if (i == best) continue;
            boolean shown = question.tied() && i < question.ties();
            (shown ? equal : weaker).getChildren().add(answer(i));
        }
        int count = weaker.getChildren().size();
        if (count > 0) {
            var pane =
                    new TitledPane(
                            "What else could be done, and why it is worse (" + count + ")", weaker);
            pane.setExpanded(false);
            pane.setAnimated(false);
            equal.getChildren().add(pane);
        }
        return equal;
    }

    private static Label text(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
