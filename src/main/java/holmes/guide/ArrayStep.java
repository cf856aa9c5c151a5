package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.Progress;
import holmes.examine.pair.Candidate;
import holmes.examine.pair.FindPairs;
import holmes.examine.pair.Pairing;
import holmes.examine.solve.FindWhole;
import holmes.examine.solve.WholeSystem;
import holmes.stack.Layer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds what the parts that lie alike on several disks make up: an array as its superblocks say,
/// an older array under a newer one, or parts that stand alone.
final class ArrayStep {

    private static final int BLOCK = 4096;

    private final Desk desk;
    private final HalvesStep halves;
    private final OrderStep orders;
    private final List<Disk> preference;
    private final List<SlotClaim> claims;

    /// @param preference all disks, the one to be read first
    /// @param claims what logs say of slots
    ArrayStep(Desk desk, Ranking ranking, List<Disk> preference, List<SlotClaim> claims) {
        this.desk = desk;
        this.halves = new HalvesStep(desk, ranking);
        this.orders = new OrderStep(desk);
        this.preference = preference;
        this.claims = claims;
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
            var assembled = Written.assemble(array, preference);
            var why = new ArrayList<>(assembled.why());
            why.addFirst("Nothing on its members is older than the array.");
            var title =
                    assembled.base().isPresent()
                            ? "Put together as its superblocks say"
                            : "Not put together";
            var option = new Option<>(assembled.base(), title, why);
            desk.decide(Proposal.only("Array " + array.name(), option), surveys(set))
                    .ifPresent(bases::add);
        }
        set.parts().stream().filter(p -> !taken.contains(p)).map(Base::alone).forEach(bases::add);
        return bases;
    }

    /// The superblocks are gone, or tell of a newer array: what lies on the parts decides.
    private List<Base> content(
            PartSet set, Optional<DiskArray> newer, Predicate<Instant> own, List<Long> volumes)
            throws Progress.Cancelled {
        if (set.parts().size() == 1) {
            return whole(new MirrorSet(set.parts(), 0, set.parts().getFirst().layer()), own);
        }
        var pairs = desk.ask(new FindPairs(candidates(set), true));
        var mirrors = new ArrayList<MirrorSet>();
        for (var group : pairs.outcome().groups()) {
            var parts = group.members().stream().map(set.parts()::get).toList();
            mirrors.add(halves.choose(parts, newer, differing(group), pairs.entry()));
        }
        for (var alone : pairs.outcome().alone()) {
            var part = set.parts().get(alone.device());
            mirrors.add(new MirrorSet(List.of(part), 0, part.layer()));
        }
        mirrors.sort(Comparator.comparingInt(m -> set.parts().indexOf(m.parts().getFirst())));
        var inOnePiece = new ArrayList<Base>();
        int scattered = 0;
        for (var mirror : mirrors) {
            var found = whole(mirror, own);
            if (found.isEmpty()) scattered++;
            inOnePiece.addAll(found);
        }
        boolean striped = mirrors.size() > 1 && (scattered > 0 || inOnePiece.isEmpty());
        if (!striped) return inOnePiece;
        int width = width(mirrors, newer);
        var starts =
                newer.stream()
                        .flatMap(a -> a.members().stream())
                        .flatMap(m -> m.superblock().data().stream())
                        .map(ByteRange::start)
                        .distinct()
                        .toList();
        var relevant = claims.stream().filter(c -> c.level().equals("raid10")).toList();
        return List.of(orders.solve(set.name(), mirrors, width, own, starts, volumes, relevant));
    }

    private static List<Candidate> candidates(PartSet set) {
        return set.parts().stream()
                .map(part -> new Candidate(part.layer(), part.metadata(), part.isNamed()))
                .toList();
    }

    /// Where the members of a group differ, in whole blocks of the parts; nothing if the same
    /// content lies at other offsets on them.
    private static RangeSet differing(Pairing.Group group) {
        long start = group.starts().getFirst();
        if (group.starts().stream().anyMatch(other -> other != start)) return RangeSet.EMPTY;
        return new RangeSet(
                group.comparison().ranges().stream()
                        .map(range -> blocks(start + range.offset(), range.length()))
                        .toList());
    }

    private static ByteRange blocks(long offset, long length) {
        return ByteRange.between(
                offset / BLOCK * BLOCK, (offset + length + BLOCK - 1) / BLOCK * BLOCK);
    }

    /// Layers on which a file system lies in one piece: a plain mirror, or a part of its own.
    private List<Base> whole(MirrorSet mirror, Predicate<Instant> own) throws Progress.Cancelled {
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
        if (systems.isEmpty() || ofThem * 2 < offsets.size()) return List.of();
        var bases = new ArrayList<Base>();
        for (var system : systems) bases.add(base(mirror, system));
        return bases;
    }

    private static Base base(MirrorSet mirror, WholeSystem system) {
        long end = mirror.best().range().length();
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
