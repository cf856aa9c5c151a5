package holmes.report.chapter;

import holmes.casefile.Log;
import holmes.report.facts.CaseFacts;
import holmes.report.page.Block;
import holmes.report.page.Page;
import holmes.report.page.Section;
import holmes.report.page.Text;
import holmes.report.page.Text.Run;
import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The report in the order that practice asks for. Source: SWGDE, Best Practices for Digital
/// Evidence Report Writing; NIST SP 800-86, section 3.4.
public final class Chapters {

    private Chapters() {}

    /// @param version of the program that makes the report
    public static Page page(CaseFacts facts, Log log, String version) {
        var sections = new ArrayList<Section>();
        sections.add(Summary.of(facts));
        sections.add(EvidenceChapter.of(facts));
        sections.add(Incident.of(facts, log));
        sections.add(DisksChapter.of(facts));
        sections.add(PairsChapter.of(facts));
        sections.add(Reasoning.of(facts));
        sections.add(StackChapter.of(facts));
        sections.add(VolumesChapter.of(facts));
        sections.add(Unknown.of(facts));
        sections.addAll(Remarks.of(facts));
        sections.add(Actions.of(facts, log, cited(sections)));
        sections.add(Reproduce.of(facts, version));
        return new Page("Recovery report", head(facts), sections);
    }

    private static List<Block.Fact> head(CaseFacts facts) {
        var head = facts.head();
        return List.of(
                new Block.Fact("Disks and images", Say.number(facts.disks().size())),
                new Block.Fact("Actions", Say.number(head.entries())),
                new Block.Fact("First action", Text.of(Words.time(head.first()) + " UTC")),
                new Block.Fact("Last action", Text.of(Words.time(head.last()) + " UTC")),
                new Block.Fact("Last seal", Text.code(head.seal())));
    }

    private static Set<Long> cited(List<Section> sections) {
        var cited = new TreeSet<Long>();
        for (var section : sections) section.blocks().forEach(block -> cited(block, cited));
        return cited;
    }

    private static void cited(Block block, Set<Long> to) {
        switch (block) {
            case Block.Paragraph(var text) -> cited(text, to);
            case Block.Items(_, var items) ->
                    items.forEach(item -> item.forEach(b -> cited(b, to)));
            case Block.Quote(var blocks) -> blocks.forEach(b -> cited(b, to));
            case Block.Facts(var facts) -> facts.forEach(fact -> cited(fact.value(), to));
            case Block.Table(_, _, var rows) ->
                    rows.forEach(row -> row.cells().forEach(cell -> cited(cell, to)));
            case Block.Heading _, Block.Verbatim _, Block.Figure _ -> {
                // They cite nothing.
            }
        }
    }

    private static void cited(Text text, Set<Long> to) {
        for (var run : text.runs()) {
            if (run instanceof Run.Cite(var entry)) to.add(entry);
        }
    }
}
