package holmes.report.chapter;

import holmes.examine.files.FileRecord;
import holmes.report.facts.CaseFacts;
import holmes.report.facts.Volume;
import holmes.report.page.Block;
import holmes.report.page.Block.Column;
import holmes.report.page.Block.Row;
import holmes.report.page.Section;
import holmes.report.page.Text;
import holmes.report.words.LayerWords;
import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/// What was recovered, what in part, and what is lost.
final class VolumesChapter {

    private static final int MOST_DOUBTFUL = 100;

    private VolumesChapter() {}

    static Section of(CaseFacts facts) {
        var blocks = new ArrayList<Block>();
        if (facts.volumes().isEmpty()) {
            blocks.add(Say.paragraph("No volumes were found or read in this case."));
            return section(blocks);
        }
        blocks.add(table(facts));
        for (var group : facts.groups()) {
            var written =
                    group.written().isEmpty()
                            ? ""
                            : ", last written " + Words.time(group.written());
            blocks.add(
                    Say.paragraph(
                            Text.of(
                                            "Volume group "
                                                    + group.name()
                                                    + " is taken from its description number "
                                                    + Words.count(group.seqno())
                                                    + written
                                                    + ".")
                                    .citing(group.entry())));
        }
        remarks(facts, blocks);
        for (var volume : facts.volumes()) details(volume, facts, blocks);
        blocks.add(
                Say.paragraph(
                        "Every file with its hash, size and state stands in the JSON report, and in"
                                + " the DFXML and body files for other tools."));
        return section(blocks);
    }

    private static Section section(List<Block> blocks) {
        return new Section("volumes", "Volumes, and what was recovered from them", blocks);
    }

    private static Block table(CaseFacts facts) {
        var columns =
                List.of(
                        Column.text("Volume", 22),
                        Column.text("Holds", 13),
                        Column.number("Bytes", 19),
                        Column.number("Names", 11),
                        Column.number("Complete", 12),
                        Column.number("Partial", 10),
                        Column.number("Unreadable", 13));
        var rows = new ArrayList<Row>();
        for (var volume : facts.volumes()) rows.add(row(volume));
        return new Block.Table("Volumes", columns, rows);
    }

    private static Row row(Volume volume) {
        var name = Text.of(volume.name()).citing(volume.entry());
        var holds = Text.of(volume.holds().isEmpty() ? "not known" : volume.holds());
        if (!volume.isListed()) {
            return Row.of(name, holds, Say.number(volume.size()), dash(), dash(), dash(), dash());
        }
        return Row.of(
                name,
                holds,
                Say.number(volume.size()),
                Say.number(volume.files().names()),
                Say.number(volume.files().of("complete")),
                Say.number(volume.files().of("partial")),
                Say.number(volume.files().of("unreadable")));
    }

    private static Text dash() {
        return Text.of("–");
    }

    private static void remarks(CaseFacts facts, List<Block> to) {
        var rows = new ArrayList<Row>();
        for (var volume : facts.volumes()) {
            for (var note : volume.notes()) {
                rows.add(Row.of(Text.of(volume.name()), Text.of(note).citing(volume.entry())));
            }
        }
        if (rows.isEmpty()) return;
        var columns = List.of(Column.text("Volume", 22), Column.text("Worth knowing", 78));
        to.add(new Block.Table("Remarks", columns, rows));
    }

    private static void details(Volume volume, CaseFacts facts, List<Block> to) {
        if (volume.files().doubtful().isEmpty()) return;
        to.add(new Block.Heading(1, volume.name()));
        var path = new LayerWords(facts::label).path(volume.layer());
        to.add(Say.paragraph(Text.of("It lies on: " + String.join(" → ", path) + ".")));
        to.add(doubtful(volume));
    }

    private static Block doubtful(Volume volume) {
        var columns =
                List.of(
                        Column.text("Name", 40),
                        Column.number("Bytes", 15),
                        Column.text("State", 12),
                        Column.text("Why", 33));
        var rows = new ArrayList<Row>();
        volume.files().doubtful().stream()
                .limit(MOST_DOUBTFUL)
                .forEach(file -> rows.add(row(file)));
        long more = volume.files().incomplete() - rows.size();
        if (more > 0) {
            var text = Text.of(Words.count(more) + " more, in the JSON report");
            rows.add(Row.of(text, Text.NONE, Text.NONE, Text.NONE));
        }
        return new Block.Table("Not complete", columns, rows);
    }

    private static Row row(FileRecord file) {
        return Row.of(
                Text.of(file.path()),
                Say.number(file.size()),
                Text.of(file.state()),
                Text.of(String.join("; ", file.why())));
    }
}
