package holmes.ui.guide;

import holmes.ui.guide.StageState.Known;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One step in full: what it is for, what is known, what is proposed and why, what else there is.
record StepPage(GuideModel model, StageState step) {

    private static final int FEW = 12;
    private static final int MOST = 200;

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
        var told = step.known().stream().filter(line -> line.entry() == 0).toList();
        var done = step.known().stream().filter(line -> line.entry() > 0).toList();
        if (!told.isEmpty()) page.getChildren().add(card("What is known", told));
        if (!done.isEmpty()) page.getChildren().add(done(done));
        if (step.isEmpty()) page.getChildren().add(wrapped(empty(), "quiet"));
    }

    /// The entries of the log, the newest first; many of them are shown on request.
    private static Node done(List<Known> lines) {
        var title = "What was done (" + lines.size() + ")";
        if (lines.size() <= FEW) return card(title, lines.reversed());
        var shown = lines.reversed().stream().limit(MOST).toList();
        var pane = new TitledPane(title, card("The newest " + shown.size(), shown));
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private static Node card(String title, List<Known> lines) {
        var card = new VBox(label(title, "section-title"));
        card.getStyleClass().addAll("card-box", "known");
        for (var line : lines) {
            var text = wrapped(line.text(), "plain");
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            var row = new HBox(text);
            row.getStyleClass().add("known-line");
            if (line.entry() > 0) {
                var entry = label("entry " + line.entry(), "entry-mark");
                entry.setMinWidth(Region.USE_PREF_SIZE);
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
            case ASKING, DONE, STOPPED -> "Nothing was said of this step: the log has its entries.";
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
