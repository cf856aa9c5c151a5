package holmes.report.chapter;

import holmes.bytes.ByteRange;
import holmes.examine.compare.Comparison;
import holmes.examine.halves.JudgedRange;
import holmes.examine.halves.Verdict;
import holmes.examine.pair.Pairing;
import holmes.report.facts.CaseFacts;
import holmes.report.facts.Judged;
import holmes.report.facts.Mirrors;
import holmes.report.page.Block;
import holmes.report.page.Block.Column;
import holmes.report.page.Block.Row;
import holmes.report.page.Section;
import holmes.report.page.Text;
import holmes.report.words.LayerWords;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which disks mirror each other, and where they differ.
final class PairsChapter {

    private static final int MOST_RANGES = 12;

    private final CaseFacts facts;
    private final LayerWords words;

    private PairsChapter(CaseFacts facts) {
        this.facts = facts;
        this.words = new LayerWords(facts::label);
    }

    static Section of(CaseFacts facts) {
        return new PairsChapter(facts).section();
    }

    private Section section() {
        var blocks = new ArrayList<Block>();
        if (facts.mirrors().isEmpty()) {
            blocks.add(Say.paragraph("No search for mirrors was made."));
        } else {
            blocks.add(
                    Say.paragraph(
                            "Mirrors were sought by content. That two halves differ in some places"
                                    + " need not be damage: swap, blocks never written since an"
                                    + " array was made, and a write in flight at a crash differ"
                                    + " too."));
        }
        for (var search : facts.mirrors()) add(search, blocks);
        return new Section("pairs", "Mirrors, and where their halves differ", blocks);
    }

    private void add(Mirrors search, List<Block> to) {
        var found = search.found().outcome();
        to.add(new Block.Heading(1, title(search)));
        if (!found.groups().isEmpty()) to.add(groups(search));
        rest(search, to);
        var differing =
                found.groups().stream().filter(g -> g.comparison().differingBytes() > 0).toList();
        if (!found.exact() || differing.isEmpty()) return;
        to.add(
                new Block.Figure(
                        "Where the halves differ, from the first byte to the last",
                        PairsDrawing.of(differing.stream().map(g -> bar(search, g)).toList())));
        for (var group : differing) to.add(ranges(search, group));
    }

    private String title(Mirrors search) {
        var numbers =
                search.candidates().stream()
                        .map(l -> l instanceof Layer.Partition p ? p.number() : -1)
                        .distinct()
                        .toList();
        var among = Say.many(search.candidates().size(), "candidate");
        return numbers.size() == 1 && numbers.getFirst() > 0
                ? "Partition " + numbers.getFirst() + " of " + among
                : "Among " + among;
    }

    private Block groups(Mirrors search) {
        var found = search.found();
        var columns =
                List.of(
                        Column.text("Mirror of", 44),
                        Column.number("Bytes compared", 20),
                        Column.number("that differ", 14),
                        Column.number("Ranges", 10),
                        Column.number("Agreement", 12));
        var rows =
                found.outcome().groups().stream()
                        .map(g ->
                                Row.of(
                                        Text.of(names(search, g)).citing(found.entry()),
                                        exactly(found.outcome(), g.comparison().bytesCompared()),
                                        exactly(found.outcome(), g.comparison().differingBytes()),
                                        exactly(found.outcome(), g.comparison().ranges().size()),
                                        Text.of(percent(g.confidence()))))
                        .toList();
        return new Block.Table(
                "Agreement counts 4 KiB blocks that are neither blank nor repeated", columns, rows);
    }

    private static Text exactly(Pairing found, long number) {
        return found.exact() ? Say.number(number) : Text.of("sampled");
    }

    /// Never rounded up to all.
    private static String percent(double share) {
        if (share >= 1) return "100 %";
        return String.format(Locale.ROOT, "%.2f %%", Math.floor(share * 10_000) / 100);
    }

    private String names(Mirrors search, Pairing.Group group) {
        return Say.list(
                group.members().stream().map(i -> disk(search.candidates().get(i))).toList());
    }

