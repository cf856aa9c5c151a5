package holmes.ui.health;

import holmes.report.words.Words;
import holmes.ui.bays.Lamp;
import holmes.ui.fx.Drawing;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.StringConverter;

/// What is known of one drive, card by card.
final class DrivePage extends VBox {

    private final HealthModel model;

    DrivePage(HealthModel model) {
        this.model = model;
        getStyleClass().add("guide-page");
        setMaxWidth(Double.MAX_VALUE);
        var drawing = new Drawing(this, this::draw);
        model.drive().subscribe(_ -> drawing.due());
        model.snapshot().subscribe(_ -> drawing.due());
    }

    private void draw() {
        getChildren().clear();
        if (model.drive().getValue().isEmpty()) {
            getChildren().add(quiet("No drive is in the case yet."));
            return;
        }
        var drive = model.drive().getValue().get();
        var shown = model.snapshot().get();
        getChildren().add(head(drive));
        if (shown.isEmpty()) {
            getChildren()
                    .add(
                            card(
                                    "No report",
                                    quiet(
                                            "There is no SMART report of this drive, so its health"
                                                    + " is unknown. Take in what smartctl printed of"
                                                    + " it, or ask the drive itself.")));
        }
        shown.ifPresent(snapshot -> getChildren().add(verdict(snapshot)));
        drive.comparisons().forEach(v -> getChildren().add(comparison(drive, v)));
        shown.ifPresent(snapshot -> {
            if (!snapshot.attributes().isEmpty())
                getChildren().add(card("Attributes", new AttributeTable(model, snapshot)));
            getChildren().add(card("Error log", lines(snapshot.errors())));
            getChildren().add(card("Self-tests", lines(snapshot.tests())));
            if (!snapshot.counters().isEmpty())
                getChildren().add(card("Other counters", counters(snapshot)));
        });
        if (drive.history().size() > 1) getChildren().add(card("History", history(drive)));
    }

    private Node head(Drive drive) {
        var title = new Label(drive.label());
        title.getStyleClass().add("page-title");
        var model =
                quiet(drive.medium() ? drive.model() : drive.model() + " (no medium of the case)");
        var head = new VBox(title, model);
        head.getStyleClass().add("health-head");
        if (drive.snapshots().size() > 1) head.getChildren().add(chooser(drive));
        return head;
    }

    private Node chooser(Drive drive) {
        var box = new ComboBox<Snapshot>();
        box.getItems().setAll(drive.snapshots());
        box.setConverter(new Names());
        box.setAccessibleText("Which report");
        model.snapshot().get().ifPresent(box::setValue);
        box.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null && !model.snapshot().get().equals(Optional.of(chosen)))
                        model.snapshot().set(Optional.of(chosen));
                });
        return box;
    }

    private static final class Names extends StringConverter<Snapshot> {

        @Override
        public String toString(Snapshot snapshot) {
            if (snapshot == null) return "";
            return snapshot.hours().isEmpty()
                    ? snapshot.name()
                    : snapshot.name() + ", " + Words.count(snapshot.hours().getAsLong()) + " h";
        }

        @Override
        public Snapshot fromString(String name) {
            throw new UnsupportedOperationException("reports are chosen, not typed");
        }
    }

    private static Node verdict(Snapshot snapshot) {
        var lamp = Lamp.of(snapshot.health());
        lamp.getStyleClass().add("question-title");
        var box = new VBox(lamp);
        box.getStyleClass().add("answers");
        snapshot.why().forEach(why -> box.getChildren().add(words(why)));
        snapshot.notes().forEach(note -> box.getChildren().add(quiet(note)));
        return card("Verdict", box);
    }

    private static Node comparison(Drive drive, Versus versus) {
        var outcome = words(versus.outcome());
        outcome.getStyleClass().add("question-title");
        var box = new VBox(outcome);
        box.getStyleClass().add("answers");
        if (!versus.telling().isEmpty()) {
            var grid = grid(28, 30, 21, 21);
            grid.addRow(
                    0,
                    head("Rule"),
                    toTheRight(head(drive.label())),
                    toTheRight(head(versus.other())),
                    head("Says"));
            int row = 1;
            for (var step : versus.telling()) {
                var says = words(step.says());
                if (step.decides()) says.getStyleClass().add("decides");
                grid.addRow(
                        row++,
                        words(step.rule()),
                        figures(step.mine()),
                        figures(step.others()),
                        says);
            }
            box.getChildren().add(grid);
        }
        if (!versus.equal().isEmpty())
            box.getChildren().add(quiet("Equal by: " + String.join("; ", versus.equal()) + "."));
        box.getChildren().add(quiet("Entry " + versus.entry() + " of the log."));
        return card("Beside " + versus.other() + ", its mirror", box);
    }

    private static Node counters(Snapshot snapshot) {
        var grid = grid();
        int row = 0;
        for (var counter : snapshot.counters())
            grid.addRow(row++, words(counter.name()), figures(counter.value()));
        return grid;
    }

    private static Node history(Drive drive) {
        var history = History.of(drive);
        var grid = grid();
        grid.add(title("Hours on"), 0, 0);
        for (int i = 0; i < history.moments().size(); i++)
            grid.add(toTheRight(title(Words.count(history.moments().get(i)))), i + 1, 0);
        int line = 1;
        for (var row : history.rows()) {
            grid.add(words(row.name()), 0, line);
            for (int i = 0; i < row.values().size(); i++)
                grid.add(figures(row.values().get(i)), i + 1, line);
            line++;
        }
        return grid;
    }

    /// @param percents of the width that the columns take; as wide as they need if none
    private static GridPane grid(double... percents) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts-grid");
        for (double percent : percents) {
            var column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static Node lines(List<String> lines) {
        var box = new VBox();
        for (var line : lines) box.getChildren().add(words(line));
        return box;
    }

    private static VBox card(String heading, Node content) {
        var card = new VBox(title(heading), content);
        card.getStyleClass().add("card-box");
        return card;
    }

    private static Label title(String text) {
        var label = new Label(text);
        label.getStyleClass().add("section-title");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A title that gives way: columns of percents would else widen the page to fit it.
    private static Label head(String text) {
        var label = words(text);
        label.getStyleClass().add("section-title");
        return label;
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static Label quiet(String text) {
        var label = words(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    /// As figures stand in a column, and what stands above them.
    private static Label toTheRight(Label label) {
        GridPane.setHalignment(label, HPos.RIGHT);
        label.setTextAlignment(TextAlignment.RIGHT);
        return label;
    }

    private static Label figures(String text) {
        var label = words(text);
        label.getStyleClass().add("figures");
        return toTheRight(label);
    }
}
