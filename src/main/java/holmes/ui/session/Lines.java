package holmes.ui.session;

import holmes.casefile.Act;
import holmes.casefile.Entry;
import holmes.casefile.Filter;
import holmes.casefile.Log;
import holmes.report.words.EntryWords;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import holmes.ui.log.LogLine;
import java.util.ArrayList;
import java.util.List;

/// Entries as lines of the log screen.
record Lines(Log log, EntryWords words) {

    private static final int SHOWN = 4000;

    LogLine of(Entry entry) {
        var act = entry.act();
        long number = entry.number();
        return new LogLine(
                number,
                act.at(),
                act.kind(),
                words.of(entry),
                act.result(),
                act.nature(),
                entry.seal(),
                () -> inspect(number));
    }

    /// Read again when it is looked at: requests can be long, and entries many.
    private Inspected inspect(long number) {
        var found = log.after(number - 1, Filter.ALL, 1);
        return found.isEmpty() ? Inspected.NOTHING : inspect(found.getFirst());
    }

    private Inspected inspect(Entry entry) {
        var act = entry.act();
        var facts = new ArrayList<Row>();
        facts.add(new Row("Ended", act.at()));
        facts.add(new Row("Result", act.result()));
        if (!act.why().isEmpty()) facts.add(new Row("Why", act.why()));
        facts.add(new Row("Nature", List.of(act.nature()), nature(act)));
        facts.add(new Row("Tool", act.tool()));
        var seals = new ArrayList<Row>();
        seals.add(
                new Row(
                        "Seal",
                        List.of(entry.seal()),
                        "SHA-256 over this entry and the seal of the one before it."));
        if (!act.outcome().isEmpty()) {
            seals.add(
                    new Row(
                            "Outcome",
                            List.of(act.outcome()),
                            "SHA-256 of the outcome: a replay must give the same."));
        }
        var request = act.request();
        var json = request.length() <= SHOWN ? request : request.substring(0, SHOWN) + "…";
        return new Inspected(
                "Entry " + entry.number(),
                act.kind(),
                List.of(
                        new Section("What was done", List.of(new Row("", words.of(entry)))),
                        new Section("Facts", facts),
                        new Section("Seals", seals),
                        new Section("Request as sealed", List.of(new Row("", json)))));
    }

    private static String nature(Act act) {
        return act.nature().equals(Act.DERIVED)
                ? "Follows from the evidence's bytes alone, and can be replayed."
                : "Seen once; what it rests on is kept with the entry.";
    }
}
