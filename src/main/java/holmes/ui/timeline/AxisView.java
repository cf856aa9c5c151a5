package holmes.ui.timeline;

import holmes.report.words.Words;
import holmes.ui.fx.TextSize;
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

    /// In pixels, at the ordinary size of text.
    private static final double NAMES = 150;

    private static final double LINE = 24;
    private static final double RIGHT = 24;
    private static final double DATE = 96;

    private static final double MARK = 6;
    private static final double TOP = 4;

    private final TimelineModel model;
    private final Region here = new Region();
    private Axis axis = Axis.of(List.of());
    private double scale = 1;

    AxisView(TimelineModel model, TextSize text) {
        this.model = model;
        getStyleClass().add("axis");
        here.getStyleClass().add("axis-here");
        here.setManaged(false);
        here.setMouseTransparent(true);
        text.scale().subscribe(this::size);
        model.shown().subscribe(this::measure);
        model.selected().subscribe(_ -> here());
        widthProperty().subscribe(_ -> draw());
        setOnMouseClicked(this::choose);
    }

    private void size(double now) {
        scale = now;
        double height = bottom() + line() + TOP;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        draw();
    }

    /// How high a strand is.
    private double line() {
        return LINE * scale;
    }

    /// Where the strands begin.
    private double left() {
        return NAMES * scale;
    }

    /// How long they are.
    private double length() {
        return Math.max(1, getWidth() - left() - RIGHT);
    }

    /// Where the last strand ends.
    private double bottom() {
        return TOP + line() * Strand.values().length;
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
        return left() + axis.at(when) * length();
    }

    private double y(Strand strand) {
        return TOP + strand.row() * line();
    }

    private void draw() {
        getChildren().setAll(here);
        here();
        if (getWidth() < left() + RIGHT + 100) return;
        for (var strand : Strand.values()) line(strand);
        gaps();
        marks();
        dates();
    }

    private void line(Strand strand) {
        var name = label(strand.title(), 8, y(strand) + line() / 8);
        name.getStyleClass().add("quiet");
        region("axis-line", left(), y(strand) + line() / 2, length() + MARK, 1);
    }

    private void marks() {
        var taken = new HashSet<String>();
        for (var moment : model.shown().get()) {
            if (moment.when().isEmpty()) continue;
            double x = Math.floor(x(moment.when().get()) / MARK) * MARK;
            if (!taken.add(moment.strand() + " " + x)) continue;
            var mark =
                    region("axis-mark", x, y(moment.strand()) + line() / 4, MARK - 1, line() / 2);
            mark.getStyleClass().add("axis-" + moment.strand().row());
        }
    }

    private void gaps() {
        double free = left();
        for (var gap : axis.gaps()) {
            double from = left() + gap.from() * length() + MARK;
            double to = left() + gap.to() * length();
            if (to - from < 8) continue;
            region("axis-gap", from, TOP, to - from, bottom() - TOP);
            if (to - from < 0.75 * DATE * scale || from < free) continue;
            var words = label(gap.words(), from + 4, TOP + 0.6 * line());
            words.getStyleClass().add("axis-gap-words");
            free = to;
        }
    }

    /// The dates at both ends and behind each long gap, as many as there is room for.
    private void dates() {
        if (axis.times().isEmpty()) return;
        double room = DATE * scale;
        double last = left() + length() - room + RIGHT;
        date(axis.times().getFirst(), left());
        double free = left() + room;
        for (var gap : axis.gaps()) {
            double x = left() + gap.to() * length();
            if (x < free || x > last - room) continue;
            date(axis.times().get(axis.places().indexOf(gap.to())), x);
            free = x + room;
        }
        if (axis.times().size() > 1 && last >= free) date(axis.times().getLast(), last);
    }

    private void date(Instant when, double x) {
        label(time(when).substring(0, 10), x, bottom() + 2)
                .getStyleClass()
                .addAll("figures", "quiet");
    }

    /// Where the moment lies that is selected.
    private void here() {
        var when = model.selected().get().flatMap(Moment::when).filter(axis.times()::contains);
        here.setVisible(when.isPresent());
        if (when.isEmpty()) return;
        double x = Math.floor(x(when.get()) / MARK) * MARK;
        here.resizeRelocate(x - 2, TOP / 2, MARK + 3, bottom());
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
        int strand = (int) ((event.getY() - TOP) / line());
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
