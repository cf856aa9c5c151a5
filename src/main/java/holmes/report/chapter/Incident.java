package holmes.report.chapter;

import holmes.casefile.Cited;
import holmes.casefile.Document;
import holmes.casefile.Happening;
import holmes.examine.console.ReadConsole;
import holmes.examine.console.TimelineEntry;
import holmes.report.facts.CaseFacts;
import holmes.report.page.Block;
import holmes.report.page.Block.Column;
import holmes.report.page.Block.Row;
import holmes.report.page.Section;
import holmes.report.page.Text;
import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What happened, when, to whom, and what was done about it.
final class Incident {

    private static final int MOST_EVENTS = 300;

    private final CaseFacts facts;

    private Incident(CaseFacts facts) {
        this.facts = facts;
    }

    static Section of(CaseFacts facts) {
        return new Incident(facts).section();
    }

    private Section section() {
        var blocks = new ArrayList<Block>();
        if (facts.happenings().isEmpty()) {
            blocks.add(
                    Say.paragraph("The examiner has entered nothing about the incident itself."));
        } else {
            blocks.add(happenings());
        }
        if (facts.console().isEmpty()) blocks.add(Say.paragraph("No console log was read."));
        else console(facts.console().get(), blocks);
        return new Section("incident", "The incident and its timeline", blocks);
    }

    private Block happenings() {
        var columns =
                List.of(
                        Column.text("When (UTC)", 18),
                        Column.text("What happened", 32),
                        Column.text("Who or what was affected", 24),
                        Column.text("What was done", 26));
        var rows =
                facts.happenings().stream()
                        .sorted(Comparator.comparing((Cited<Happening> h) -> h.outcome().when()))
                        .map(h ->
                                Row.of(
                                        Text.of(Words.time(h.outcome().when().toString())),
                                        Text.of(h.outcome().what()).citing(h.entry()),
                                        Text.of(h.outcome().affected()),
                                        Text.of(h.outcome().done())))
                        .toList();
        return new Block.Table("As the examiner was told", columns, rows);
    }

    private void console(Cited<ReadConsole.Outcome> console, List<Block> to) {
        var found = console.outcome();
        to.add(
                Say.paragraph(
                        Text.of(
                                        "The logs hold "
                                                + Say.many(found.boots().size(), "boot")
                                                + " and "
                                                + Say.many(found.timeline().size(), "event")
                                                + " of disks, arrays and file systems. Device"
                                                + " letters belong to one boot only; times are as"
                                                + " the log prints them.")
                                .citing(console.entry())));
        if (found.timeline().isEmpty()) return;
        var columns =
                List.of(
                        Column.text("Log", 24),
                        Column.number("Boot", 6),
                        Column.code("Time", 15),
                        Column.number("Line", 8),
                        Column.text("The kernel’s words", 47));
        var rows = found.timeline().stream().limit(MOST_EVENTS).map(this::row).toList();
        to.add(new Block.Table("What the logs tell", columns, rows));
        int more = found.timeline().size() - rows.size();
        if (more > 0) {
            to.add(Say.paragraph(Say.many(more, "event") + " more stand in the JSON report."));
        }
    }

    private Row row(TimelineEntry event) {
        var times = event.count() > 1 ? " (" + Words.count(event.count()) + " times)" : "";
        return Row.of(
                Text.of(name(event.document())),
                Say.number(event.boot()),
                Text.code(event.time()),
                Say.number(event.line()),
                Text.of(event.text() + times));
    }

    private String name(String sha256) {
        return facts.documents().stream()
                .map(Cited::outcome)
                .filter(d -> d.sha256().equals(sha256))
                .map(Document::name)
                .findFirst()
                .orElse(sha256.substring(0, Math.min(8, sha256.length())));
    }
}
