package holmes.report.chapter;

import holmes.report.facts.CaseFacts;
import holmes.report.page.Block;
import holmes.report.page.Block.Column;
import holmes.report.page.Block.Row;
import holmes.report.page.Section;
import holmes.report.page.Text;
import holmes.report.words.LayerWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the examiner wrote: sections of their own, notes and bookmarks.
final class Remarks {

    private Remarks() {}

    static List<Section> of(CaseFacts facts) {
        var sections = new ArrayList<Section>();
        for (var own : facts.words().sections()) {
            var blocks = new ArrayList<>(Markdown.blocks(own.outcome().markdown()));
            blocks.add(
                    Say.paragraph(
                            Text.of("This section was written by the examiner.")
                                    .citing(own.entry())));
            sections.add(
                    new Section("own-" + (sections.size() + 1), own.outcome().title(), blocks));
        }
        notes(facts).ifPresent(sections::add);
        return List.copyOf(sections);
    }

    private static Optional<Section> notes(CaseFacts facts) {
        var said = facts.words();
        if (said.notes().isEmpty() && said.bookmarks().isEmpty()) return Optional.empty();
        var blocks = new ArrayList<Block>();
        if (!said.notes().isEmpty()) {
            blocks.add(
                    Block.Items.of(
                            said.notes().stream()
                                    .map(n ->
                                            Text.of(n.outcome().text())
                                                    .citing(n.outcome().entries())
                                                    .citing(n.entry()))
                                    .toList()));
        }
        if (!said.bookmarks().isEmpty()) {
            var words = new LayerWords(facts::label);
            var columns =
                    List.of(
                            Column.text("Bookmark", 24),
                            Column.text("On", 24),
                            Column.number("From byte", 18),
                            Column.number("Bytes", 10),
                            Column.text("Remark", 24));
            var rows =
                    said.bookmarks().stream()
                            .map(b ->
                                    Row.of(
                                            Text.of(b.outcome().name()).citing(b.entry()),
                                            Text.of(words.of(b.outcome().layer())),
                                            Say.number(b.outcome().range().start()),
                                            Say.number(b.outcome().range().length()),
                                            Text.of(b.outcome().remark())))
                            .toList();
            blocks.add(new Block.Table("Bytes worth finding again", columns, rows));
        }
        return Optional.of(new Section("notes", "The examiner’s notes", blocks));
    }
}
