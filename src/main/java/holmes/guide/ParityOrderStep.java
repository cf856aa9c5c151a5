package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.casefile.Cited;
import holmes.device.ParityLayout;
import holmes.device.Progress;
import holmes.examine.compare.Compare;
import holmes.examine.halves.Dispute;
import holmes.examine.parity.FindParity;
import holmes.examine.solve.Anchor;
import holmes.examine.solve.Geometry;
import holmes.examine.solve.Question;
import holmes.examine.solve.Scored;
import holmes.examine.solve.Solution;
import holmes.examine.solve.SolveOrder;
import holmes.stack.Layer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Solves the order of an array with parity whose superblocks are gone, or describe a newer array.
///
/// Parity tells which parts belong together; with one parity it tells nothing of their order, which
/// file systems must tell.
final class ParityOrderStep {

    /// What mdadm makes, parity that does not rotate once: with it on the first disk the order is
    /// another, and the array the same.
    private static final List<ParityLayout> ONE =
            List.of(
                    ParityLayout.RAID5_LEFT_SYMMETRIC,
                    ParityLayout.RAID5_LEFT_ASYMMETRIC,
                    ParityLayout.RAID5_RIGHT_SYMMETRIC,
                    ParityLayout.RAID5_RIGHT_ASYMMETRIC,
                    ParityLayout.RAID4);

    private static final List<ParityLayout> TWO =
            List.of(
                    ParityLayout.RAID6_LEFT_SYMMETRIC,
                    ParityLayout.RAID6_LEFT_ASYMMETRIC,
                    ParityLayout.RAID6_RIGHT_SYMMETRIC,
                    ParityLayout.RAID6_RIGHT_ASYMMETRIC);

    /// Where newer versions of mdadm let data begin on larger disks.
    private static final List<Long> LATER_STARTS = List.of(128L << 20, 129L << 20);

    private static final int FIRST_SUPERBLOCK = 1024;
    private static final int MOST_MEMBERS = 10;
    private static final int MOST_ANCHORS = 256;
    private static final int MOST_RIVALS = 4;
    private static final int NEAR = 16;

    /// Of so many observations one may contradict, on an array that is damaged a little.
    private static final int SELDOM = 20;

    /// Directories that must be where a hypothesis puts them.
    private static final int FEW_DIRECTORIES = 3;

    private final Desk desk;
    private final ParityStep check;
    private final List<Dispute> disputes = new ArrayList<>();

    ParityOrderStep(Desk desk, ParityStep check) {
        this.desk = desk;
        this.check = check;
    }

    /// Where orders that fit equally well put different bytes.
    List<Dispute> disputes() {
        return List.copyOf(disputes);
    }

    /// An array that was weighed, and nothing decided yet.
    ///
    /// @param sets the parts that take part, one each
    /// @param left those that do not
    /// @param why what parity says, one sentence each
    record Weighed(
            List<MirrorSet> sets,
            List<MirrorSet> left,
            Cited<Solution> solved,
            List<String> why,
            List<Long> entries) {
        Weighed {
            sets = List.copyOf(sets);
            left = List.copyOf(left);
            why = List.copyOf(why);
            entries = List.copyOf(entries);
        }

        /// Bytes of the array that a geometry comes to.
        long size(Geometry geometry) {
            long length = OrderStep.longest(sets) - geometry.dataStart();
            int parities = geometry.layout().map(ParityLayout::parities).orElse(0);
            return length
                    / geometry.chunk()
                    * geometry.chunk()
                    * (geometry.order().size() - parities);
        }

        /// Whether it explains more than parts that stand apart, with so many directories, and than
        /// halves of mirrors. Members of no other array sum up to zero; and a RAID0 is what is left
        /// of a RAID10 without any mirror, of which too little is known.
        boolean explains(int apart, OrderStep.Weighed mirrors) {
            if (directories() == 0 || directories() <= apart) return false;
            if (!why.isEmpty() || directories() > mirrors.directories()) return true;
            boolean stripe = OrderWords.isStripe(solved.outcome().ranked().getFirst().geometry());
            return stripe && directories() == mirrors.directories() && mirrors.isDoubted();
        }

        /// How many directories more lie where the best order puts them than do not; 0 if that is
        /// too little to go by.
        int directories() {
            var solution = solved.outcome();
            if (!solution.holds()) return 0;
            int directories = solution.ranked().getFirst().directories();
            return directories < FEW_DIRECTORIES ? 0 : directories;
        }
    }

    /// What the parts are asked.
    ///
    /// @param own whether a file system that was made then belongs to the array that is sought
    /// @param starts data starts that superblocks name, in bytes
    /// @param volumes where volumes begin according to LVM texts, in bytes of the array
    record Clues(
            Predicate<Instant> own, List<Long> starts, List<Long> volumes, List<SlotClaim> claims) {
        Clues {
            starts = List.copyOf(starts);
            volumes = List.copyOf(volumes);
            claims = List.copyOf(claims);
        }
    }

