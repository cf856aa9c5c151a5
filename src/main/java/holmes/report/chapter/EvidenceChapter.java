package holmes.report.chapter;

import holmes.report.facts.CaseFacts;
import holmes.report.facts.Disk;
import holmes.report.page.Block;
import holmes.report.page.Block.Column;
import holmes.report.page.Block.Row;
import holmes.report.page.Section;
import holmes.report.page.Text;
import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/// What the case rests on.
final class EvidenceChapter {

    private EvidenceChapter() {}

    static Section of(CaseFacts facts) {
        var blocks = new ArrayList<Block>();
        if (facts.disks().isEmpty()) {
            blocks.add(Say.paragraph("No disk or image has been taken into the case."));
        } else {
            blocks.add(
                    Say.paragraph(
                            "A disk is known by its serial number or WWN, or else by its content;"
                                    + " never by the path or letter it had."));
            blocks.add(disks(facts));
            blocks.add(hashes(facts));
        }
        blocks.addAll(remarks(facts));
        if (!facts.documents().isEmpty()) blocks.add(documents(facts));
        return new Section("evidence", "Evidence", blocks);
    }

    private static Block disks(CaseFacts facts) {
        var columns =
                List.of(
                        Column.text("Disk", 21),
                        Column.text("Model", 20),
                        Column.text("Taken in as", 23),
                        Column.number("Bytes", 16),
                        Column.number("Sector", 8),
                        Column.text("Health", 12));
        return new Block.Table(
                "Disks and images",
                columns,
                facts.disks().stream().map(EvidenceChapter::row).toList());
    }

    private static Row row(Disk disk) {
        var exhibit = disk.exhibit().outcome();
        var health =
                disk.health()
                        .map(h -> Text.of(h.outcome().verdict().word()).citing(h.entry()))
                        .orElse(Text.of("unknown"));
        return Row.of(
                Text.of(disk.label()),
                Text.of(disk.model()),
                Text.of(exhibit.label()).citing(disk.exhibit().entry()),
                Say.number(exhibit.size()),
                Say.number(exhibit.sectorSize()),
                health);
    }

    private static Block hashes(CaseFacts facts) {
        var columns = List.of(Column.text("Disk", 24), Column.code("SHA-256 of all its bytes", 76));
        var rows = facts.disks().stream().map(d -> Row.of(Text.of(d.label()), hash(d))).toList();
        return new Block.Table("Hashes", columns, rows);
    }

    private static Text hash(Disk disk) {
        if (disk.marks().isEmpty()) return Text.of("not read from end to end");
        var marks = disk.marks().get();
        return marks.outcome()
                .sha256()
                .map(Text::code)
                .orElseGet(() ->
                        Text.of(
                                "not known: "
                                        + Words.bytes(marks.outcome().unreadable().length())
                                        + " could not be read"))
                .citing(marks.entry());
    }

    private static List<Block> remarks(CaseFacts facts) {
        var items = new ArrayList<Text>();
        for (var disk : facts.disks()) {
            disk.exhibit()
                    .outcome()
                    .twin()
                    .ifPresent(twin ->
                            items.add(
                                    Text.of(
                                                    disk.label()
                                                            + (twin.same()
                                                                    ? " holds the same bytes as "
                                                                    : " looks like, and is not, ")
                                                            + facts.label(twin.of())
                                                            + ".")
                                            .citing(disk.exhibit().entry())));
        }
        for (var said : facts.words().exclusions()) {
            if (!said.outcome().out()) continue;
            items.add(
                    Text.of(
                                    facts.label(said.outcome().medium().identity())
                                            + " was left out by the examiner: "
                                            + said.outcome().why())
                            .citing(said.entry()));
        }
        facts.words()
                .bays()
                .ifPresent(bays -> {
                    var slots =
                            bays.outcome().slots().stream()
                                    .filter(slot -> !slot.identity().isEmpty())
                                    .map(slot -> slot.name() + ": " + facts.label(slot.identity()))
                                    .toList();
                    items.add(
                            Text.of("In the chassis by slot: " + String.join(", ", slots) + ".")
                                    .citing(bays.entry()));
                });
        return items.isEmpty() ? List.of() : List.of(Block.Items.of(items));
    }

    private static Block documents(CaseFacts facts) {
        var columns =
                List.of(
                        Column.text("Document", 33),
                        Column.number("Bytes", 10),
                        Column.code("SHA-256", 57));
        var rows =
                facts.documents().stream()
                        .map(d ->
                                Row.of(
                                        Text.of(d.outcome().name()).citing(d.entry()),
                                        Say.number(d.outcome().size()),
                                        Text.code(d.outcome().sha256())))
                        .toList();
        return new Block.Table("Logs, SMART reports and other texts", columns, rows);
    }
}
