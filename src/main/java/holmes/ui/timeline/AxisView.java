package holmes.ui.timeline;

import holmes.report.words.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The axis, drawn: one line for each strand, a mark where something happened. A click chooses what
/// is nearest. The table beside it says the same in words.
final class AxisView extends Pane {

    private static final double NAMES = 150;
    private static final double LINE = 24;
    private static final double MARK = 6;
    private static final double RIGHT = 24;

    private final TimelineModel model;
    private final Region here = new Region();
    private Axis axis = Axis.of(List.of());

    AxisView(TimelineModel model) {
        this.model = model;
        getStyleClass().add("axis");
        here.getStyleClass().add("axis-here");
        here.setManaged(false);
        here.setMouseTransparent(true);
        double height = LINE * (Strand.values().length + 1) + 8;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        model.shown().subscribe(this::measure);
        model.selected().subscribe(_ -> here());
        widthProperty().subscribe(_ -> draw());
        setOnMouseClicked(this::choose);
    }

    private void measure(List<Moment> moments) {
        axis = Axis.of(moments.stream().flatMap(moment -> moment.when().stream()).toList());
        var span =
                axis.times().isEmpty()
                        ? "empty"
                        : "from "
                                + time(axis.times().getFirst())
                                + " to "
                                + time(axis.times().getLast());
        setAccessibleText("Axis of time, " + span);
        draw();
    }

    private static String time(Instant when) {
        return Words.time(when.toString());
    }

    private double x(Instant when) {
        return NAMES + axis.at(when) * Math.max(1, getWidth() - NAMES - RIGHT);
    }

    private static double y(Strand strand) {
        return 4 + strand.row() * LINE;
    }

    private void draw() {
        getChildren().setAll(here);
        here();
        if (getWidth() < NAMES + RIGHT + 100) return;
        for (var strand : Strand.values()) line(strand);
        gaps();
        marks();
        dates();
    }

    private void line(Strand strand) {
        var name = label(strand.title(), 8, y(strand) + 3);
        name.getStyleClass().add("quiet");
        region("axis-line", NAMES, y(strand) + LINE / 2, getWidth() - NAMES - RIGHT + MARK, 1);
    }

    private void marks() {
        var taken = new HashSet<String>();
        for (var moment : model.shown().get()) {
            if (moment.when().isEmpty()) continue;
            double x = Math.floor(x(moment.when().get()) / MARK) * MARK;
            if (!taken.add(moment.strand() + " " + x)) continue;
            var mark = region("axis-mark", x, y(moment.strand()) + 6, MARK - 1, LINE - 12);
            mark.getStyleClass().add("axis-" + moment.strand().row());
        }
    }

    private void gaps() {
        double bottom = 4 + LINE * Strand.values().length;
        double width = Math.max(1, getWidth() - NAMES - RIGHT);
        double free = NAMES;
        for (var gap : axis.gaps()) {
            double from = NAMES + gap.from() * width + MARK;
            double to = NAMES + gap.to() * width;
            if (to - from < 8) continue;
            region("axis-gap", from, 4, to - from, bottom - 4);
            if (to - from < 70 || from < free) continue;
            var words = label(gap.words(), from + 4, 4 + LINE * 0.6);
            words.getStyleClass().add("axis-gap-words");
            free = to;
        }
    }

    /// The dates at both ends and behind each long gap, as many as there is room for.
    private void dates() {
        double y = 4 + LINE * Strand.values().length + 2;
        if (axis.times().isEmpty()) return;
        double width = Math.max(1, getWidth() - NAMES - RIGHT);
        double room = 96;
        double last = NAMES + width - room + RIGHT;
        date(axis.times().getFirst(), NAMES, y);
        double free = NAMES + room;
        for (var gap : axis.gaps()) {
            double x = NAMES + gap.to() * width;
            if (x < free || x > last - room) continue;
            date(axis.times().get(axis.places().indexOf(gap.to())), x, y);
            free = x + room;
        }
        if (axis.times().size() > 1 && last >= free) date(axis.times().getLast(), last, y);
    }

    private void date(Instant when, double x, double y) {
        label(time(when).substring(0, 10), x, y).getStyleClass().addAll("figures", "quiet");
    }

    /// Where the moment lies that is selected.
    private void here() {
        var when = model.selected().get().flatMap(Moment::when).filter(axis.times()::contains);
        here.setVisible(when.isPresent());
        if (when.isEmpty()) return;
        double x = Math.floor(x(when.get()) / MARK) * MARK;
        here.resizeRelocate(x - 2, 2, MARK + 3, LINE * Strand.values().length + 4);
    }

    private Region region(String style, double x, double y, double width, double height) {
        var region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        region.setMouseTransparent(true);
        region.resizeRelocate(x, y, width, height);
        getChildren().add(region);
        return region;
    }

    private Label label(String words, double x, double y) {
        var label = new Label(words);
        label.setMouseTransparent(true);
        label.relocate(x, y);
        getChildren().add(label);
        return label;
    }

    private void choose(MouseEvent event) {
        int strand = (int) ((event.getY() - 4) / LINE);
        Optional<Moment> nearest =
                model.shown().get().stream()
                        .filter(moment -> moment.when().isPresent())
                        .filter(moment -> moment.strand().row() == strand)
                        .min(
                                Comparator.comparingDouble(moment ->
                                        Math.abs(x(moment.when().orElseThrow()) - event.getX())));
        nearest.ifPresent(moment -> model.selected().set(Optional.of(moment)));
    }
}
