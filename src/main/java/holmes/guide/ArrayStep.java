package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.Progress;
import holmes.examine.halves.Dispute;
import holmes.examine.pair.Candidate;
import holmes.examine.pair.FindPairs;
import holmes.examine.solve.FindWhole;
import holmes.examine.solve.WholeSystem;
import holmes.stack.Layer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds what the parts that lie alike on several disks make up: an array as its superblocks say,
/// an older array under a newer one, or parts that stand alone.
final class ArrayStep {

    private final Desk desk;
    private final HalvesStep halves;
    private final MatesStep mates;
    private final ParityStep parity;
    private final OrderStep orders;
    private final ParityOrderStep parityOrders;
    private final List<Disk> preference;
    private final List<SlotClaim> claims;

    /// @param preference all disks, the one to be read first
    /// @param claims what logs say of slots
    ArrayStep(Desk desk, Ranking ranking, List<Disk> preference, List<SlotClaim> claims) {
        this.desk = desk;
        this.halves = new HalvesStep(desk, ranking);
        this.mates = new MatesStep(desk);
        this.parity = new ParityStep(desk);
        this.orders = new OrderStep(desk);
        this.parityOrders = new ParityOrderStep(desk, parity);
        this.preference = preference;
        this.claims = claims;
    }

    /// Where halves of mirrors differ, and nothing tells which is right.
    List<Dispute> disputes() {
        return Stream.of(
                        halves.disputes(),
                        mates.disputes(),
                        parity.disputes(),
                        parityOrders.disputes())
                .flatMap(List::stream)
                .toList();
    }

    /// @param volumes where volumes begin according to LVM texts that are known so far
    List<Base> run(PartSet set, List<Long> volumes) throws Progress.Cancelled {
        var arrays = DiskArray.on(set);
        var newest = arrays.stream().findFirst();
        Predicate<Instant> own = made -> newest.isEmpty() || older(made, newest.get());
        boolean under = newest.isPresent() && hasOlder(set, newest.get());
        if (newest.isPresent() && !under) return written(set, arrays);
        return content(set, newest, own, volumes);
    }

    /// The array is what its superblocks say: nothing on it is older than the array itself.
    private List<Base> written(PartSet set, List<DiskArray> arrays) throws Progress.Cancelled {
        var bases = new ArrayList<Base>();
        var taken = new HashSet<Part>();
        for (var array : arrays) {
            if (array.members().stream().anyMatch(m -> taken.contains(m.part()))) continue;
            array.members().forEach(m -> taken.add(m.part()));
            var settled =
                    parity.settle(array, mates.settle(array, Written.assemble(array, preference)));
            var entries = new ArrayList<>(surveys(set));
            entries.addAll(settled.entries());
            var assembled = settled.best();
            var why = new ArrayList<>(assembled.why());
            why.addFirst("Nothing on its members is older than the array.");
            var title =
                    assembled.base().isPresent()
                            ? "Put together as its superblocks say"
                            : "Not put together";
            var options = new ArrayList<Option<Optional<Base>>>();
            options.add(new Option<>(assembled.base(), title, why));
            for (var other : settled.others()) {
                options.add(new Option<>(other.value().base(), other.title(), other.why()));
            }
            var forced = Written.forced(array, preference);
            int ties = forced.isPresent() ? 1 : options.size();
            forced.ifPresent(late -> options.addFirst(late(late)));
            var proposal = new Proposal<>(question(array), options, ties);
            var decided = desk.decide(proposal, entries);
            decided.ifPresent(bases::add);
            if (forced.isPresent() && decided.isPresent()) parity.doubt(array, forced.get());
        }
        set.parts().stream().filter(p -> !taken.contains(p)).map(Base::alone).forEach(bases::add);
        return bases;
    }

    private static Option<Optional<Base>> late(Written.Assembled forced) {
        var why = new ArrayList<>(forced.why());
        why.add("Without it too few members are left. No file is called complete.");
        return new Option<>(forced.base(), "Put together with a member that missed updates", why);
    }

    private static String question(DiskArray array) {
        return "How was the array " + array.name() + " put together?";
    }

    /// The superblocks are gone, or tell of a newer array: what lies on the parts decides.
    private List<Base> content(
            PartSet set, Optional<DiskArray> newer, Predicate<Instant> own, List<Long> volumes)
            throws Progress.Cancelled {
        var bases = new ArrayList<Base>();
        var mirrors = new ArrayList<MirrorSet>();
        for (var mirror : mirrors(set, newer)) {
            if (mirror.best().physicalVolume().isEmpty()) mirrors.add(mirror);
            else bases.addAll(physicalVolume(mirror, own, volumes));
        }
        if (mirrors.size() == 1) {
            var found = whole(mirrors.getFirst(), own);
            bases.addAll(found.isEmpty() ? List.of(base(mirrors.getFirst())) : found);
        } else if (mirrors.size() > 1) {
            bases.addAll(together(set.name(), mirrors, newer, own, volumes));
        }
        return bases;
    }

