package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.casefile.Cited;
import holmes.device.Progress;
import holmes.examine.compare.Comparison;
import holmes.examine.halves.Composite;
import holmes.examine.halves.Dispute;
import holmes.examine.halves.FindForeign;
import holmes.examine.halves.Half;
import holmes.examine.halves.JudgeHalves;
import holmes.examine.halves.JudgedRange;
import holmes.examine.halves.Verdict;
import holmes.examine.pair.Pairing;
import holmes.examine.solve.FindWhole;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Chooses which half of each mirror is read, and repairs it from the other one where a newer array
/// wrote over it.
final class HalvesStep {

    private static final int BLOCK = 4096;

    private final Desk desk;
    private final Ranking ranking;
    private final Installed installed;
    private final List<Dispute> disputes = new ArrayList<>();

    HalvesStep(Desk desk, Ranking ranking) {
        this.desk = desk;
        this.installed = new Installed(desk);
        this.ranking = ranking;
    }

    /// Where halves that were chosen so far differ, and nothing but their health tells them apart.
    List<Dispute> disputes() {
        return List.copyOf(disputes);
    }

    /// @param newer the array that was created over the mirrors, if any
    /// @param group how the halves were found to be ones
    /// @param entry number of the entry that shows it
    MirrorSet choose(List<Part> parts, Optional<DiskArray> newer, Pairing.Group group, long entry)
            throws Progress.Cancelled {
        if (parts.size() == 1) return new MirrorSet(parts, 0, parts.getFirst().layer());
        var choice = choice(parts);
        var differing = differing(group);
        var proposal = HalfWords.proposal(parts, choice, group, tests(parts, choice, differing));
        var withheld = withheld(group);
        int preferred = desk.decide(proposal, List.of(entry));
        var layer = parts.get(preferred).layer();
        var missing = withheld.get(preferred);
        var judged = List.<JudgedRange>of();
        if (parts.size() == 2 && newer.isPresent()) {
            var doubtful = differing.union(missing);
            if (!doubtful.isEmpty()) {
                var cited = judge(parts, newer.get(), doubtful);
                judged = cited.outcome();
                layer = repaired(parts, preferred, newer.get(), cited);
            }
        }
        var settled = decided(judged);
        dispute(parts, differing.without(settled));
        layer = patched(parts, preferred, layer, missing.without(settled), withheld, entry);
        return new MirrorSet(parts, preferred, layer);
    }

    /// Where the members of a group differ, in bytes of the parts; nothing if the same content lies
    /// at other offsets on them.
    private static RangeSet differing(Pairing.Group group) {
        long start = group.starts().getFirst();
        if (group.starts().stream().anyMatch(other -> other != start)) return RangeSet.EMPTY;
        return new RangeSet(
                group.comparison().ranges().stream()
                        .map(range -> ByteRange.of(start + range.offset(), range.length()))
                        .toList());
    }

    /// Where bytes differ, file systems tell more than SMART; where nothing is known of a disk, its
    /// report does.
    private List<NextTest> tests(List<Part> parts, Ranking.Choice choice, RangeSet differing) {
        var tests = new ArrayList<NextTest>();
        boolean systems = parts.stream().anyMatch(part -> !part.systems().isEmpty());
        if (!differing.isEmpty() && systems) {
            tests.add(
                    NextTest.look(
                            "Check the folders on each half",
                            "Counts on each half the folders that begin where the file system says:"
                                    + " the half that missed writes has fewer.",
                            () -> folders(parts)));
        }
        for (int index : choice.unknown()) {
            var disk = parts.get(index).disk().label();
            tests.add(
                    NextTest.bring(
                            "Add a SMART report of " + disk,
                            "Run “smartctl -x” on the disk and add what it prints: Holmes then"
                                    + " compares the health of the halves."));
        }
        return tests;
    }

    private List<NextTest.Shown> folders(List<Part> parts) throws Progress.Cancelled {
        var shown = new ArrayList<NextTest.Shown>();
        for (var part : parts) {
            var offsets = part.systems().stream().map(m -> part.offset(m.offset())).toList();
            var found = desk.ask(new FindWhole(part.layer(), offsets));
            var sentence = HalfWords.folders(part, found.outcome());
            shown.add(new NextTest.Shown(sentence, found.entry()));
        }
        return shown;
    }

    /// Reads from another half what the preferred one withholds.
    private Layer patched(
            List<Part> parts,
            int preferred,
            Layer layer,
            RangeSet missing,
            List<RangeSet> withheld,
            long entry)
            throws Progress.Cancelled {
        if (missing.isEmpty()) return layer;
        var others = IntStream.range(0, parts.size()).filter(i -> i != preferred).boxed().toList();
        var result =
                Patched.of(
                        layer,
                        missing,
                        others.stream().map(i -> parts.get(i).layer()).toList(),
                        others.stream().map(withheld::get).toList(),
                        parts.get(preferred).length());
        if (result.layer().equals(layer)) return layer;
        var why = new ArrayList<String>();
        for (int i = 0; i < others.size(); i++) {
            why.add(
                    String.format(
                            Locale.ROOT,
                            "%s gives %,d bytes of what %s withholds.",
                            parts.get(others.get(i)).label(),
                            result.filled().get(i).length(),
                            parts.get(preferred).label()));
        }
        var question = "Where to read what " + parts.get(preferred).label() + " withholds";
        var option = new Option<>(result.layer(), "Read it from its mirror", why);
        var plain =
                new Option<>(layer, "Leave it unreadable", List.of("Its mirror holds the same."));
        return desk.decide(new Proposal<>(question, List.of(option, plain), 1), List.of(entry));
    }

