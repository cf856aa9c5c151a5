package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.Progress;
import holmes.examine.compare.Compare;
import holmes.examine.compare.Comparison;
import holmes.examine.halves.Dispute;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Compares what should be the same in an array that is put together as its superblocks say: the
/// halves of mirrors, and disks that claim one slot. What the chosen one withholds is read from
/// another; where they differ, nothing tells which is right.
final class MatesStep {

    private final Desk desk;
    private final List<Dispute> disputes = new ArrayList<>();

    MatesStep(Desk desk) {
        this.desk = desk;
    }

    List<Dispute> disputes() {
        return List.copyOf(disputes);
    }

    /// Copies of the same data, the one that is read first.
    private record Copies(int slot, List<Layer> layers, List<String> names) {
        Copies {
            layers = List.copyOf(layers);
            names = List.copyOf(names);
        }
    }

    /// @param best what is read
    /// @param others what could be read as well: another copy where copies differ
    /// @param entries numbers of the comparisons in the log
    record Settled(
            Written.Assembled best, List<Option<Written.Assembled>> others, List<Long> entries) {
        Settled {
            others = List.copyOf(others);
            entries = List.copyOf(entries);
        }
    }

    Settled settle(DiskArray array, Written.Assembled assembled) throws Progress.Cancelled {
        if (assembled.base().isEmpty()) return new Settled(assembled, List.of(), List.of());
        if (array.shape().level() == 10 && array.shape().far() > 1) {
            return FarMates.settle(desk, disputes, assembled);
        }
        var entries = new ArrayList<Long>();
        var differing = new ArrayList<Copies>();
        var slots = new ArrayList<>(assembled.slots());
        var why = new ArrayList<>(assembled.why());
        for (var group : groups(array)) {
            var copies = copies(array, assembled, group);
            if (copies.layers.size() < 2) continue;
            var compared = desk.ask(new Compare(copies.layers));
            entries.add(compared.entry());
            if (differ(copies, compared.outcome(), why)) differing.add(copies);
            slots.set(copies.slot, patched(copies, compared.outcome(), why));
        }
        var best = assembled.with(array, slots, why);
        var others = new ArrayList<Option<Written.Assembled>>();
        for (var copies : differing) {
            var changed = new ArrayList<>(slots);
            changed.set(copies.slot, copies.layers.get(1));
            var title = "Read " + copies.names.get(1) + " before " + copies.names.getFirst();
            others.add(
                    new Option<>(
                            best.with(array, changed, why),
                            title,
                            List.of("Nothing tells which of them is right.")));
        }
        return new Settled(best, others, entries);
    }

    /// Slots that hold the same data.
    private static List<List<Integer>> groups(DiskArray array) {
        int slots = array.shape().raidDisks();
        var all = IntStream.range(0, slots).boxed().toList();
        if (array.shape().level() == 1) return List.of(all);
        int near = array.shape().near();
        boolean even = array.shape().level() == 10 && near > 0 && slots % near == 0;
        int size = even && array.shape().far() <= 1 ? near : 1;
        return IntStream.range(0, slots / size)
                .mapToObj(group -> all.subList(group * size, (group + 1) * size))
                .toList();
    }

    private static Copies copies(
            DiskArray array, Written.Assembled assembled, List<Integer> group) {
        var layers = new ArrayList<Layer>();
        var names = new ArrayList<String>();
        var read = assembled.preference().stream().filter(group::contains).toList();
        for (int slot : read) {
            layers.add(assembled.slots().get(slot));
            names.add(array.inSlot(slot).orElseThrow().part().label());
        }
        for (int slot : read) {
            for (var rival : array.rivals(slot)) {
                Written.data(rival, array).ifPresent(layers::add);
                names.add(rival.part().label());
            }
        }
        return new Copies(read.isEmpty() ? -1 : read.getFirst(), layers, names);
    }

    private boolean differ(Copies copies, Comparison compared, List<String> why) {
        if (compared.differingBytes() == 0) return false;
        var ranges =
                new RangeSet(
                        compared.ranges().stream()
                                .map(range -> ByteRange.of(range.offset(), range.length()))
                                .toList());
        copies.layers.forEach(layer -> disputes.add(new Dispute(layer, ranges)));
        why.add(
                String.format(
                        Locale.ROOT,
                        "%s differ in %,d bytes, and nothing tells which is right.",
                        String.join(" and ", copies.names),
                        compared.differingBytes()));
        return true;
    }

    private static Layer patched(Copies copies, Comparison compared, List<String> why) {
        var chosen = copies.layers.getFirst();
        var missing = Patched.withheld(compared.unreadable(), 0, 0);
        if (missing.isEmpty()) return chosen;
        var others = copies.layers.subList(1, copies.layers.size());
        var withheld =
                IntStream.range(1, copies.layers.size())
                        .mapToObj(i -> Patched.withheld(compared.unreadable(), i, 0))
                        .toList();
        long size = compared.sizes().getFirst();
        var result = Patched.of(chosen, missing, others, withheld, size);
        for (int i = 0; i < others.size(); i++) {
            if (result.filled().get(i).isEmpty()) continue;
            why.add(
                    String.format(
                            Locale.ROOT,
                            "%,d bytes that %s withholds are read from %s.",
                            result.filled().get(i).length(),
                            copies.names.getFirst(),
                            copies.names.get(i + 1)));
        }
        return result.layer();
    }
}
