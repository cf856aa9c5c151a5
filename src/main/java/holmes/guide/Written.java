package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Puts an array together as its superblocks say.
final class Written {

    private Written() {}

    /// @param base empty if too many members are gone, or the level is one that Holmes cannot read
    /// @param why what was found, one sentence each
    /// @param slots the members' data by slot
    /// @param preference slots in the order in which they are read
    record Assembled(
            Optional<Base> base, List<String> why, List<Layer> slots, List<Integer> preference) {
        Assembled {
            why = List.copyOf(why);
            slots = List.copyOf(slots);
            preference = List.copyOf(preference);
        }

        /// The same, with other layers in its slots.
        Assembled with(DiskArray array, List<Layer> changed, List<String> because) {
            if (base.isEmpty() || changed.equals(slots)) {
                return new Assembled(base, because, slots, preference);
            }
            var old = base.get();
            var layer = layer(array, changed, preference).orElseThrow();
            var now =
                    new Base(
                            old.name(),
                            layer,
                            old.system(),
                            old.level(),
                            old.order(),
                            old.chunk(),
                            old.chosen());
            return new Assembled(Optional.of(now), because, changed, preference);
        }
    }

    /// @param prefer the disks in the order in which they are to be read
    static Assembled assemble(DiskArray array, List<Disk> prefer) {
        return assemble(array, prefer, Set.of());
    }

    /// With parity, and too few members that missed nothing: with those that missed least.
    ///
    /// @return nothing if there is no need, or even that does not do
    static Optional<Assembled> forced(DiskArray array, List<Disk> prefer) {
        if (Shapes.parity(array.shape()).isEmpty() || array.isReshaping()) return Optional.empty();
        if (assemble(array, prefer).base().isPresent()) return Optional.empty();
        var late = new HashSet<Integer>();
        var behind =
                IntStream.range(0, array.shape().raidDisks())
                        .boxed()
                        .filter(slot -> array.inSlot(slot).filter(array::stale).isPresent())
                        .filter(slot -> array.inSlot(slot).filter(Written::isRebuilding).isEmpty())
                        .sorted(Comparator.comparingLong(slot -> -events(array, slot)))
                        .toList();
        for (int slot : behind) {
            late.add(slot);
            var assembled = assemble(array, prefer, late);
            if (assembled.base().isPresent()) return Optional.of(assembled);
        }
        return Optional.empty();
    }

    private static boolean isRebuilding(DiskArray.Member member) {
        return member.superblock().state().recovery().isPresent();
    }

    private static long events(DiskArray array, int slot) {
        return array.inSlot(slot).map(member -> member.superblock().events()).orElse(0L);
    }

    private static Assembled assemble(DiskArray array, List<Disk> prefer, Set<Integer> late) {
        var slots = new ArrayList<Layer>();
        var order = new ArrayList<String>();
        var why = new ArrayList<String>();
        var usable = new ArrayList<Integer>();
        var cut = new HashSet<Integer>();
        for (int slot = 0; slot < array.shape().raidDisks(); slot++) {
            var member = array.inSlot(slot);
            var data = member.flatMap(m -> data(m, array));
            if (member.isEmpty() || data.isEmpty()) {
                why.add("Slot " + slot + member.map(Written::cutOff).orElse(" is missing."));
                slots.add(new Layer.Absent("slot " + slot, size(array)));
                order.add(Base.MISSING);
            } else if (array.stale(member.get()) && !late.contains(slot)) {
                why.add(stale(member.get(), array));
                slots.add(new Layer.Absent("stale slot " + slot, size(array)));
                order.add(member.get().part().disk().label());
            } else {
                if (late.contains(slot)) why.add(stale(member.get(), array) + " It is read.");
                slots.add(data.get());
                usable.add(slot);
                if (data.get() instanceof Layer.Linear) {
                    cut.add(slot);
                    why.add(member.get().part().label() + " ends before its data does.");
                }
                order.add(member.get().part().disk().label());
            }
        }
        var preference = new ArrayList<>(usable);
        preference.sort(
                Comparator.comparing((Integer slot) -> cut.contains(slot))
                        .thenComparingInt(slot -> rank(array, slot, prefer)));
        var layer = layer(array, slots, preference);
        if (layer.isEmpty()) {
            why.add(obstacle(array, usable.size()));
            return new Assembled(Optional.empty(), why, slots, preference);
        }
        rebuilt(array, usable.size()).ifPresent(why::add);
        var chosen = chosen(array, preference, order);
        var base =
                new Base(
                        array.name(),
                        layer.get(),
                        Optional.empty(),
                        array.shape().levelName(),
                        order,
                        array.shape().chunk(),
                        chosen);
        return new Assembled(Optional.of(base), why, slots, preference);
    }

