package holmes.report.chapter;

import holmes.casefile.Cited;
import holmes.casefile.Repeats;
import holmes.report.facts.CaseFacts;
import holmes.report.page.Block;
import holmes.report.page.Block.Fact;
import holmes.report.page.Section;
import holmes.report.page.Text;
import holmes.report.words.Words;
import java.util.ArrayList;

/// How someone else checks all this.
final class Reproduce {

    private Reproduce() {}

    static Section of(CaseFacts facts, String version) {
        var head = facts.head();
        var blocks = new ArrayList<Block>();
        var list = new ArrayList<Fact>();
        head.tools()
                .forEach((tool, entries) ->
                        list.add(new Fact(tool, Text.of("did " + Say.many(entries, "action")))));
        list.add(new Fact("Report made by", Text.of("holmes " + version)));
        list.add(new Fact("Entries", Say.number(head.entries())));
        list.add(
                new Fact(
                        "of which derived",
                        Text.of(
                                Words.count(head.derived())
                                        + ": they follow from the evidence alone")));
        list.add(new Fact("Last seal", Text.code(head.seal())));
        blocks.add(new Block.Facts(list));
        facts.repeats().ifPresent(repeats -> blocks.add(Say.paragraph(origin(repeats))));
        blocks.add(
                Say.paragraph(
                        "To see that the case is as it was when this report was made, with the last"
                                + " seal printed above:"));
        blocks.add(
                new Block.Verbatim(
                        "holmes verify CASE --seal "
                                + head.seal()
                                + "\npython3 verify_case.py CASE "
                                + head.seal()));
        blocks.add(
                Say.paragraph(
                        "The second is an independent program of some hundred lines that comes with"
                                + " Holmes’s documentation. Any entry that was changed, removed or"
                                + " moved is found by either. To do every derived action again on"
                                + " the evidence, wherever it lies, and compare what comes of it:"));
        blocks.add(new Block.Verbatim("holmes replay CASE EVIDENCE..."));
        blocks.add(
                Say.paragraph(
                        "This report is a function of the case: the same case gives the same bytes"
                                + " on another machine, whatever its clock, language, time zone or"
                                + " fonts. To make it again:"));
        blocks.add(new Block.Verbatim("holmes report CASE --out DIR"));
        return new Section("reproduce", "How to verify and repeat this work", blocks);
    }

    private static Text origin(Cited<Repeats> repeats) {
        var said = repeats.outcome();
        var text =
                "This case repeats another one of "
                        + Say.many(said.entries(), "entry", "entries")
                        + ", entry by entry. Of those that were performed again, "
                        + Words.count(said.equal())
                        + " have an equal outcome and "
                        + Words.count(said.different())
                        + " have not; "
                        + Words.count(said.carried())
                        + " were carried over as they were. The last seal of the other case is ";
        return Text.of(text).and(new Text.Run.Code(said.seal())).and(".").citing(repeats.entry());
    }
}
