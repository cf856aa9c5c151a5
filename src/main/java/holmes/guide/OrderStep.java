package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.casefile.Cited;
import holmes.device.Progress;
import holmes.examine.solve.Anchor;
import holmes.examine.solve.Geometry;
import holmes.examine.solve.Question;
import holmes.examine.solve.SlotHint;
import holmes.examine.solve.Solution;
import holmes.examine.solve.SolveOrder;
import holmes.examine.survey.SuperblockMark;
import holmes.stack.Layer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// Solves the order of a RAID10 with two near copies whose superblocks are gone, or describe a
/// newer array.
final class OrderStep {

    static final int KEEP = 12;
    private static final int MOST_ANCHORS = 4000;

    private static final int MOST_MISSING = 2;
    private static final int MOST_SINGLES = 6;

    static final List<Long> CHUNKS =
            LongStream.iterate(4 << 10, chunk -> chunk <= 4 << 20, chunk -> chunk * 2)
                    .boxed()
                    .toList();

    /// Where mdadm has let data begin over the years: at once (0.90, 1.0), behind the superblock
    /// (1.1, 1.2), behind superblock and bitmap, at one MiB.
    static final List<Long> DATA_STARTS =
            List.of(0L, 4096L, 8192L, 264 * 512L, 272 * 512L, 1L << 20);

    private final Desk desk;

    OrderStep(Desk desk) {
        this.desk = desk;
    }

    /// Orders of mirrors that were weighed, and nothing decided yet.
    ///
    /// @param sets the mirrors that take part in the best of them
    /// @param left those that fit into no order
    /// @param strangers those that were not tried
    record Weighed(
            List<MirrorSet> sets,
            List<MirrorSet> left,
            List<MirrorSet> strangers,
            Cited<Solution> solved) {
        Weighed {
            sets = List.copyOf(sets);
            left = List.copyOf(left);
            strangers = List.copyOf(strangers);
        }

        Weighed leaving(List<MirrorSet> out) {
            return new Weighed(sets, left, out, solved);
        }

        /// Whether it is no better than a guess.
        boolean isDoubted() {
            return OrderWords.doubt(sets, solved.outcome()).isPresent();
        }

        /// How many directories more lie where the best order puts them than do not; 0 if what lies
        /// on the mirrors speaks against it.
        int directories() {
            var solution = solved.outcome();
            return solution.holds() ? solution.ranked().getFirst().directories() : 0;
        }
    }

    /// @param sets the mirrors, in any order
    /// @param width how many mirrors the array has, missing ones included
    /// @param own whether a file system that was made then belongs to the array that is sought
    /// @param starts data starts that superblocks or logs name, in bytes
    /// @param volumes where volumes begin according to LVM texts, in bytes of the array
    Weighed weigh(
            List<MirrorSet> sets,
            int width,
            Predicate<Instant> own,
            List<Long> starts,
            List<Long> volumes,
            List<SlotClaim> claims)
            throws Progress.Cancelled {
        var dataStarts = new ArrayList<>(DATA_STARTS);
        starts.stream().filter(start -> !dataStarts.contains(start)).forEach(dataStarts::add);
        var best = attempt(sets, width, own, dataStarts, volumes, claims);
        for (var other : others(sets, width)) {
            if (best.solved().outcome().holds()) break;
            var next = attempt(other.sets(), other.width(), own, dataStarts, volumes, claims);
            if (next.solved().outcome().score() > best.solved().outcome().score()) best = next;
        }
        var members = best.sets();
        var left = sets.stream().filter(set -> !members.contains(set)).toList();
        return new Weighed(members, left, List.of(), best.solved());
    }

    /// Puts the array together as it is decided.
    Optional<Base> decide(String name, Weighed weighed, List<SlotClaim> claims)
            throws Progress.Cancelled {
        weighed.strangers()
                .forEach(mirror ->
                        desk.tell(
                                mirror.names()
                                        + " is left out: it has no partner, and is no member of"
                                        + " the newer array either."));
        var solution = weighed.solved().outcome();
        var proposal = OrderWords.proposal(weighed.sets(), solution, tests(solution, claims));
        var geometry = desk.decide(proposal, List.of(weighed.solved().entry()));
        weighed.left()
                .forEach(set -> desk.tell(set.names() + " fits into no order, and is left out."));
        return geometry.map(found -> base(name, weighed.sets(), found, claims));
    }