    /// The mirrors among the parts, and those that have no partner, in the order of the parts.
    /// Volumes that LVM mirrors look alike, and are none: each has a label of its own.
    private List<MirrorSet> mirrors(PartSet set, Optional<DiskArray> newer)
            throws Progress.Cancelled {
        var labels = set.parts().stream().flatMap(p -> p.physicalVolume().stream()).toList();
        Predicate<Part> alone =
                part ->
                        set.parts().size() == 1
                                || part.physicalVolume()
                                        .filter(label -> Collections.frequency(labels, label) == 1)
                                        .isPresent();
        var mirrors = new ArrayList<MirrorSet>();
        set.parts().stream().filter(alone).map(ArrayStep::single).forEach(mirrors::add);
        var others = set.parts().stream().filter(alone.negate()).toList();
        if (!others.isEmpty()) {
            var pairs = desk.ask(new FindPairs(candidates(others), true));
            for (var group : pairs.outcome().groups()) {
                var parts = group.members().stream().map(others::get).toList();
                mirrors.add(halves.choose(parts, newer, group, pairs.entry()));
            }
            for (var without : pairs.outcome().alone()) {
                mirrors.add(halves.alone(others.get(without.device()), newer));
            }
        }
        mirrors.sort(Comparator.comparingInt(m -> set.parts().indexOf(m.parts().getFirst())));
        return mirrors;
    }

    private static MirrorSet single(Part part) {
        return new MirrorSet(List.of(part), 0, part.layer());
    }

    /// A physical volume, and file systems from before it was one: they begin ahead of its first
    /// volume.
    private List<Base> physicalVolume(MirrorSet mirror, Predicate<Instant> own, List<Long> volumes)
            throws Progress.Cancelled {
        var bases = new ArrayList<Base>();
        bases.add(base(mirror));
        long first = volumes.stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
        for (var system : systems(mirror, own)) {
            if (system.range().start() < first) bases.add(base(mirror, system));
        }
        return bases;
    }

    /// A mirror, and what seems to lie on it in one piece.
    private record Held(MirrorSet mirror, List<WholeSystem> systems) {

        /// A small file system can lie in one chunk of an array; those that fill a part cannot.
        boolean fills() {
            var ranges = new RangeSet(systems.stream().map(WholeSystem::range).toList());
            return ranges.length() * 2 >= mirror.best().length();
        }

        int directories() {
            return systems.stream().mapToInt(s -> s.directories().agree()).sum();
        }

        List<Base> bases() {
            return systems.stream().map(system -> base(mirror, system)).toList();
        }
    }

    /// Mirrors that each hold something in one piece, or that make up an array: whatever explains
    /// more of what lies on them. With large chunks the beginning of a file system, and some of its
    /// directories, lie in one piece on one mirror of many.
    private List<Base> together(
            String name,
            List<MirrorSet> mirrors,
            Optional<DiskArray> newer,
            Predicate<Instant> own,
            List<Long> volumes)
            throws Progress.Cancelled {
        var held = new ArrayList<Held>();
        for (var mirror : mirrors) held.add(new Held(mirror, systems(mirror, own)));
        int apart = held.stream().mapToInt(Held::directories).sum();
        var all = weigh(mirrors, newer, own, volumes);
        var clues = new ParityOrderStep.Clues(own, starts(newer), volumes, parityClaims());
        var withParity = parityOrders.weigh(mirrors, clues);
        if (withParity.filter(w -> w.explains(apart, all)).isPresent()) {
            return parityOrders.decide(name, withParity.get(), clues.claims()).stream().toList();
        }
        if (all.directories() > apart) return decide(name, all);

        var bases = new ArrayList<Base>();
        held.stream().filter(Held::fills).forEach(h -> bases.addAll(h.bases()));
        var loose = held.stream().filter(h -> !h.fills()).toList();
        var scattered = loose.stream().filter(h -> h.systems().isEmpty()).toList();
        if (scattered.isEmpty()) {
            loose.forEach(h -> bases.addAll(h.bases()));
        } else if (loose.size() == 1) {
            bases.add(base(loose.getFirst().mirror()));
        } else if (loose.size() == held.size()) {
            bases.addAll(decide(name, all));
        } else {
            var rest = loose.stream().map(Held::mirror).toList();
            bases.addAll(decide(name, weigh(rest, newer, own, volumes)));
        }
        return bases;
    }

    private OrderStep.Weighed weigh(
            List<MirrorSet> mirrors,
            Optional<DiskArray> newer,
            Predicate<Instant> own,
            List<Long> volumes)
            throws Progress.Cancelled {
        var known = withoutStrangers(mirrors, newer);
        int width = width(known, newer);
        var weighed = orders.weigh(known, width, own, starts(newer), volumes, striping());
        return weighed.leaving(mirrors.stream().filter(m -> !known.contains(m)).toList());
    }

