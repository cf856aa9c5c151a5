package holmes.report.chapter;

import holmes.examine.timeline.Moment;
import holmes.examine.timeline.Moment.Certainty;
import holmes.examine.timeline.Moment.Kind;
import holmes.examine.timeline.Moment.Source;
import holmes.report.page.Block.Row;
import holmes.report.page.Text;
import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Moments as rows of a table, those that say the same of several things at one time in one row,
/// and between them what was done in the case.
final class TimelineRows {

    private static final int MOST = 400;
    private static final int MOST_CITED = 3;

    private final List<Row> rows = new ArrayList<>();
    private boolean marked;
    private int printed;
    private int omitted;

    /// What moments of one time have in common if one row says all of them.
    private record Likeness(Kind kind, Certainty certainty, String sentence) {}

    TimelineRows(List<Moment> moments, WorkSpells work) {
        spell(work, 0);
        for (int i = 0; i < moments.size(); ) {
            int end = i + 1;
            while (end < moments.size() && isAtOnce(moments.get(i), moments.get(end))) end++;
            var alike = new LinkedHashMap<Likeness, List<Moment>>();
            for (var moment : moments.subList(i, end)) {
                alike.computeIfAbsent(likeness(moment), _ -> new ArrayList<>()).add(moment);
            }
            alike.values().forEach(this::add);
            spell(work, end);
            i = end;
        }
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /// Whether a time has a mark that wants to be explained.
    boolean isMarked() {
        return marked;
    }

    /// How many moments there is no room for; what the examiner said is never one of them.
    int omitted() {
        return omitted;
    }

    private void spell(WorkSpells work, int before) {
        var spell = work.before().get(before);
        if (spell == null) return;
        var until =
                spell.from().equals(spell.to()) ? "" : "until " + Words.time(spell.to().toString());
        rows.add(
                Row.of(
                        Text.code(Words.time(spell.from().toString())),
                        Text.of(Incident.source(Kind.ACTION)),
                        Text.of(Say.many(spell.actions(), "action") + " in this case"),
                        Text.of(until),
                        cited(spell.first(), spell.last())));
    }

    private void add(List<Moment> alike) {
        var first = alike.getFirst();
        boolean isSaid = first.kind() == Kind.HAPPENING || first.kind() == Kind.NOTE;
        if (!isSaid && printed++ >= MOST) {
            omitted += alike.size();
            return;
        }
        var what = Text.of(alike.size() == 1 ? first.what() : sentence(first));
        if (!first.done().isEmpty()) what = what.and(" What was done: " + first.done());
        rows.add(
                Row.of(
                        Text.code(time(first)),
                        Text.of(Incident.source(first.kind())),
                        what,
                        Text.of(affected(alike)),
                        place(alike)));
    }

    private static boolean isAtOnce(Moment one, Moment other) {
        return one.when().isPresent() && one.when().equals(other.when());
    }

    private static Likeness likeness(Moment of) {
        return new Likeness(of.kind(), of.certainty(), sentence(of));
    }

    /// With a gap for whom it is about, if it names one.
    private static String sentence(Moment of) {
        return of.affected().isEmpty() ? of.what() : of.what().replace(of.affected(), "…");
    }

    private String time(Moment of) {
        if (of.when().isEmpty()) return of.printed();
        var mark =
                switch (of.certainty()) {
                    case CLOCK, UNDATED -> "";
                    case COUNTED, ZONE_UNKNOWN -> "~ ";
                    case LATEST -> "≤ ";
                };
        marked |= !mark.isEmpty();
        return mark + Words.time(of.when().get().toString());
    }

    private static String affected(List<Moment> alike) {
        var all =
                alike.stream()
                        .map(Moment::affected)
                        .distinct()
                        .flatMap(names -> List.of(names.split(", ", -1)).stream())
                        .filter(name -> !name.isEmpty())
                        .toList();
        if (all.size() <= 2) return String.join(", ", all);
        return all.getFirst() + " and " + (all.size() - 1) + " more";
    }

    private static Text place(List<Moment> alike) {
        var sources = alike.stream().flatMap(m -> m.source().stream()).distinct().toList();
        var entries = alike.stream().map(Moment::entry).distinct().toList();
        var text =
                switch (sources.size()) {
                    case 0 -> Text.NONE;
                    case 1 -> Text.of(place(sources.getFirst()));
                    default -> Text.of(Say.many(sources.size(), "document"));
                };
        if (entries.size() <= MOST_CITED + 1) return text.citing(entries);
        return text.and(cited(entries.getFirst(), entries.getLast()));
    }

    private static Text cited(long first, long last) {
        if (first == last) return Text.NONE.citing(first);
        return Text.NONE.citing(first).and(" to ").citing(last);
    }

    private static String place(Source source) {
        return source.line() == 0
                ? source.name()
                : source.name() + ", line " + Words.count(source.line());
    }
}