    /// Mirrors that may make up the whole array, and how many it may have had.
    private record Assumed(List<MirrorSet> sets, int width) {
        Assumed {
            sets = List.copyOf(sets);
        }
    }

    /// What else may be the case if nothing comes of all that is at hand: a part without a partner
    /// is a stranger, or whole mirrors are missing.
    private static List<Assumed> others(List<MirrorSet> sets, int width) {
        var others = new ArrayList<Assumed>();
        var pairs = sets.stream().filter(set -> set.parts().size() > 1).toList();
        if (pairs.size() > 1 && pairs.size() < sets.size()) {
            others.add(new Assumed(pairs, pairs.size()));
        }
        var singles = sets.stream().filter(set -> set.parts().size() == 1).toList();
        if (sets.size() > 2 && !pairs.isEmpty()) {
            for (var single : singles.subList(0, Math.min(MOST_SINGLES, singles.size()))) {
                var without = sets.stream().filter(set -> !set.equals(single)).toList();
                others.add(new Assumed(without, without.size()));
            }
        }
        for (int more = 1; more <= MOST_MISSING; more++) {
            others.add(new Assumed(sets, width + more));
        }
        return others;
    }

    private record Attempt(List<MirrorSet> sets, Cited<Solution> solved) {
        Attempt {
            sets = List.copyOf(sets);
        }
    }

    private Attempt attempt(
            List<MirrorSet> sets,
            int width,
            Predicate<Instant> own,
            List<Long> dataStarts,
            List<Long> volumes,
            List<SlotClaim> claims)
            throws Progress.Cancelled {
        var hints = claims.stream().map(claim -> hint(claim, sets)).toList();
        var question =
                new Question(
                        sets.size(), width, anchors(sets, own), hints, CHUNKS, dataStarts, volumes);
        long length = longest(sets);
        var layers = sets.stream().map(set -> longer(set.layer(), set.best(), length)).toList();
        return new Attempt(sets, desk.ask(new SolveOrder(layers, question, List.of(), KEEP)));
    }

    /// What would tell orders apart that the disks do not tell apart, or support one that stands
    /// alone on little.
    static List<NextTest> tests(Solution solution, List<SlotClaim> claims) {
        boolean clear = solution.holds() && solution.ties() == 1;
        var tests = new ArrayList<NextTest>();
        if (claims.isEmpty() && !clear) {
            tests.add(
                    NextTest.bring(
                            "Add a console log of a boot on which the array worked",
                            "The kernel then printed which disk stood in which slot (“RAID10 conf"
                                    + " printout”). Serial consoles, dmesg and syslog have it."));
        }
        if (!clear) {
            tests.add(
                    NextTest.bring(
                            "Add what “mdadm --examine” or /etc/mdadm.conf said of the array",
                            "Either names the slots, the chunk and the layout."));
        }
        return tests;
    }

    /// Marks on the half that is read, of the generation that is sought.
    static List<Anchor> anchors(List<MirrorSet> sets, Predicate<Instant> own) {
        var anchors = new ArrayList<Anchor>();
        for (int set = 0; set < sets.size(); set++) {
            for (var mark : marks(sets.get(set))) {
                if (!own.test(mark.superblock().made()) || anchors.size() >= MOST_ANCHORS) continue;
                var thing = mark.superblock().fileSystem().toString();
                anchors.add(new Anchor(set, mark.offset(), thing, mark.superblock().within()));
            }
        }
        return anchors;
    }

    /// A mark where it lies on the parts of a mirror.
    private record Placed(long offset, SuperblockMark superblock) {}

    /// Of each half the marks that lie where that half is read.
    private static List<Placed> marks(MirrorSet set) {
        var marks = new ArrayList<Placed>();
        for (var part : set.parts()) {
            for (var mark : part.systems()) {
                long offset = part.offset(mark.offset());
                if (reads(set, part, offset)) marks.add(new Placed(offset, mark));
            }
        }
        return marks;
    }

