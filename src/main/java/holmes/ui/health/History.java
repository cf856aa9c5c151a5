package holmes.ui.health;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How a drive's attributes changed from report to report.
///
/// @param moments power-on hours, ascending
/// @param rows attributes that changed, or that speak against the drive
public record History(List<Long> moments, List<Row> rows) {

    public History {
        moments = List.copyOf(moments);
        rows = List.copyOf(rows);
    }

    /// @param values one for each moment; `—` where the report has no such attribute
    public record Row(String name, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    static History of(Drive drive) {
        var moments = drive.history();
        var rows = new ArrayList<Row>();
        var ids =
                moments.stream()
                        .flatMap(m -> m.attributes().stream())
                        .map(Attribute::id)
                        .distinct()
                        .sorted()
                        .toList();
        rows.add(new Row("Verdict", moments.stream().map(m -> m.health().words()).toList()));
        for (int id : ids) {
            var values = moments.stream().map(m -> raw(m, id)).toList();
            var last = moments.stream().flatMap(m -> with(m, id)).toList().getLast();
            boolean changed = values.stream().distinct().count() > 1;
            if (changed || last.mark() != Attribute.Mark.PLAIN)
                rows.add(new Row(id + " " + last.name(), values));
        }
        return new History(
                moments.stream().map(m -> m.hours().orElse(0)).toList(), List.copyOf(rows));
    }

    private static Stream<Attribute> with(Snapshot moment, int id) {
        return moment.attributes().stream().filter(a -> a.id() == id);
    }

    private static String raw(Snapshot moment, int id) {
        return with(moment, id).map(Attribute::raw).findFirst().orElse("—");
    }
}
