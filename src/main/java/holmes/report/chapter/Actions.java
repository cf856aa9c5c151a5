package holmes.report.chapter;

import holmes.casefile.Entry;
import holmes.casefile.Filter;
import holmes.casefile.Log;
import holmes.report.facts.CaseFacts;
import holmes.report.page.Block;
import holmes.report.page.Block.Column;
import holmes.report.page.Block.Row;
import holmes.report.page.Section;
import holmes.report.page.Text;
import holmes.report.words.EntryWords;
import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Every action. Of a very long log the first, the last and those that the report cites are
/// printed; the JSON report has all.
final class Actions {

    private static final int MOST = 2000;
    private static final int ENDS = 500;
    private static final int MOST_WORDS = 400;

    private final CaseFacts facts;
    private final Set<Long> cited;
    private final EntryWords words;
    private final List<Row> rows = new ArrayList<>();
    private long passed;

    private Actions(CaseFacts facts, Set<Long> cited) {
        this.facts = facts;
        this.cited = cited;
        this.words = new EntryWords(facts::label);
    }

    static Section of(CaseFacts facts, Log log, Set<Long> cited) {
        return new Actions(facts, cited).section(log);
    }

    private Section section(Log log) {
        log.all(Filter.ALL).forEach(this::take);
        gap();
        var columns =
                List.of(
                        Column.number("Entry", 7),
                        Column.code("Ended (UTC)", 19),
                        Column.text("What was done", 52),
                        Column.text("Nature", 10),
                        Column.code("Outcome", 12));
        var blocks = new ArrayList<Block>();
        blocks.add(
                Say.paragraph(
                        "An entry is written when an action has ended. A derived one follows from"
                                + " the evidence’s bytes alone and can be repeated; an observed one"
                                + " was seen once, and what it rests on is kept with it. The outcome"
                                + " is named by the first digits of its SHA-256."));
        blocks.add(new Block.Table("", columns, rows));
        return new Section("actions", "Every action", blocks);
    }

    private void take(Entry entry) {
        long total = facts.head().entries();
        long number = entry.number();
        boolean printed =
                total <= MOST || number <= ENDS || number > total - ENDS || cited.contains(number);
        if (!printed) {
            passed++;
            return;
        }
        gap();
        var act = entry.act();
        var outcome = act.isDone() ? act.outcome() : act.result();
        rows.add(
                new Row(
                        id(number),
                        List.of(
                                Say.number(number),
                                Text.code(Words.time(act.at())),
                                Text.of(shortened(words.of(entry))),
                                Text.of(act.nature()),
                                Text.code(outcome.substring(0, Math.min(12, outcome.length()))))));
    }

    private void gap() {
        if (passed == 0) return;
        var text = Text.of(Say.many(passed, "action") + " here are in the JSON report only");
        rows.add(Row.of(Text.NONE, Text.NONE, text, Text.NONE, Text.NONE));
        passed = 0;
    }

    static String id(long entry) {
        return "entry-" + entry;
    }

    private static String shortened(String text) {
        return text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS) + "…";
    }
}
