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
import java.util.Optional;

/// Compares the copies of a RAID10 of which no two slots hold all the same: the array as it is
/// read, with the array as it would be read from the other copies.
final class FarMates {

    private FarMates() {}

    /// @param disputes where copies differ is added to them
    static MatesStep.Settled settle(Desk desk, List<Dispute> disputes, Written.Assembled assembled)
            throws Progress.Cancelled {
        var base = assembled.base().orElseThrow();
        if (!(base.layer() instanceof Layer.FarMirrored read)) {
            return new MatesStep.Settled(assembled, List.of(), List.of());
        }
        // Of any two slots the other way round prefers the other.
        var other =
                new Layer.FarMirrored(
                        read.members(),
                        read.near(),
                        read.far(),
                        read.offset(),
                        read.chunk(),
                        read.preference().reversed());
        var compared = desk.ask(new Compare(List.of(read, other)));
        var outcome = compared.outcome();
        var why = new ArrayList<>(assembled.why());
        var entries = List.of(compared.entry());
        var withheld = Patched.withheld(outcome.unreadable(), 0, 0);
        var patched =
                Patched.of(
                        read,
                        withheld,
                        List.of(other),
                        List.of(Patched.withheld(outcome.unreadable(), 1, 0)),
                        outcome.sizes().getFirst());
        long filled = patched.filled().getFirst().length();
        if (filled > 0) {
            why.add(
                    String.format(
                            Locale.ROOT,
                            "%,d bytes that the copies withhold which are read first are read from"
                                    + " the others.",
                            filled));
        }
        if (outcome.differingBytes() == 0) {
            return new MatesStep.Settled(
                    with(assembled, base, patched.layer(), why), List.of(), entries);
        }
        why.add(
                String.format(
                        Locale.ROOT,
                        "Copies differ in %,d bytes, and nothing tells which is right.",
                        outcome.differingBytes()));
        disputes.add(new Dispute(read, ranges(outcome)));
        disputes.add(new Dispute(other, ranges(outcome)));
        var because = List.of("Nothing tells which of them is right.");
        var option =
                new Option<>(
                        with(assembled, base, other, why), "Read the other copies first", because);
        return new MatesStep.Settled(
                with(assembled, base, patched.layer(), why), List.of(option), entries);
    }

    private static RangeSet ranges(Comparison compared) {
        return new RangeSet(
                compared.ranges().stream()
                        .map(range -> ByteRange.of(range.offset(), range.length()))
                        .toList());
    }

    private static Written.Assembled with(
            Written.Assembled assembled, Base base, Layer layer, List<String> why) {
        var now =
                new Base(
                        base.name(),
                        layer,
                        base.system(),
                        base.level(),
                        base.order(),
                        base.chunk(),
                        base.chosen());
        return new Written.Assembled(
                Optional.of(now), why, assembled.slots(), assembled.preference());
    }
}