    private static List<Long> starts(Optional<DiskArray> newer) {
        return newer.stream()
                .flatMap(a -> a.members().stream())
                .flatMap(m -> m.superblock().data().stream())
                .map(ByteRange::start)
                .distinct()
                .toList();
    }

    private List<SlotClaim> parityClaims() {
        return claims.stream().filter(c -> c.level().matches("raid[456]")).toList();
    }

    private List<Base> decide(String name, OrderStep.Weighed weighed) throws Progress.Cancelled {
        return orders.decide(name, weighed, striping()).stream().toList();
    }

    private List<SlotClaim> striping() {
        return claims.stream().filter(c -> c.level().equals("raid10")).toList();
    }

    private static List<Candidate> candidates(List<Part> parts) {
        return parts.stream()
                .map(part -> new Candidate(part.layer(), part.metadata(), part.isNamed()))
                .toList();
    }

    /// Layers on which a file system lies in one piece: a plain mirror, or a part of its own.
    private List<Base> whole(MirrorSet mirror, Predicate<Instant> own) throws Progress.Cancelled {
        return systems(mirror, own).stream().map(system -> base(mirror, system)).toList();
    }

    private List<WholeSystem> systems(MirrorSet mirror, Predicate<Instant> own)
            throws Progress.Cancelled {
        var part = mirror.best();
        var offsets =
                part.systems().stream()
                        .filter(mark -> own.test(mark.made()))
                        .map(mark -> part.offset(mark.offset()))
                        .toList();
        if (offsets.isEmpty()) return List.of();
        var found = desk.ask(new FindWhole(mirror.layer(), offsets));
        var systems = found.outcome();
        long ofThem =
                part.systems().stream()
                        .filter(mark -> own.test(mark.made()))
                        .filter(mark ->
                                systems.stream().anyMatch(s -> s.uuid().equals(mark.fileSystem())))
                        .count();
        return ofThem * 2 < offsets.size() ? List.of() : systems;
    }

    /// What lies on a mirror or a part of its own is still to be found out.
    private static Base base(MirrorSet mirror) {
        var alone = Base.alone(mirror.best());
        if (mirror.parts().size() == 1) return alone;
        var labels = mirror.parts().stream().map(p -> p.disk().label()).toList();
        return new Base(
                alone.name(), mirror.layer(), Optional.empty(), "raid1", labels, 0, alone.chosen());
    }

    private static Base base(MirrorSet mirror, WholeSystem system) {
        long end = mirror.best().length();
        var layer =
                system.range().start() == 0
                        ? mirror.layer()
                        : new Layer.Slice(
                                mirror.layer(), ByteRange.between(system.range().start(), end));
        var labels = mirror.parts().stream().map(p -> p.disk().label()).toList();
        var name = name(mirror.best(), system.label());
        return new Base(
                name,
                layer,
                Optional.of(system.uuid().toString()),
                labels.size() > 1 ? "raid1" : "",
                labels,
                0,
                List.of(mirror.best().disk().label()));
    }

    /// The label, which as a rule says where it was mounted; otherwise where it lies.
    private static String name(Part part, String label) {
        if (label.equals("/")) return "root";
        var plain = label.replaceAll("^/+|/+$", "").replace('/', '-');
        if (!plain.isEmpty()) return plain;
        return part.number() > 0 ? "p" + part.number() : "fs";
    }

    /// Parts that the newer array was not made over were hardly in the older one, unless it has
    /// them from elsewhere.
    private static List<MirrorSet> withoutStrangers(
            List<MirrorSet> mirrors, Optional<DiskArray> newer) {
        if (newer.isEmpty()) return mirrors;
        var members = newer.get().members().stream().map(DiskArray.Member::part).toList();
        var known =
                mirrors.stream()
                        .filter(mirror -> !Collections.disjoint(mirror.parts(), members))
                        .toList();
        return known.size() < 2 ? mirrors : known;
    }

    private static int width(List<MirrorSet> mirrors, Optional<DiskArray> newer) {
        return newer.filter(array -> array.shape().level() == 10 && array.shape().near() == 2)
                .map(array -> array.shape().raidDisks() / 2)
                .filter(width -> width >= mirrors.size())
                .orElse(mirrors.size());
    }

    /// A file system that was made before the array it lies on belongs to what was there before.
    private static boolean hasOlder(PartSet set, DiskArray array) {
        return set.parts().stream()
                .flatMap(part -> part.systems().stream())
                .anyMatch(mark -> older(mark.made(), array));
    }

    private static boolean older(Instant made, DiskArray array) {
        return made.isBefore(array.created()) && made.isAfter(Instant.EPOCH);
    }

    private static List<Long> surveys(PartSet set) {
        return set.parts().stream().map(part -> part.disk().entry()).distinct().toList();
    }
}
