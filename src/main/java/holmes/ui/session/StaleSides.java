package holmes.ui.session;

import holmes.bytes.ByteRange;
import holmes.casefile.Entry;
import holmes.casefile.Request;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.halves.Half;
import holmes.examine.halves.JudgeHalves;
import holmes.examine.halves.JudgedRange;
import holmes.examine.survey.ArrayMark;
import holmes.examine.survey.Landmarks;
import holmes.examine.survey.Survey;
import holmes.format.md.MdSuperblock;
import holmes.stack.Layer;
import holmes.ui.compare.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Which of several layers is stale, and where, as far as the case's log tells.
///
/// Two kinds of knowledge: what was judged block by block where halves of a mirror differ; and the
/// event counts of md superblocks of one array, which speak of the layers as wholes. Superblocks of
/// different arrays say nothing about each other.
///
/// @param layers as they were compared
/// @param length bytes that were compared
record StaleSides(List<Layer> layers, long length) {

    StaleSides {
        layers = List.copyOf(layers);
    }

    /// A layer as a run of bytes of what it was cut from.
    private record Cut(Layer root, long start) {

        static Cut of(Layer layer) {
            return switch (layer) {
                case Layer.Partition(var table, _, var range) -> of(table).plus(range.start());
                case Layer.Slice(var of, var range) -> of(of).plus(range.start());
                default -> new Cut(layer, 0);
            };
        }

        private Cut plus(long bytes) {
            return new Cut(root, start + bytes);
        }
    }

    List<Judgement> judge(Knowledge known) {
        var all = new ArrayList<Judgement>();
        for (var entry : known.done("judge-halves")) {
            known.request(entry, JudgeHalves.class).ifPresent(r -> halves(r, entry, known, all));
        }
        known.done("survey").reversed().stream()
                .limit(1)
                .forEach(entry -> events(entry, known, all));
        return all;
    }

    private void halves(JudgeHalves asked, Entry entry, Knowledge known, List<Judgement> all) {
        int first = pane(asked.first());
        int second = pane(asked.second());
        if (first < 0 || second < 0) return;
        long shift = shift(first, asked.first());
        if (shift != shift(second, asked.second())) return;
        List<JudgedRange> judged =
                known.outcome(entry, CanonicalJson.argument(JudgeHalves.class, Request.class));
        for (var range : judged) {
            long from = Math.max(0, range.range().start() + shift);
            long to = Math.min(length, range.range().end() + shift);
            if (from >= to) continue;
            all.add(judgement(ByteRange.between(from, to), range, first, second, entry.number()));
        }
    }

    private static Judgement judgement(
            ByteRange range, JudgedRange judged, int first, int second, long entry) {
        return switch (judged.verdict()) {
            case FIRST ->
                    new Judgement(
                            range, false, List.of(second), "A newer array wrote over it.", entry);
            case SECOND ->
                    new Judgement(
                            range, false, List.of(first), "A newer array wrote over it.", entry);
            case LOST ->
                    new Judgement(
                            range,
                            false,
                            List.of(first, second),
                            "A newer array wrote over both.",
                            entry);
            case PREFERRED ->
                    new Judgement(
                            range,
                            false,
                            List.of(),
                            "No newer array wrote to one of them alone.",
                            entry);
        };
    }

    private int pane(Half half) {
        var cut = Cut.of(half.layer());
        for (int i = 0; i < layers.size(); i++) {
            if (Cut.of(layers.get(i)).root().equals(cut.root())) return i;
        }
        return -1;
    }

    /// From an offset on the half to one of the comparison.
    private long shift(int pane, Half half) {
        return Cut.of(half.layer()).start() - Cut.of(layers.get(pane)).start();
    }

    /// What each layer's superblock of one array says.
    private record Count(int pane, MdSuperblock superblock) {}

    private void events(Entry entry, Knowledge known, List<Judgement> all) {
        var asked = known.request(entry, Survey.class);
        if (asked.isEmpty()) return;
        List<Landmarks> marks =
                known.outcome(entry, CanonicalJson.argument(Survey.class, Request.class));
        Map<UUID, List<Count>> arrays = new TreeMap<>();
        for (int i = 0; i < layers.size(); i++) {
            int medium = asked.get().media().indexOf(Cut.of(layers.get(i)).root());
            if (medium < 0) continue;
            int pane = i;
            newest(marks.get(medium), layers.get(i))
                    .forEach((array, superblock) ->
                            arrays.computeIfAbsent(array, _ -> new ArrayList<>())
                                    .add(new Count(pane, superblock)));
        }
        arrays.values().stream()
                .filter(counts -> counts.size() > 1)
                .forEach(counts -> all.add(judgement(counts, entry.number())));
    }

    /// The superblock of each array with the most events; a disk may hold copies.
    private Map<UUID, MdSuperblock> newest(Landmarks marks, Layer layer) {
        var found = new TreeMap<UUID, MdSuperblock>();
        long start = Cut.of(layer).start();
        for (var mark : marks.arrays()) {
            if (!within(mark, layer, start)) continue;
            found.merge(
                    mark.superblock().array(),
                    mark.superblock(),
                    (a, b) -> a.events() >= b.events() ? a : b);
        }
        return found;
    }

    /// Superblocks of other partitions say nothing of this one.
    private static boolean within(ArrayMark mark, Layer layer, long start) {
        var end =
                switch (layer) {
                    case Layer.Partition(_, _, var range) -> Optional.of(start + range.length());
                    case Layer.Slice(var of, _) -> end(of);
                    default -> Optional.<Long>empty();
                };
        var own = layer instanceof Layer.Slice(var of, _) ? Cut.of(of).start() : start;
        return mark.offset() >= own && end.map(e -> mark.offset() < e).orElse(true);
    }

    private static Optional<Long> end(Layer layer) {
        return layer instanceof Layer.Partition(_, _, var range)
                ? Optional.of(Cut.of(layer).start() + range.length())
                : Optional.empty();
    }

    private Judgement judgement(List<Count> counts, long entry) {
        long most = counts.stream().mapToLong(count -> count.superblock().events()).max().orElse(0);
        var stale =
                counts.stream()
                        .filter(count -> count.superblock().events() < most)
                        .map(Count::pane)
                        .toList();
        var said = new StringBuilder("Array ");
        said.append(counts.getFirst().superblock().arrayInColons()).append(" counts events: ");
        for (int i = 0; i < counts.size(); i++) {
            if (i > 0) said.append(", ");
            said.append((char) ('A' + counts.get(i).pane())).append(' ');
            said.append(counts.get(i).superblock().events());
        }
        said.append(stale.isEmpty() ? ": all the same, so none is stale by them." : ".");
        return new Judgement(ByteRange.of(0, length), true, stale, said.toString(), entry);
    }
}