    private static boolean reads(MirrorSet set, Part part, long offset) {
        if (!(set.layer() instanceof Layer.Linear(var pieces))) {
            return set.layer().equals(part.layer());
        }
        long at = 0;
        for (var piece : pieces) {
            long length =
                    switch (piece) {
                        case Layer.Slice(_, var range) -> range.length();
                        case Layer.Absent(_, var size) -> size;
                        default -> 0;
                    };
            if (offset < at + length) {
                return piece instanceof Layer.Slice(var of, _) && of.equals(part.layer());
            }
            at += length;
        }
        return false;
    }

    static SlotHint hint(SlotClaim claim, List<MirrorSet> sets) {
        var fitting = new ArrayList<Integer>();
        for (int set = 0; set < sets.size(); set++) {
            if (sets.get(set).parts().stream().anyMatch(p -> claim.fits(p.disk()))) {
                fitting.add(set);
            }
        }
        return new SlotHint(claim.slot(), fitting, claim.citation());
    }

    private static Base base(
            String name, List<MirrorSet> sets, Geometry geometry, List<SlotClaim> claims) {
        long longest = longest(sets);
        long length = longest - geometry.dataStart();
        var data = ByteRange.of(geometry.dataStart(), length);
        var members = new ArrayList<Layer>();
        var order = new ArrayList<String>();
        var chosen = new ArrayList<String>();
        var preference = new ArrayList<Integer>();
        for (int position = 0; position < geometry.order().size(); position++) {
            int index = geometry.order().get(position);
            if (index < 0) {
                members.add(new Layer.Absent("slot " + 2 * position, length));
                members.add(new Layer.Absent("slot " + (2 * position + 1), length));
                order.addAll(List.of(Base.MISSING, Base.MISSING));
                continue;
            }
            var set = sets.get(index);
            var slots = inSlotOrder(set, 2 * position, claims);
            for (var part : slots) {
                boolean best = part.equals(set.best());
                if (best) preference.add(members.size());
                var layer = longer(best ? set.layer() : part.layer(), part, longest);
                members.add(new Layer.Slice(layer, data));
                order.add(part.disk().label());
            }
            if (slots.size() == 1) {
                members.add(new Layer.Absent("the mirror of " + slots.getFirst().label(), length));
                order.add(Base.MISSING);
            }
            chosen.add(set.best().disk().label());
        }
        var layer = new Layer.NearMirrored(members, 2, geometry.chunk(), preference);
        return new Base(name, layer, Optional.empty(), "raid10", order, geometry.chunk(), chosen);
    }

    /// Members of unequal length: where the shorter ones have nothing, nothing can be read.
    static Layer longer(Layer layer, Part part, long length) {
        return Part.longer(layer, part.length(), length, part.label());
    }

    static long longest(List<MirrorSet> sets) {
        return sets.stream().mapToLong(set -> set.best().length()).max().orElseThrow();
    }

    /// Which half stood in the lower slot is for logs to say; without any, the order of the disks.
    private static List<Part> inSlotOrder(MirrorSet set, int slot, List<SlotClaim> claims) {
        var parts = set.parts();
        if (parts.size() != 2) return withMate(set);
        int straight = fit(parts.get(0), slot, claims) + fit(parts.get(1), slot + 1, claims);
        int swapped = fit(parts.get(1), slot, claims) + fit(parts.get(0), slot + 1, claims);
        return swapped > straight ? parts.reversed() : parts;
    }

    /// Of more than two that hold the same, one is a copy: nothing tells which.
    private static List<Part> withMate(MirrorSet set) {
        var mate = set.parts().stream().filter(part -> !part.equals(set.best())).findFirst();
        return mate.map(other -> List.of(set.best(), other)).orElse(List.of(set.best()));
    }

    private static int fit(Part part, int slot, List<SlotClaim> claims) {
        return (int)
                claims.stream()
                        .filter(claim -> claim.slot() == slot && claim.fits(part.disk()))
                        .count();
    }
}
