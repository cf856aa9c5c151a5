package holmes.report.chapter;

import holmes.examine.health.Assessment;
import holmes.examine.health.Reason;
import holmes.examine.health.Verdict;
import holmes.report.facts.CaseFacts;
import holmes.report.facts.Disk;
import holmes.report.facts.Marks;
import holmes.report.page.Block;
import holmes.report.page.Block.Fact;
import holmes.report.page.Section;
import holmes.report.page.Text;
import holmes.report.words.Words;
import holmes.stack.Identification;
import holmes.stack.PartitionTable;
import java.util.ArrayList;
import java.util.List;

/// What was found on each disk.
final class DisksChapter {

    private static final int MOST = 8;

    private DisksChapter() {}

    static Section of(CaseFacts facts) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                Say.paragraph(
                        "A disk remembers several lives. What is listed here lies on it, whichever"
                                + " life it belongs to."));
        for (var disk : facts.disks()) {
            blocks.add(new Block.Heading(1, disk.label()));
            blocks.add(new Block.Facts(facts(disk)));
        }
        if (facts.disks().isEmpty()) blocks.add(Say.paragraph("There are no disks in the case."));
        return new Section("disks", "What was found on each disk", blocks);
    }

    private static List<Fact> facts(Disk disk) {
        var list = new ArrayList<Fact>();
        var exhibit = disk.exhibit().outcome();
        list.add(
                new Fact("Identity", Text.code(exhibit.identity()).citing(disk.exhibit().entry())));
        disk.told()
                .ifPresent(told -> {
                    var claims = told.outcome().claims();
                    if (!claims.isEmpty() && exhibit.serial().isEmpty()) {
                        var because = Text.of(claims.getFirst().because()).citing(told.entry());
                        list.add(new Fact("Known by", because));
                    }
                    told.outcome()
                            .conflicts()
                            .forEach(c ->
                                    list.add(new Fact("Doubt", Text.of(c).citing(told.entry()))));
                });
        list.add(new Fact("Health", health(disk)));
        disk.health()
                .ifPresent(h ->
                        h.outcome()
                                .notes()
                                .forEach(n ->
                                        list.add(new Fact("Note", Text.of(n).citing(h.entry())))));
        disk.identified().ifPresent(found -> tables(found.outcome(), found.entry(), list));
        disk.marks().ifPresent(marks -> marks(marks.outcome(), marks.entry(), list));
        return list;
    }

    private static Text health(Disk disk) {
        if (disk.health().isEmpty()) return Text.of("not known: no SMART report of it is at hand");
        var health = disk.health().get();
        return Text.of(words(health.outcome())).citing(health.entry());
    }

    private static String words(Assessment health) {
        var hours =
                health.powerOnHours().equals("unknown")
                        ? ""
                        : ", after " + health.powerOnHours() + " hours of operation";
        return switch (health.verdict()) {
            case Verdict.Good _ -> "good: bad sectors are counted, and there are none" + hours;
            case Verdict.Suspect(var reasons) -> "suspect" + hours + ": " + reasons(reasons);
            case Verdict.Failing(var reasons) -> "failing" + hours + ": " + reasons(reasons);
            case Verdict.Unknown(var because) -> "not known: " + because;
        };
    }

    private static String reasons(List<Reason> reasons) {
        return String.join("; ", reasons.stream().map(Reason::toString).toList());
    }

    private static void tables(Identification found, long entry, List<Fact> to) {
        for (var table : found.tables()) {
            var odd = table.anomalies().isEmpty() ? "" : ", odd: " + table.anomalies().getFirst();
            to.add(
                    new Fact(
                            "Partition table",
                            Text.of(table.type() + " " + table.id() + odd).citing(entry)));
            table.partitions().stream()
                    .filter(p -> !p.container())
                    .limit(4L * MOST)
                    .forEach(p -> to.add(partition(p)));
        }
        found.found().stream()
                .limit(MOST)
                .forEach(s ->
                        to.add(
                                new Fact(
                                        "Recognised",
                                        Text.of(
                                                        s.type()
                                                                + " at byte "
                                                                + Words.count(s.offset())
                                                                + (s.doubtful()
                                                                        ? ", doubtful"
                                                                        : ""))
                                                .citing(entry))));
        if (found.nothing()) {
            to.add(new Fact("Recognised", Text.of("nothing at its start or end").citing(entry)));
        }
    }

    private static Fact partition(PartitionTable.Partition part) {
        return new Fact(
                "Partition " + part.number(),
                Text.of(
                        Words.count(part.size())
                                + " bytes from byte "
                                + Words.count(part.start())
                                + ", type "
                                + part.type()
                                + (part.name().isEmpty() ? "" : ", named " + part.name())));
    }

    private static void marks(Marks marks, long entry, List<Fact> to) {
        if (!marks.unreadable().isEmpty()) {
            to.add(
                    new Fact(
                            "Unreadable",
                            Text.of(
                                            Words.bytes(marks.unreadable().length())
                                                    + " in "
                                                    + Say.many(
                                                            marks.unreadable().ranges().size(),
                                                            "range"))
                                    .citing(entry)));
        }
        marks.systems().stream().limit(2L * MOST).forEach(s -> to.add(system(s, entry)));
        more(marks.systems().size() - 2 * MOST, "file system", entry, to);
        for (var mark : marks.arrays().stream().limit(MOST).toList()) {
            var array = mark.superblock();
            to.add(
                    new Fact(
                            "RAID superblock",
                            Text.of(
                                            array.shape().levelName()
                                                    + " “"
                                                    + array.name()
                                                    + "” at byte "
                                                    + Words.count(mark.offset())
                                                    + ", made "
                                                    + Words.time(array.state().created().toString())
                                                    + ", event count "
                                                    + Words.count(array.events()))
                                    .citing(entry)));
        }
        more(marks.arrays().size() - MOST, "RAID superblock", entry, to);
        var labels = marks.labels().stream().map(l -> l.volume()).distinct().toList();
        if (!labels.isEmpty()) {
            to.add(new Fact("LVM label", Text.of(Say.list(labels, MOST)).citing(entry)));
        }
    }

    private static Fact system(Marks.Made system, long entry) {
        var label = system.label().isEmpty() ? "" : " “" + system.label() + "”";
        var made = system.made().isEmpty() ? "" : ", made " + Words.time(system.made());
        return new Fact(
                "ext superblocks",
                Text.of(
                                Say.many(system.copies(), "copy", "copies")
                                        + " of a file system"
                                        + label
                                        + " of "
                                        + Words.size(system.size())
                                        + made)
                        .citing(entry));
    }

    private static void more(int more, String thing, long entry, List<Fact> to) {
        if (more > 0) to.add(new Fact("", Text.of(Say.many(more, thing) + " more").citing(entry)));
    }
}