    private static Optional<Layer> layer(
            DiskArray array, List<Layer> slots, List<Integer> preference) {
        return array.isReshaping()
                ? Optional.empty()
                : Shapes.layer(array.shape(), slots, preference);
    }

    /// Why it is not put together.
    private static String obstacle(DiskArray array, int usable) {
        var shape = array.shape();
        var name = (shape.levelName() + " " + shape.layoutName()).strip();
        if (array.isReshaping()) {
            return "The array was being reshaped: part of it has another shape than the rest, which"
                    + " cannot be read by this version.";
        }
        return name
                + " with "
                + usable
                + " of "
                + shape.raidDisks()
                + (Shapes.isKnown(shape)
                        ? " members is not whole: it cannot be put together."
                        : " members cannot be read by this version.");
    }

    /// What is to be known of an array with parity of which not all members can be read.
    private static Optional<String> rebuilt(DiskArray array, int usable) {
        var parity = Shapes.parity(array.shape());
        int lacking = array.shape().raidDisks() - usable;
        if (parity.isEmpty() || lacking == 0) return Optional.empty();
        boolean clean = array.members().stream().allMatch(m -> m.superblock().state().clean());
        return Optional.of(
                "What "
                        + (lacking == 1 ? "the member that is" : "the two members that are")
                        + " not read held is rebuilt from parity"
                        + (clean
                                ? "."
                                : ". The array was not clean: what was being written when it"
                                        + " stopped may be wrong there, and nothing tells where."));
    }

    /// A member's data, unreadable where its medium ends too early.
    static Optional<Layer> data(DiskArray.Member member, DiskArray array) {
        var part = member.part();
        var data = member.superblock().data();
        if (data.isEmpty() || data.get().start() >= part.range().length()) return Optional.empty();
        long size = array.shape().componentSize();
        long wanted = size > 0 ? size : data.get().length();
        long length = Math.min(wanted, part.range().length() - data.get().start());
        var there = new Layer.Slice(part.layer(), ByteRange.of(data.get().start(), length));
        return Optional.of(Part.longer(there, length, wanted, part.label()));
    }

    private static String cutOff(DiskArray.Member member) {
        return " is missing: " + member.part().label() + " ends where its data would begin.";
    }

    static long size(DiskArray array) {
        if (array.shape().componentSize() > 0) return array.shape().componentSize();
        return array.members().stream()
                .flatMap(m -> m.superblock().data().stream())
                .mapToLong(ByteRange::length)
                .min()
                .orElse(0);
    }

    private static int rank(DiskArray array, int slot, List<Disk> prefer) {
        return array.inSlot(slot).map(m -> prefer.indexOf(m.part().disk())).orElse(prefer.size());
    }

    private static List<String> chosen(
            DiskArray array, List<Integer> preference, List<String> order) {
        if (array.shape().level() == 1) return List.of(order.get(preference.getFirst()));
        if (Shapes.parity(array.shape()).isPresent())
            return preference.stream().sorted().map(order::get).toList();
        if (array.shape().level() != 10) return order;
        int near = array.shape().near();
        if (array.shape().far() > 1 || order.size() % near != 0)
            return preference.stream().map(order::get).toList();
        var chosen = new ArrayList<String>();
        for (int set = 0; set < order.size() / near; set++) {
            int first = set * near;
            preference.stream()
                    .filter(slot -> slot >= first && slot < first + near)
                    .findFirst()
                    .ifPresent(slot -> chosen.add(order.get(slot)));
        }
        return chosen;
    }

    private static String stale(DiskArray.Member member, DiskArray array) {
        var label = member.part().label();
        var state = member.superblock().state();
        long events = member.superblock().events();
        if (events + 1 >= array.newestEvents() && array.failed(member)) {
            return label + " failed, as a superblock says that was written later.";
        }
        if (events + 1 >= array.newestEvents() && state.recovery().isPresent()) {
            return label
                    + " was being rebuilt, and had come to byte "
                    + state.recovery().get()
                    + ".";
        }
        return label
                + " missed updates: its event count is "
                + events
                + ", the newest is "
                + array.newestEvents()
                + ".";
    }
}
