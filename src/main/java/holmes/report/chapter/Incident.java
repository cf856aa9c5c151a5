package holmes.report.chapter;

import holmes.casefile.Log;
import holmes.examine.timeline.Moment;
import holmes.examine.timeline.Moment.Kind;
import holmes.report.facts.CaseFacts;
import holmes.report.page.Block;
import holmes.report.page.Block.Column;
import holmes.report.page.Block.Row;
import holmes.report.page.Section;
import holmes.report.page.Text;
import java.util.ArrayList;
import java.util.List;

/// What happened, when, to whom, and what was done about it: all sources on one axis.
final class Incident {

    private final CaseFacts facts;
    private final WorkSpells work;

    private Incident(CaseFacts facts, Log log) {
        this.facts = facts;
        this.work = WorkSpells.of(facts.timeline(), log);
    }

    static Section of(CaseFacts facts, Log log) {
        return new Incident(facts, log).section();
    }

    private Section section() {
        var timeline = facts.timeline();
        var blocks = new ArrayList<Block>();
        if (timeline.moments().stream().noneMatch(m -> m.kind() == Kind.HAPPENING)) {
            blocks.add(
                    Say.paragraph("The examiner has entered nothing about the incident itself."));
        }
        blocks.add(Say.paragraph(logs()));
        TimelineDrawing.of(timeline, work)
                .ifPresent(drawing ->
                        blocks.add(
                                new Block.Figure(
                                        "Days of which something is known, in UTC, and how many"
                                                + " things; days without any are left out",
                                        drawing)));
        add("On one axis", "When (UTC)", new TimelineRows(timeline.moments(), work), blocks);
        add(
                "What nothing dates, in the order of its document",
                "Time as printed",
                new TimelineRows(timeline.undated(), WorkSpells.NONE),
                blocks);
        if (!timeline.remarks().isEmpty()) {
            blocks.add(new Block.Heading(1, "What must be known of the clocks"));
            blocks.add(Block.Items.of(timeline.remarks().stream().map(Text::of).toList()));
        }
        return new Section("incident", "The incident and its timeline", blocks);
    }

    private Text logs() {
        if (facts.console().isEmpty()) return Text.of("No console log was read.");
        var console = facts.console().get();
        return Text.of(
                        "The logs hold "
                                + Say.many(console.outcome().boots().size(), "boot")
                                + " and "
                                + Say.many(console.outcome().timeline().size(), "event")
                                + " of disks, arrays and file systems. Device letters belong to one"
                                + " boot only.")
                .citing(console.entry());
    }

    private static void add(String caption, String time, TimelineRows from, List<Block> to) {
        List<Row> rows = from.rows();
        if (rows.isEmpty()) return;
        var columns =
                List.of(
                        Column.code(time, 20),
                        Column.text("Source", 11),
                        Column.text("What happened", 33),
                        Column.text("Who or what was affected", 21),
                        Column.text("Where it stands", 15));
        to.add(new Block.Table(caption, columns, rows));
        if (from.isMarked()) {
            to.add(
                    Say.paragraph(
                            "“≤” is at this time or earlier; “~” is counted from the seconds since"
                                    + " a boot, or printed without a time zone."));
        }
        if (from.omitted() > 0) {
            to.add(Say.paragraph(Say.many(from.omitted(), "moment") + " more stand in the JSON."));
        }
    }

    /// The word for where a moment comes from.
    static String source(Moment.Kind kind) {
        return switch (kind) {
            case BOOT, EVENT -> "log";
            case FILE_SYSTEM -> "file system";
            case ARRAY -> "array";
            case DRIVE -> "drive";
            case HAPPENING -> "examiner";
            case NOTE -> "note";
            case ACTION -> "this case";
        };
    }
}
