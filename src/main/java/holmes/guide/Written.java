package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

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
            } else if (array.stale(member.get())) {
                why.add(stale(member.get(), array));
                slots.add(new Layer.Absent("stale slot " + slot, size(array)));
                order.add(member.get().part().disk().label());
            } else {
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
            var shape = array.shape();
            why.add(
                    shape.levelName()
                            + " "
                            + shape.layoutName()
                            + " with "
                            + usable.size()
                            + " of "
                            + shape.raidDisks()
                            + (readable(shape.level())
                                    ? " members is not whole: it cannot be put together."
                                    : " members cannot be read by this version."));
            return new Assembled(Optional.empty(), why, slots, preference);
        }
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

    private static boolean readable(int level) {
        return level == 1 || level == 10 || level == 0 || level == -1;
    }

    private static Optional<Layer> layer(
            DiskArray array, List<Layer> slots, List<Integer> preference) {
        if (preference.isEmpty()) return Optional.empty();
        var shape = array.shape();
        boolean whole = preference.size() == slots.size();
        return switch (shape.level()) {
            case 1 -> Optional.of(slots.get(preference.getFirst()));
            case 10 -> near(shape.near(), shape.far(), shape.chunk(), slots, preference);
            case 0 ->
                    whole && shape.chunk() > 0
                            ? Optional.of(new Layer.Striped(slots, shape.chunk()))
                            : Optional.empty();
            case -1 -> whole ? Optional.of(new Layer.Linear(slots)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Layer> near(
            int near, int far, long chunk, List<Layer> slots, List<Integer> preference) {
        if (far > 1 || near < 1 || near > slots.size() || chunk <= 0) return Optional.empty();
        return Optional.of(new Layer.NearMirrored(slots, near, chunk, preference));
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

    private static long size(DiskArray array) {
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
        if (array.shape().level() != 10) return order;
        int near = array.shape().near();
        if (order.size() % near != 0) return preference.stream().map(order::get).toList();
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
        return member.part().label()
                + " missed updates: its event count is "
                + member.superblock().events()
                + ", the newest is "
                + array.newestEvents()
                + ".";
    }
}