    /// The best that arrays with parity can explain of parts of which no two hold the same.
    Optional<Weighed> weigh(List<MirrorSet> sets, Clues clues) throws Progress.Cancelled {
        if (sets.size() < 2 || sets.size() > MOST_MEMBERS) return Optional.empty();
        if (sets.stream().anyMatch(set -> set.parts().size() > 1)) return Optional.empty();
        var why = new ArrayList<String>();
        var entries = new ArrayList<Long>();
        var best = Optional.<Weighed>empty();
        if (sets.size() >= 3) {
            var sums = desk.ask(new FindParity(sets.stream().map(MirrorSet::layer).toList()));
            entries.add(sums.entry());
            var members = members(sets, sums.outcome(), why);
            if (!members.isEmpty()) {
                return Optional.of(ask(sets, members, 0, ONE, clues, why, entries));
            }
        }
        for (int missing = 0; missing <= 2; missing++) {
            for (var layouts : missing == 1 ? List.of(ONE, TWO) : List.of(TWO)) {
                if (sets.size() + missing < (layouts.equals(ONE) ? 3 : 4)) continue;
                if (missing == 0 && best.isEmpty() && sets.size() < 4) continue;
                var next = ask(sets, sets, missing, layouts, clues, why, entries);
                if (best.isEmpty() || next.directories() > best.get().directories()) {
                    best = Optional.of(next);
                }
            }
        }
        return best;
    }

    /// The parts whose sum is zero: all, or all but one; none if that is not so.
    private static List<MirrorSet> members(
            List<MirrorSet> sets, FindParity.Sums sums, List<String> why) {
        if (sums.all().holds()) {
            why.add(zero(sums.all(), "all of them"));
            return sets;
        }
        for (int i = 0; i < sets.size() && sets.size() > 3; i++) {
            if (!sums.without().get(i).holds()) continue;
            why.add(zero(sums.without().get(i), "all but " + sets.get(i).names()));
            var rest = new ArrayList<>(sets);
            rest.remove(i);
            return rest;
        }
        return List.of();
    }

    private static String zero(FindParity.Sum sum, String what) {
        return String.format(
                Locale.ROOT,
                "The exclusive or of %s is zero in %,d of %,d places that hold something: together"
                        + " they have one parity, which says nothing of their order.",
                what,
                sum.agree(),
                sum.agree() + sum.differ());
    }

    private Weighed ask(
            List<MirrorSet> all,
            List<MirrorSet> sets,
            int missing,
            List<ParityLayout> layouts,
            Clues clues,
            List<String> why,
            List<Long> entries)
            throws Progress.Cancelled {
        var hints = clues.claims().stream().map(claim -> OrderStep.hint(claim, sets)).toList();
        var question =
                new Question(
                        sets.size(),
                        sets.size() + missing,
                        anchors(sets, clues),
                        hints,
                        OrderStep.CHUNKS,
                        starts(sets, clues),
                        clues.volumes(),
                        Optional.of(layouts));
        long length = OrderStep.longest(sets);
        var layers =
                sets.stream()
                        .map(set -> OrderStep.longer(set.layer(), set.best(), length))
                        .toList();
        var solved = desk.ask(new SolveOrder(layers, question, List.of(), OrderStep.KEEP));
        var left = all.stream().filter(set -> !sets.contains(set)).toList();
        var cited = Stream.concat(entries.stream(), Stream.of(solved.entry())).toList();
        return new Weighed(sets, left, solved, why, cited);
    }

    /// Some of many, from everywhere.
    private static List<Anchor> anchors(List<MirrorSet> sets, Clues clues) {
        var all = OrderStep.anchors(sets, clues.own());
        int every = Math.ceilDiv(all.size(), MOST_ANCHORS);
        return IntStream.range(0, all.size())
                .filter(i -> i % every == 0)
                .mapToObj(all::get)
                .toList();
    }

    /// Known ones, and those by which a file system begins where the array does.
    private static List<Long> starts(List<MirrorSet> sets, Clues clues) {
        var anchored =
                OrderStep.anchors(sets, clues.own()).stream()
                        .filter(anchor -> anchor.within() == FIRST_SUPERBLOCK)
                        .map(anchor -> anchor.offset() - anchor.within())
                        .filter(start -> start >= 0 && start % 512 == 0)
                        .limit(MOST_MEMBERS);
        long length = OrderStep.longest(sets);
        return Stream.of(
                        OrderStep.DATA_STARTS.stream(),
                        LATER_STARTS.stream(),
                        clues.starts().stream(),
                        anchored)
                .flatMap(starts -> starts)
                .filter(start -> start < length)
                .distinct()
                .toList();
    }

