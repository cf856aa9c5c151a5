package holmes.ui.guide;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One step in full: what it is for, what is known, what is proposed and why, what else there is.
record StepPage(GuideModel model, StageState step) {

    void into(VBox page) {
        var title = label(step.stage().title(), "page-title");
        var standing = label(step.standing().words(), "standing-words");
        var head = new HBox(title, StepCell.sign(step.standing()), standing);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("page-head");
        page.getChildren().addAll(new VBox(head, wrapped(step.stage().purpose(), "lead")));
        // An open question is what the analyst came for: it stands first.
        for (var question : step.questions().reversed()) {
            page.getChildren().add(new QuestionCard(model, question));
        }
        if (!step.known().isEmpty()) page.getChildren().add(known());
        if (step.isEmpty()) page.getChildren().add(wrapped(empty(), "quiet"));
    }

    private Node known() {
        var card = new VBox(label("What is known", "section-title"));
        card.getStyleClass().addAll("card-box", "known");
        for (var line : step.known()) {
            var text = wrapped(line.text(), "plain");
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            var row = new HBox(text);
            row.getStyleClass().add("known-line");
            if (line.entry() > 0) {
                var entry = label("entry " + line.entry(), "entry-mark");
                entry.setMinWidth(Label.USE_PREF_SIZE);
                row.getChildren().add(entry);
            }
            card.getChildren().add(row);
        }
        return card;
    }

    private String empty() {
        return switch (step.standing()) {
            case WAITING -> "This step has not begun.";
            case RUNNING -> "At work: what is found will be listed here.";
            case NOTHING -> "There was nothing to examine or to decide here.";
            case ASKING, DONE, STOPPED -> "Nothing was found.";
        };
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label wrapped(String text, String style) {
        var label = label(text, style);
        label.setWrapText(true);
        return label;
    }
}