    /// A half that was cut short is the second choice, however healthy its disk.
    private Ranking.Choice choice(List<Part> parts) throws Progress.Cancelled {
        var choice = ranking.among(parts.stream().map(Part::disk).toList());
        var whole = choice.order().stream().filter(i -> parts.get(i).cut() == 0).toList();
        if (whole.isEmpty() || whole.size() == parts.size()) return choice;
        var order = new ArrayList<>(whole);
        choice.order().stream().filter(i -> !whole.contains(i)).forEach(order::add);
        var said = new ArrayList<List<String>>();
        for (int i = 0; i < parts.size(); i++) {
            var of = new ArrayList<>(choice.said().get(i));
            long cut = parts.get(i).cut();
            if (cut > 0) of.add(parts.get(i).label() + " lacks its last " + cut + " bytes.");
            said.add(of);
        }
        long best = choice.order().stream().limit(choice.ties()).filter(whole::contains).count();
        int ties = (int) Math.max(1, best);
        return new Ranking.Choice(order, ties, said, choice.rule(), choice.unknown());
    }

    /// What each member of a group withholds, in bytes of the parts.
    private static List<RangeSet> withheld(Pairing.Group group) {
        long start = group.starts().getFirst();
        boolean alike = group.starts().stream().allMatch(other -> other == start);
        var unreadable = alike ? group.comparison().unreadable() : List.<Comparison.Unread>of();
        return IntStream.range(0, group.members().size())
                .mapToObj(member -> Patched.withheld(unreadable, member, start))
                .toList();
    }

    private Cited<List<JudgedRange>> judge(List<Part> parts, DiskArray newer, RangeSet doubtful)
            throws Progress.Cancelled {
        var first = half(parts.getFirst(), parts, newer);
        var second = half(parts.getLast(), parts, newer);
        long length = parts.stream().mapToLong(Part::length).min().orElseThrow();
        var within = blocks(doubtful).within(ByteRange.of(0, length));
        return desk.ask(new JudgeHalves(first, second, within));
    }

    private Layer repaired(
            List<Part> parts, int preferred, DiskArray newer, Cited<List<JudgedRange>> judged)
            throws Progress.Cancelled {
        var first = half(parts.getFirst(), parts, newer);
        var second = half(parts.getLast(), parts, newer);
        long size = parts.get(preferred).length();
        var layer = Composite.of(first, second, preferred == 0, size, judged.outcome());
        if (layer.equals(parts.get(preferred).layer())) return layer;
        var why = why(parts, judged.outcome());
        var option = new Option<>(layer, "Read each half where the other was overwritten", why);
        var plain =
                new Option<>(
                        parts.get(preferred).layer(),
                        "Read " + parts.get(preferred).label() + " alone",
                        List.of("It holds bytes of another mirror where the newer array wrote."));
        var question =
                "Which half of " + HalfWords.names(parts) + " should be read where they differ?";
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
    private Half half(Part part, List<Part> mates, DiskArray newer) throws Progress.Cancelled {
        var slot =
                newer.members().stream()
                        .filter(member -> member.part().equals(part))
                        .flatMap(member -> member.slot().stream())
                        .findFirst();
        if (slot.isEmpty() || newer.shape().level() != 10 || newer.shape().near() != 2) {
            return Half.untouched(part.layer());
        }
        var partner = newer.inSlot(slot.get() ^ 1).map(DiskArray.Member::part);
        if (partner.filter(mates::contains).isPresent()) return Half.untouched(part.layer());
        var layer =
                partner.map(Part::layer)
                        .orElse(new Layer.Absent("slot " + (slot.get() ^ 1), part.length()));
        var written = installed.on(part, newer);
        return new Half(part.layer(), Optional.of(layer), slot.get() % 2 == 0, written);
    }

    /// A half whose other half is not at hand: nothing can be read where the newer array's resync
    /// wrote to it.
    MirrorSet alone(Part part, Optional<DiskArray> newer) throws Progress.Cancelled {
        var plain = new MirrorSet(List.of(part), 0, part.layer());
        if (newer.isEmpty()) return plain;
        var half = half(part, List.of(part), newer.get());
        var foreign = half.installed().orElse(RangeSet.EMPTY);
        var entries = new ArrayList<>(installed.entries());
        var why = new ArrayList<String>();
        if (!foreign.isEmpty()) why.add(bytes(foreign) + " are what LVM wrote to the newer array.");
        boolean written = !half.source() && half.partner().isPresent();
        if (written && !(half.partner().get() instanceof Layer.Absent)) {
            var found = desk.ask(new FindForeign(part.layer(), half.partner().get()));
            entries.add(found.entry());
            foreign = foreign.union(found.outcome());
            if (!found.outcome().isEmpty()) {
                why.add(bytes(found.outcome()) + " equal its partner in the newer array.");
                why.add(
                        "The newer array's resync copied from the lower slot to the higher one,"
                                + " which this is, and no other half is at hand.");
            }
        }
        if (foreign.isEmpty()) return plain;
        var layer = Composite.without(part.layer(), part.length(), foreign);
        var option = new Option<>(layer, "Leave unreadable what is not its own", why);
        var whole =
                new Option<>(
                        part.layer(),
                        "Read all of it",
                        List.of("It holds bytes of another array where the newer one wrote."));
        var question = "What should be read of " + part.label() + ", which has no partner?";
        var decided = desk.decide(new Proposal<>(question, List.of(option, whole), 1), entries);
        return new MirrorSet(List.of(part), 0, decided);
    }

    private static String bytes(RangeSet ranges) {
        return String.format(Locale.ROOT, "%,d bytes", ranges.length());
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
}
