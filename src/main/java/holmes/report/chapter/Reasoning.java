package holmes.report.chapter;

import holmes.casefile.Cited;
import holmes.casefile.Decision;
import holmes.examine.solve.Scored;
import holmes.examine.solve.Solution;
import holmes.report.facts.CaseFacts;
import holmes.report.facts.Solved;
import holmes.report.page.Block;
import holmes.report.page.Block.Column;
import holmes.report.page.Block.Row;
import holmes.report.page.Section;
import holmes.report.page.Text;
import holmes.report.page.Text.Run;
import holmes.report.words.Words;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;

/// The hypotheses, what was observed, what was decided and what spoke against it.
final class Reasoning {

    private static final int MOST_OBSERVED = 8;
    private static final int MOST_ALTERNATIVES = 20;

    private final CaseFacts facts;

    private Reasoning(CaseFacts facts) {
        this.facts = facts;
    }

    static Section of(CaseFacts facts) {
        return new Reasoning(facts).section();
    }

    private Section section() {
        var blocks = new ArrayList<Block>();
        if (facts.decisions().isEmpty()) {
            blocks.add(Say.paragraph("Nothing was decided in this case."));
        } else {
            blocks.add(
                    Say.paragraph(
                            "Each choice stands with what was observed, and with the hypotheses"
                                    + " that were not taken. Where the evidence supports another as"
                                    + " well, that is called a tie: then the choice is a guess."));
        }
        facts.decisions().forEach(decision -> add(decision, blocks));
        for (var solved : facts.solved()) {
            if (!solved.solution().outcome().ranked().isEmpty()) add(solved, blocks);
        }
        return new Section("reasons", "Hypotheses, observations and decisions", blocks);
    }

    private static void add(Cited<Decision> cited, List<Block> to) {
        var decision = cited.outcome();
        to.add(new Block.Heading(1, decision.what()));
        var chosen =
                Text.of("Taken: ").and(new Run.Strong(decision.chosen())).citing(cited.entry());
        if (decision.tie()) chosen = chosen.and(" This is a tie: others fit as well.");
        to.add(Say.paragraph(chosen));
        if (!decision.why().isEmpty()) {
            to.add(Block.Items.of(decision.why().stream().map(Reasoning::observation).toList()));
        }
        if (decision.alternatives().isEmpty()) {
            to.add(Say.paragraph("There was no other hypothesis."));
            return;
        }
        var columns =
                List.of(Column.text("Not taken", 40), Column.text("What was observed of it", 60));
        var rows = new ArrayList<Row>();
        for (var other : decision.alternatives().stream().limit(MOST_ALTERNATIVES).toList()) {
            rows.add(Row.of(Text.of(other.hypothesis()), joined(other.whyNot())));
        }
        int more = decision.alternatives().size() - rows.size();
        if (more > 0) rows.add(Row.of(Text.of(Words.count(more) + " more"), Text.NONE));
        to.add(new Block.Table("", columns, rows));
    }

    private static Text observation(Decision.Observation seen) {
        return Text.of(seen.text()).citing(seen.entries());
    }

    private static Text joined(List<Decision.Observation> observations) {
        var all = Text.NONE;
        for (var seen : observations.subList(0, Math.min(MOST_OBSERVED, observations.size()))) {
            if (!all.runs().isEmpty()) all = all.and(" ");
            all = all.and(observation(seen));
        }
        int more = observations.size() - MOST_OBSERVED;
        return more > 0 ? all.and(" " + Words.count(more) + " more stand in the JSON.") : all;
    }

    private void add(Solved solved, List<Block> to) {
        var solution = solved.solution().outcome();
        to.add(new Block.Heading(1, "Orders that were weighed"));
        to.add(
                Say.paragraph(
                        Text.of(
                                        Words.count(solution.hypotheses())
                                                + " hypotheses of order, chunk and data start were"
                                                + " weighed; these are the best. The score adds what"
                                                + " lies where the hypothesis puts it, each"
                                                + " observation by its weight, and takes off what"
                                                + " does not.")
                                .citing(solved.solution().entry())));
        var columns =
                List.of(
                        Column.number("Rank", 8),
                        Column.text(
                                ofDisks(solution) ? "Order of the disks" : "Order of the mirrors",
                                43),
                        Column.number("Chunk", 12),
                        Column.number("Data from byte", 16),
                        Column.number("Score", 12),
                        Column.number("Against", 9));
        var rows = new ArrayList<Row>();
        long before = Long.MAX_VALUE;
        int rank = 0;
        for (var scored : solution.ranked()) {
            // Equal scores are ties, and have one rank.
            if (scored.score() != before) rank = rows.size() + 1;
            before = scored.score();
            rows.add(row(solved, scored, rank));
        }
        to.add(new Block.Table("", columns, rows));
    }

    private static boolean ofDisks(Solution solution) {
        return solution.ranked().stream().anyMatch(s -> s.geometry().layout().isPresent());
    }

    private Row row(Solved solved, Scored scored, int rank) {
        var geometry = scored.geometry();
        var order =
                geometry.order().stream()
                        .map(set -> set < 0 ? "missing" : first(solved.sets().get(set)))
                        .toList();
        long against = scored.tallies().stream().mapToLong(t -> t.against()).sum();
        var layout = geometry.layout().map(l -> ": RAID" + l.level() + " " + l.words()).orElse("");
        return Row.of(
                Say.number(rank),
                Text.of(String.join(", ", order) + layout.stripTrailing()),
                Text.of(Words.size(geometry.chunk())),
                Say.number(geometry.dataStart()),
                Say.number(scored.score()),
                Say.number(against));
    }

    private String first(Layer layer) {
        return layer.descend()
                .filter(Layer.Medium.class::isInstance)
                .map(m -> facts.label(((Layer.Medium) m).identity()))
                .findFirst()
                .orElse("missing");
    }
}
