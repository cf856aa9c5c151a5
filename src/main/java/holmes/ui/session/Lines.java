package holmes.ui.session;

import holmes.casefile.Act;
import holmes.casefile.Entry;
import holmes.casefile.Log;
import holmes.report.words.EntryWords;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Link;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import holmes.ui.log.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/// Entries as lines of the log screen.
///
/// @param look goes to an entry by its number
record Lines(Log log, EntryWords words, LongConsumer look) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

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
                entry.seal());
    }

    /// For whoever looks at one of them.
    Inspected inspect(Entry entry) {
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
        var sections = new ArrayList<Section>();
        sections.add(new Section("What was done", List.of(new Row("", words.of(entry)))));
        sections.add(new Section("Facts", facts));
        citations(entry).ifPresent(sections::add);
        sections.add(new Section("Seals", seals));
        var raw = HASH.matcher(act.attached()).results().map(h -> new Row("", h.group())).toList();
        if (!raw.isEmpty()) sections.add(new Section("Raw bytes kept with it", raw));
        return new Inspected(
                "Entry " + entry.number(), act.kind(), sections, List.of(entry.number()));
    }

    private Optional<Section> citations(Entry entry) {
        var all = new Citations(log);
        var rows = new ArrayList<Row>();
        add(rows, "Rests on", "The entries that it names.", all.of(entry));
        add(rows, "Named by", "Later entries that name it.", all.to(entry.number()));
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Section("Citations", rows));
    }

    private void add(List<Row> rows, String name, String meaning, List<Long> numbers) {
        if (numbers.isEmpty()) return;
        var links =
                numbers.stream().map(n -> new Link("entry " + n, () -> look.accept(n))).toList();
        rows.add(new Row(name, List.of(""), meaning, links));
    }

    private static String nature(Act act) {
        return act.nature().equals(Act.DERIVED)
                ? "Follows from the evidence's bytes alone, and can be replayed."
                : "Seen once; what it rests on is kept with the entry.";
    }
}