    /// Puts the array together as it is decided, and compares its parity.
    Optional<Base> decide(String name, Weighed weighed, List<SlotClaim> claims)
            throws Progress.Cancelled {
        var solution = weighed.solved().outcome();
        var options = new ArrayList<Option<Optional<Geometry>>>();
        for (var scored : solution.ranked().subList(0, Math.min(6, solution.ranked().size()))) {
            var option = OrderWords.option(weighed.sets(), scored, solution);
            var why = new ArrayList<>(option.why());
            if (options.isEmpty()) why.addAll(weighed.why());
            options.add(new Option<>(option.value(), option.title(), why, option.support()));
        }
        int ties = Math.clamp(solution.ties(), 1, options.size());
        var proposal =
                new Proposal<>(
                        "In which order, with which layout, chunk and data start, do the disks make"
                                + " up the array?",
                        options,
                        ties,
                        OrderStep.tests(solution, claims));
        var geometry = desk.decide(proposal, weighed.entries());
        weighed.left()
                .forEach(set -> desk.tell(set.names() + " is no member: without it parity fits."));
        if (geometry.isEmpty()) return Optional.empty();
        var base = base(name, weighed.sets(), geometry.get());
        if (base.layer() instanceof Layer.Parity array) check.settleFound(name, array);
        unlike(name, weighed, geometry.get(), base.layer());
        return Optional.of(base);
    }

    /// Files that would have other bytes under a hypothesis that is supported as well are not
    /// called complete.
    private void unlike(String name, Weighed weighed, Geometry taken, Layer layer)
            throws Progress.Cancelled {
        var ranked = weighed.solved().outcome().ranked();
        var chosen = ranked.stream().filter(s -> s.geometry().equals(taken)).findFirst();
        if (chosen.isEmpty()) return;
        var ranges = RangeSet.EMPTY;
        var rivals = ranked.stream().filter(other -> isAsGood(other, chosen.get())).toList();
        boolean doubtful = chosen.get().contradictions() * SELDOM > chosen.get().looked();
        if (rivals.size() > MOST_RIVALS || doubtful) {
            desk.tell(
                    doubtful
                            ? "Too much speaks against the order: no file is called complete."
                            : "Too many orders fit as well: no file is called complete.");
            var all = ByteRange.of(0, weighed.size(taken));
            disputes.add(new Dispute(layer, RangeSet.of(all), Optional.of(Dispute.By.ORDER)));
            return;
        }
        for (var other : rivals) {
            var rival = base(name, weighed.sets(), other.geometry()).layer();
            var compared = desk.ask(new Compare(List.of(layer, rival))).outcome();
            for (var range : compared.ranges()) {
                ranges = ranges.union(RangeSet.of(ByteRange.of(range.offset(), range.length())));
            }
        }
        if (ranges.isEmpty()) return;
        desk.tell(
                String.format(
                        Locale.ROOT,
                        "Orders that fit as well give %,d bytes another value: files that lie"
                                + " there are not called complete.",
                        ranges.length()));
        disputes.add(new Dispute(layer, ranges, Optional.of(Dispute.By.ORDER)));
    }

    /// No more speaks against it, and no more than a superblock in its place is worth speaks for
    /// the other.
    private static boolean isAsGood(Scored other, Scored chosen) {
        return !other.equals(chosen)
                && other.holds()
                && other.contradictions() <= chosen.contradictions()
                && other.strength() + NEAR >= chosen.strength();
    }

    private static Base base(String name, List<MirrorSet> sets, Geometry geometry) {
        long longest = OrderStep.longest(sets);
        var data = ByteRange.between(geometry.dataStart(), longest);
        var members = new ArrayList<Layer>();
        var order = new ArrayList<String>();
        for (int slot = 0; slot < geometry.order().size(); slot++) {
            int index = geometry.order().get(slot);
            if (index < 0) {
                members.add(new Layer.Absent("slot " + slot, data.length()));
                order.add(Base.MISSING);
            } else {
                var part = sets.get(index).best();
                var layer = OrderStep.longer(sets.get(index).layer(), part, longest);
                members.add(new Layer.Slice(layer, data));
                order.add(part.disk().label());
            }
        }
        var layout = geometry.layout().orElseThrow();
        boolean stripe = OrderWords.isStripe(geometry);
        if (stripe) order.removeLast();
        var layer =
                stripe
                        ? new Layer.Striped(
                                members.subList(0, members.size() - 1), geometry.chunk())
                        : new Layer.Parity(members, layout, geometry.chunk());
        var chosen = order.stream().filter(label -> !label.equals(Base.MISSING)).toList();
        return new Base(
                name,
                layer,
                Optional.empty(),
                "raid" + (stripe ? 0 : layout.level()),
                order,
                geometry.chunk(),
                chosen);
    }
}
