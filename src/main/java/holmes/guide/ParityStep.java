package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.Progress;
import holmes.examine.halves.Dispute;
import holmes.examine.parity.CheckParity;
import holmes.examine.parity.Mismatches;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Compares data with its parity in an array that is put together as its superblocks say. Where
/// they disagree, nothing tells which member is right.
final class ParityStep {

    private final Desk desk;
    private final List<Dispute> disputes = new ArrayList<>();

    ParityStep(Desk desk) {
        this.desk = desk;
    }

    List<Dispute> disputes() {
        return List.copyOf(disputes);
    }

    /// Of an array that is read with members that missed updates nothing is known to be of one
    /// time.
    void doubt(DiskArray array, Written.Assembled forced) {
        var all = RangeSet.of(ByteRange.of(0, Written.size(array)));
        for (var slot : forced.slots()) {
            if (slot instanceof Layer.Absent) continue;
            disputes.add(new Dispute(slot, all, Optional.of(Dispute.By.UPDATES)));
        }
    }

    MatesStep.Settled settle(DiskArray array, MatesStep.Settled settled) throws Progress.Cancelled {
        var best = settled.best();
        var parity = Shapes.parity(array.shape());
        if (best.base().isEmpty() || parity.isEmpty()) return settled;
        var slots = best.slots();
        if (best.preference().size() < slots.size()) unsynced(array, slots);
        var why = new ArrayList<>(best.why());
        var entries = new ArrayList<>(settled.entries());
        check(new Layer.Parity(slots, parity.get(), array.shape().chunk()), why, entries);
        return new MatesStep.Settled(best.with(array, slots, why), settled.others(), entries);
    }

    /// Checks what volumes of LVM make up, and tells.
    ///
    /// @return where parity does not fit
    List<Dispute> settle(String name, Layer volume) throws Progress.Cancelled {
        int before = disputes.size();
        for (var layer : volume.descend().distinct().toList()) {
            if (!(layer instanceof Layer.Parity parity) || !isOfVolumes(parity)) continue;
            var why = new ArrayList<String>();
            check(parity, why, new ArrayList<>());
            why.forEach(sentence -> desk.tell(name + ": " + sentence));
        }
        return List.copyOf(disputes.subList(before, disputes.size()));
    }

    /// Checks an array that was worked out, and tells.
    void settleFound(String name, Layer.Parity array) throws Progress.Cancelled {
        var why = new ArrayList<String>();
        check(array, why, new ArrayList<>());
        why.forEach(sentence -> desk.tell(name + ": " + sentence));
    }

    /// Those of md are checked when they are put together.
    private static boolean isOfVolumes(Layer.Parity parity) {
        return parity.members().stream()
                .map(member -> member instanceof Layer.Slice(var of, _) ? of : member)
                .anyMatch(Layer.Volume.class::isInstance);
    }

    private void check(Layer.Parity array, List<String> why, List<Long> entries)
            throws Progress.Cancelled {
        long lacking = array.members().stream().filter(Layer.Absent.class::isInstance).count();
        if (lacking >= array.layout().parities()) {
            why.add("With so many missing, nothing shows whether parity fits.");
            return;
        }
        var checked = desk.ask(new CheckParity(array.members(), array.layout(), array.chunk()));
        entries.add(checked.entry());
        why.addAll(words(checked.outcome()));
        dispute(array.members(), checked.outcome().differing());
    }

    private static List<String> words(Mismatches found) {
        var words = new ArrayList<String>();
        words.add(
                String.format(
                        Locale.ROOT,
                        "Parity fits in %,d of %,d blocks that hold something.",
                        found.agree(),
                        found.looked()));
        if (found.differ() > 0) {
            words.add(
                    String.format(
                            Locale.ROOT,
                            "In %,d blocks it does not, and nothing tells which member is right"
                                    + " there: files that lie there are not called complete.",
                            found.differ()));
        }
        if (found.unknown() > 0) {
            words.add(
                    String.format(
                            Locale.ROOT,
                            "In %,d blocks it could not be compared, since members withhold them.",
                            found.unknown()));
        }
        return words;
    }

    /// Where the first resync had not come by, parity fits by chance only, and so does what is
    /// rebuilt from it. A resync at 0 says as a rule that the array was in use when it stopped.
    private void unsynced(DiskArray array, List<Layer> slots) {
        for (var member : array.members()) {
            long from = member.superblock().state().resync().orElse(0L);
            long size = array.shape().componentSize();
            if (from > 0 && from < size) {
                dispute(slots, RangeSet.of(ByteRange.between(from, size)));
                return;
            }
        }
    }

    private void dispute(List<Layer> slots, RangeSet ranges) {
        if (ranges.isEmpty()) return;
        for (var slot : slots) {
            if (!(slot instanceof Layer.Absent)) {
                disputes.add(new Dispute(slot, ranges, Optional.of(Dispute.By.PARITY)));
            }
        }
    }
}