    private String disk(Layer layer) {
        return layer.descend()
                .filter(Layer.Medium.class::isInstance)
                .findFirst()
                .map(words::of)
                .orElseGet(() -> words.of(layer));
    }

    private void rest(Mirrors search, List<Block> to) {
        var found = search.found();
        var items = new ArrayList<Text>();
        for (var alone : found.outcome().alone()) {
            items.add(
                    Text.of(disk(search.candidates().get(alone.device())) + " has no partner here.")
                            .citing(found.entry()));
        }
        for (var tie : found.outcome().ties()) {
            items.add(
                    Text.of(
                                    disk(search.candidates().get(tie.left()))
                                            + " and "
                                            + disk(search.candidates().get(tie.right()))
                                            + " agree as well with others: which belong together is"
                                            + " not known.")
                            .citing(found.entry()));
        }
        for (var same : found.outcome().identical()) {
            var names = same.devices().stream().map(i -> disk(search.candidates().get(i))).toList();
            items.add(
                    Text.of(
                                    Say.list(names)
                                            + " hold the same bytes throughout"
                                            + (same.certain() ? ": copies of one disk." : "."))
                            .citing(found.entry()));
        }
        if (!items.isEmpty()) to.add(Block.Items.of(items));
    }

    private PairsDrawing.Bar bar(Mirrors search, Pairing.Group group) {
        var comparison = group.comparison();
        long size = comparison.sizes().stream().mapToLong(Long::longValue).min().orElse(0);
        var ranges =
                comparison.ranges().stream()
                        .map(r -> ByteRange.of(r.offset(), r.length()))
                        .toList();
        return new PairsDrawing.Bar(names(search, group), size, ranges);
    }

    private Block ranges(Mirrors search, Pairing.Group group) {
        var judged = judged(search, group);
        var columns =
                List.of(
                        Column.number("From byte", 20),
                        Column.number("Length", 14),
                        Column.number("Differing", 14),
                        Column.text("What is read there, and why", 52));
        var all = group.comparison().ranges();
        var rows = new ArrayList<Row>();
        for (var range : all.stream().limit(MOST_RANGES).toList()) {
            rows.add(
                    Row.of(
                            Say.number(range.offset()),
                            Say.number(range.length()),
                            Say.number(range.differing()),
                            said(judged, range)));
        }
        if (all.size() > rows.size()) {
            var more = Say.many(all.size() - rows.size(), "range") + " more in the JSON report";
            rows.add(Row.of(Text.NONE, Text.NONE, Text.NONE, Text.of(more)));
        }
        return new Block.Table(
                "Ranges of " + names(search, group) + ", in bytes of the parts", columns, rows);
    }

    private Optional<Judged> judged(Mirrors search, Pairing.Group group) {
        var layers = group.members().stream().map(i -> search.candidates().get(i)).toList();
        return facts.judged().stream()
                .filter(j -> layers.contains(j.first()) && layers.contains(j.second()))
                .reduce((_, later) -> later);
    }

    private Text said(Optional<Judged> judged, Comparison.Difference range) {
        if (judged.isEmpty()) return Text.of("the half that was chosen");
        var its = ByteRange.of(range.offset(), range.length());
        var verdicts =
                judged.get().ranges().outcome().stream()
                        .filter(j -> j.range().overlaps(its))
                        .map(JudgedRange::verdict)
                        .distinct()
                        .map(v -> words(judged.get(), v))
                        .toList();
        if (verdicts.isEmpty()) return Text.of("the half that was chosen");
        return Text.of(String.join("; ", verdicts)).citing(judged.get().ranges().entry());
    }

    private String words(Judged judged, Verdict verdict) {
        return switch (verdict) {
            case PREFERRED -> "the half that was chosen: no newer array explains the difference";
            case FIRST -> disk(judged.first()) + ": the newer array wrote to the other half";
            case SECOND -> disk(judged.second()) + ": the newer array wrote to the other half";
            case LOST -> "nothing: the newer array wrote to both halves, and the bytes are lost";
        };
    }
}
