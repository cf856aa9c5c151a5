package holmes.examine.timeline;

import holmes.bytes.Refused;
import holmes.casefile.Act;
import holmes.casefile.Case;
import holmes.casefile.Entry;
import holmes.casefile.Filter;
import holmes.casefile.Happening;
import holmes.casefile.Note;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.timeline.Moment.Certainty;
import holmes.examine.timeline.Moment.Kind;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The incident and the work on it: what logs, file systems, arrays and drives say, what the
/// examiner was told, and what was done in the case. A function of the case alone.
///
/// @param moments those that are dated, in order of time and then of the log
/// @param undated in the order of their documents
/// @param remarks what must be known of the clocks, one sentence each
public record Timeline(List<Moment> moments, List<Moment> undated, List<String> remarks) {

    public Timeline {
        moments = List.copyOf(moments);
        undated = List.copyOf(undated);
        remarks = List.copyOf(remarks);
    }

    /// @param actions whether every action of the case is on it, too
    public static Timeline of(Case file, boolean actions) {
        return of(file, actions ? Optional.of(entry -> entry.act().kind()) : Optional.empty());
    }

    /// With every action of the case.
    ///
    /// @param actions what is said of each
    public static Timeline of(Case file, Function<Entry, String> actions) {
        return of(file, Optional.of(actions));
    }

    private static Timeline of(Case file, Optional<Function<Entry, String>> actions) {
        var all = new ArrayList<Moment>();
        var remarks = new ArrayList<String>();
        gather("disks", () -> new FromDisks(file).moments(), all, remarks);
        gather("drives", () -> new FromDrives(file, remarks).moments(), all, remarks);
        gather("logs", () -> new FromLogs(file, remarks).moments(), all, remarks);
        for (var entry : done(file, "happening")) {
            gather("entry " + entry.number(), () -> List.of(happening(entry)), all, remarks);
        }
        for (var entry : done(file, "note")) {
            gather("entry " + entry.number(), () -> List.of(note(entry)), all, remarks);
        }
        actions.ifPresent(said ->
                file.log()
                        .all(Filter.ALL)
                        .filter(entry -> !isSaid(entry.act().kind()))
                        .forEach(entry -> all.add(ofCase(entry, Kind.ACTION, said.apply(entry)))));
        var dated = all.stream().filter(m -> m.when().isPresent());
        return new Timeline(
                dated.sorted(Comparator.comparing(m -> m.when().orElseThrow())).toList(),
                all.stream().filter(m -> m.when().isEmpty()).toList(),
                remarks);
    }

    /// What another version wrote in a way that this one does not understand is left out, and said.
    private static void gather(
            String source, Supplier<List<Moment>> from, List<Moment> to, List<String> remarks) {
        try {
            to.addAll(from.get());
        } catch (Refused e) {
            remarks.add("Times from " + source + " are not here: " + e.getMessage());
        }
    }

    static List<Entry> done(Case file, String kind) {
        return file.log().after(0, Filter.kind(kind), Integer.MAX_VALUE).stream()
                .filter(entry -> entry.act().isDone())
                .toList();
    }

    private static boolean isSaid(String kind) {
        return kind.equals("happening") || kind.equals("note");
    }

    private static Moment happening(Entry entry) {
        var said = CanonicalJson.read(entry.act().request(), Happening.class);
        return new Moment(
                Optional.of(said.when()),
                Certainty.CLOCK,
                "",
                Kind.HAPPENING,
                said.what(),
                said.affected(),
                said.done(),
                entry.number(),
                Optional.empty());
    }

    private static Moment note(Entry entry) {
        var note = CanonicalJson.read(entry.act().request(), Note.class);
        return ofCase(entry, Kind.NOTE, note.text());
    }

    private static Moment ofCase(Entry entry, Kind kind, String what) {
        var at = time(entry.act());
        return new Moment(
                at,
                at.isPresent() ? Certainty.CLOCK : Certainty.UNDATED,
                entry.act().at(),
                kind,
                what,
                "",
                "",
                entry.number(),
                Optional.empty());
    }

    private static Optional<Instant> time(Act act) {
        try {
            return Optional.of(Instant.parse(act.at()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
