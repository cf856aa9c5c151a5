package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.Progress;
import holmes.examine.halves.Composite;
import holmes.examine.halves.Dispute;
import holmes.examine.halves.Half;
import holmes.examine.halves.JudgeHalves;
import holmes.examine.halves.JudgedRange;
import holmes.examine.halves.Verdict;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Chooses which half of each mirror is read, and repairs it from the other one where a newer array
/// wrote over it.
final class HalvesStep {

    private static final int BLOCK = 4096;

    private final Desk desk;
    private final Ranking ranking;
    private final List<Dispute> disputes = new ArrayList<>();

    HalvesStep(Desk desk, Ranking ranking) {
        this.desk = desk;
        this.ranking = ranking;
    }

    /// Where halves that were chosen so far differ, and nothing but their health tells them apart.
    List<Dispute> disputes() {
        return List.copyOf(disputes);
    }

    /// @param newer the array that was created over the mirrors, if any
    /// @param differing where the halves differ, in bytes of the parts
    MirrorSet choose(List<Part> parts, Optional<DiskArray> newer, RangeSet differing, long entry)
            throws Progress.Cancelled {
        if (parts.size() == 1) return new MirrorSet(parts, 0, parts.getFirst().layer());
        var choice = ranking.among(parts.stream().map(Part::disk).toList());
        int preferred = desk.decide(proposal(parts, choice, differing), List.of(entry));
        var layer = parts.get(preferred).layer();
        if (parts.size() == 2 && newer.isPresent() && !differing.isEmpty()) {
            layer = repaired(parts, preferred, newer.get(), differing);
        } else {
            dispute(parts, differing);
        }
        return new MirrorSet(parts, preferred, layer);
    }

    private Layer repaired(List<Part> parts, int preferred, DiskArray newer, RangeSet differing)
            throws Progress.Cancelled {
        var first = half(parts.getFirst(), parts, newer);
        var second = half(parts.getLast(), parts, newer);
        var judged = desk.ask(new JudgeHalves(first, second, blocks(differing)));
        dispute(parts, differing.without(decided(judged.outcome())));
        long size = parts.get(preferred).range().length();
        var layer = Composite.of(first, second, preferred == 0, size, judged.outcome());
        if (layer.equals(parts.get(preferred).layer())) return layer;
        var why = why(parts, judged.outcome());
        var option = new Option<>(layer, "Read each half where the other was overwritten", why);
        var plain =
                new Option<>(
                        parts.get(preferred).layer(),
                        "Read " + parts.get(preferred).label() + " alone",
                        List.of("It holds bytes of another mirror where the newer array wrote."));
        var question = "Which half of " + names(parts) + " to read where they differ";
        return desk.decide(
                new Proposal<>(question, List.of(option, plain), 1), List.of(judged.entry()));
    }

    private void dispute(List<Part> parts, RangeSet ranges) {
        if (ranges.isEmpty()) return;
        parts.forEach(part -> disputes.add(new Dispute(part.layer(), ranges)));
    }

    private static RangeSet decided(List<JudgedRange> judged) {
        return new RangeSet(
                judged.stream()
                        .filter(range -> range.verdict() != Verdict.PREFERRED)
                        .map(JudgedRange::range)
                        .toList());
    }

    /// Whole blocks: what a newer array wrote there is compared block by block.
    private static RangeSet blocks(RangeSet ranges) {
        return new RangeSet(
                ranges.ranges().stream()
                        .map(range ->
                                ByteRange.between(
                                        range.start() / BLOCK * BLOCK,
                                        (range.end() + BLOCK - 1) / BLOCK * BLOCK))
                        .toList());
    }

    /// In RAID10 with two near copies, slots 2k and 2k+1 hold the same; the resync reads the lower.
    private static Half half(Part part, List<Part> mates, DiskArray newer) {
        var slot =
                newer.members().stream()
                        .filter(member -> member.part().equals(part))
                        .flatMap(member -> member.slot().stream())
                        .findFirst();
        if (slot.isEmpty() || newer.shape().level() != 10 || newer.shape().near() != 2) {
            return Half.untouched(part.layer());
        }
        var partner =
                newer.inSlot(slot.get() ^ 1)
                        .map(DiskArray.Member::part)
                        .filter(other -> !mates.contains(other));
        return new Half(part.layer(), partner.map(Part::layer), slot.get() % 2 == 0);
    }

    private static Proposal<Integer> proposal(
            List<Part> parts, Ranking.Choice choice, RangeSet differing) {
        var options = new ArrayList<Option<Integer>>();
        options.add(option(parts, choice.best(), choice.why(), differing));
        for (int i = 0; i < parts.size(); i++) {
            if (i != choice.best()) options.add(option(parts, i, List.of(), differing));
        }
        int ties = choice.tie() ? options.size() : 1;
        return new Proposal<>("Which half of " + names(parts) + " to read", options, ties);
    }

    private static Option<Integer> option(
            List<Part> parts, int index, List<String> why, RangeSet differing) {
        var all = new ArrayList<>(why);
        if (differing.isEmpty()) all.add("The halves hold the same bytes.");
        else all.add("The halves differ in " + differing.ranges().size() + " ranges.");
        return new Option<>(index, parts.get(index).disk().label(), all);
    }

    private static List<String> why(List<Part> parts, List<JudgedRange> judged) {
        var why = new ArrayList<String>();
        why.add(
                bytes(judged, Verdict.SECOND)
                        + " overwritten on "
                        + parts.getFirst().label()
                        + ".");
        why.add(bytes(judged, Verdict.FIRST) + " overwritten on " + parts.getLast().label() + ".");
        why.add(bytes(judged, Verdict.LOST) + " overwritten on both: lost.");
        why.add(bytes(judged, Verdict.PREFERRED) + " differ for another reason.");
        return why;
    }

    private static String bytes(List<JudgedRange> judged, Verdict verdict) {
        long bytes =
                judged.stream()
                        .filter(range -> range.verdict() == verdict)
                        .mapToLong(range -> range.range().length())
                        .sum();
        return String.format(Locale.ROOT, "%,d bytes", bytes);
    }

    private static String names(List<Part> parts) {
        return String.join(" + ", parts.stream().map(Part::label).toList());
    }
}
