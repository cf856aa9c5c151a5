package holmes.ui.guide;

import holmes.ui.fx.Explained;
import holmes.ui.fx.Glossary;
import holmes.ui.guide.StageState.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One step in full: what it is for, what is known, what is proposed and why, what else there is.
record StepPage(GuideModel model, StageState step, LongConsumer cite) {

    private static final int FEW = 12;
    private static final int MOST = 200;

    void into(VBox page) {
        var title = label(step.stage().title(), "page-title");
        var standing = label(step.standing().words(), "standing-words");
        var head = new HBox(title, StepCell.sign(step.standing()), standing);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("page-head");
        page.getChildren().addAll(new VBox(head, new Explained(step.stage().purpose(), "lead")));
        // An open question is what the analyst came for: it stands first.
        for (var question : step.questions().reversed()) {
            page.getChildren().add(new QuestionCard(model, question, cite));
        }
        var told = step.known().stream().filter(line -> line.entry() == 0).toList();
        var done = step.known().stream().filter(line -> line.entry() > 0).toList();
        if (!told.isEmpty()) page.getChildren().add(card("What is known", told));
        if (!done.isEmpty()) page.getChildren().add(done(done));
        if (step.isEmpty()) page.getChildren().add(wrapped(empty(), "quiet"));
        words().ifPresent(page.getChildren()::add);
    }

    /// The words of storage that the page uses, each with its meaning: tooltips are out of reach of
    /// the keyboard.
    private Optional<Node> words() {
        var texts = new ArrayList<String>();
        texts.add(step.stage().purpose());
        for (var question : step.questions()) {
            texts.add(question.text());
            question.answers().forEach(answer -> texts.addAll(answer.why()));
        }
        step.known().stream().filter(l -> l.entry() == 0).forEach(l -> texts.add(l.text()));
        var used = Glossary.used(texts);
        if (used.isEmpty()) return Optional.empty();
        var list = new VBox();
        list.getStyleClass().add("glossary");
        var pane = new TitledPane("Words used here (" + used.size() + ")", list);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.expandedProperty()
                .subscribe(open -> {
                    if (!open || !list.getChildren().isEmpty()) return;
                    used.forEach((term, meaning) ->
                            list.getChildren().add(wrapped(term + ": " + meaning + ".", "plain")));
                });
        return Optional.of(pane);
    }

    /// The entries of the log, the newest first; many of them are shown on request.
    private Node done(List<Known> lines) {
        var title = "What was done (" + lines.size() + ")";
        if (lines.size() <= FEW) return card(title, lines.reversed());
        var shown = lines.reversed().stream().limit(MOST).toList();
        var pane = new TitledPane();
        pane.setText(title);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.expandedProperty()
                .subscribe(open -> {
                    if (open) pane.setContent(card("The newest " + shown.size(), shown));
                });
        return pane;
    }

    private Node card(String title, List<Known> lines) {
        var card = new VBox(label(title, "section-title"));
        card.getStyleClass().addAll("card-box", "known");
        for (var line : lines) {
            var text = new Explained(line.text(), "plain");
            HBox.setHgrow(text, Priority.ALWAYS);
            var row = new HBox(text);
            row.getStyleClass().add("known-line");
            if (line.entry() > 0) {
                row.getChildren().add(new EntryLinks(List.of(line.entry()), cite));
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
