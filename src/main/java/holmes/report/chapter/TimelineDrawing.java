package holmes.report.chapter;

import holmes.examine.timeline.Moment.Certainty;
import holmes.examine.timeline.Moment.Kind;
import holmes.examine.timeline.Timeline;
import holmes.report.page.Drawing;
import holmes.report.page.Drawing.Anchor;
import holmes.report.page.Drawing.Shape;
import holmes.report.page.Drawing.Tone;
import holmes.report.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Who tells of which days: a row for each source, a column for each day or run of days.
final class TimelineDrawing {

    private static final int MOST_COLUMNS = 8;
    private static final int NAMES = 96;
    private static final int HEAD = 32;
    private static final int ROW = 24;

    private enum Lane {
        FILE_SYSTEMS("file systems"),
        ARRAYS("arrays"),
        DRIVES("drives"),
        LOGS("logs"),
        EXAMINER("examiner"),
        WORK("this case");

        final String word;

        Lane(String word) {
            this.word = word;
        }

        static Lane of(Kind kind) {
            return switch (kind) {
                case FILE_SYSTEM -> FILE_SYSTEMS;
                case ARRAY -> ARRAYS;
                case DRIVE -> DRIVES;
                case BOOT, EVENT -> LOGS;
                case HAPPENING, NOTE -> EXAMINER;
                case ACTION -> WORK;
            };
        }
    }

    /// A day, or several between which no other column is.
    private record Days(LocalDate first, LocalDate last, Map<Lane, Long> things) {

        Days and(Days next) {
            var sum = new EnumMap<Lane, Long>(Lane.class);
            sum.putAll(things);
            next.things.forEach((lane, count) -> sum.merge(lane, count, Long::sum));
            return new Days(first, next.last, sum);
        }
    }

    private TimelineDrawing() {}

    /// Nothing if all that is known is of one day.
    static Optional<Drawing> of(Timeline timeline, WorkSpells work) {
        var days = new TreeMap<LocalDate, Map<Lane, Long>>();
        timeline.moments().stream()
                .filter(m -> m.certainty() != Certainty.UNDATED)
                .forEach(m -> add(days, m.when().orElseThrow(), Lane.of(m.kind()), 1));
        work.before().values().forEach(s -> add(days, s.from(), Lane.WORK, s.actions()));
        if (days.size() < 2) return Optional.empty();
        var columns = new ArrayList<Days>();
        days.forEach((day, things) -> columns.add(new Days(day, day, things)));
        while (columns.size() > MOST_COLUMNS) joinNearest(columns);
        return Optional.of(draw(columns));
    }

    private static void add(
            Map<LocalDate, Map<Lane, Long>> days, Instant at, Lane lane, long things) {
        days.computeIfAbsent(
                        LocalDate.ofInstant(at, ZoneOffset.UTC), _ -> new EnumMap<>(Lane.class))
                .merge(lane, things, Long::sum);
    }

    private static void joinNearest(List<Days> columns) {
        int nearest = 0;
        for (int i = 1; i + 1 < columns.size(); i++) {
            if (gap(columns, i) < gap(columns, nearest)) nearest = i;
        }
        columns.set(nearest, columns.get(nearest).and(columns.remove(nearest + 1)));
    }

    /// From the first day of one to the last of the next, so that no column grows without bound.
    private static long gap(List<Days> columns, int at) {
        return ChronoUnit.DAYS.between(columns.get(at).first(), columns.get(at + 1).last());
    }

    private static Drawing draw(List<Days> columns) {
        var lanes =
                List.of(Lane.values()).stream()
                        .filter(lane ->
                                columns.stream().anyMatch(c -> c.things().containsKey(lane)))
                        .toList();
        var shapes = new ArrayList<Shape>();
        double width = (double) (Drawing.PAGE - NAMES) / columns.size();
        for (int i = 0; i < columns.size(); i++) {
            head(columns.get(i), NAMES + i * width + width / 2, shapes);
        }
        for (int row = 0; row < lanes.size(); row++) {
            double y = HEAD + row * ROW;
            var lane = lanes.get(row);
            shapes.add(new Shape.Label(0, y + 16, lane.word, 11, Anchor.START, false));
            for (int i = 0; i < columns.size(); i++) {
                var things = columns.get(i).things().get(lane);
                double x = NAMES + i * width;
                var tone = things == null ? Tone.GROUND : Tone.CHOSEN;
                shapes.add(new Shape.Box(x + 2, y + 2, width - 4, ROW - 4, tone));
                if (things == null) continue;
                var count = Words.count(things);
                shapes.add(new Shape.Label(x + width / 2, y + 16, count, 10, Anchor.MIDDLE, false));
            }
        }
        return new Drawing(Drawing.PAGE, HEAD + lanes.size() * ROW, words(columns), shapes);
    }

    private static void head(Days days, double x, List<Shape> to) {
        to.add(new Shape.Label(x, 12, days.first().toString(), 10, Anchor.MIDDLE, false));
        if (days.first().equals(days.last())) return;
        to.add(new Shape.Label(x, 25, "– " + days.last(), 10, Anchor.MIDDLE, false));
    }

    private static String words(List<Days> columns) {
        var said = new ArrayList<String>();
        for (var column : columns) {
            var things = new ArrayList<String>();
            column.things().forEach((lane, n) -> things.add(lane.word + " " + Words.count(n)));
            var until = column.first().equals(column.last()) ? "" : " to " + column.last();
            said.add(column.first() + until + ": " + String.join(", ", things));
        }
        return String.join("; ", said) + ".";
    }
}
