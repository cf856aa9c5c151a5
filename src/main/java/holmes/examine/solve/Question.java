package holmes.examine.solve;

import holmes.device.ParityLayout;
import java.util.List;
import java.util.Optional;

/// What a solver is asked.
///
/// @param sets how many mirror sets are at hand
/// @param width how many sets the array has, those that are missing included
/// @param anchors bytes that know their place; only of the generation that is sought
/// @param hints claims of logs
/// @param chunks chunk sizes to try, in bytes
/// @param dataStarts data starts to try, in bytes
/// @param volumeStarts where volumes begin in the array according to LVM text, in bytes; may be
///   empty
/// @param layouts layouts of arrays with parity to try; absent if the sets are mirrors of a RAID10
public record Question(
        int sets,
        int width,
        List<Anchor> anchors,
        List<SlotHint> hints,
        List<Long> chunks,
        List<Long> dataStarts,
        List<Long> volumeStarts,
        Optional<List<ParityLayout>> layouts) {

    public Question {
        anchors = List.copyOf(anchors);
        hints = List.copyOf(hints);
        chunks = List.copyOf(chunks);
        dataStarts = List.copyOf(dataStarts);
        volumeStarts = List.copyOf(volumeStarts);
        layouts = layouts.map(List::copyOf);
    }

    /// About mirrors of a RAID10.
    public Question(
            int sets,
            int width,
            List<Anchor> anchors,
            List<SlotHint> hints,
            List<Long> chunks,
            List<Long> dataStarts,
            List<Long> volumeStarts) {
        this(sets, width, anchors, hints, chunks, dataStarts, volumeStarts, Optional.empty());
    }

    /// The ways in which chunks may be dealt.
    List<Deal> deals() {
        return layouts.map(of -> of.stream().map(l -> new Deal(width, Optional.of(l))).toList())
                .orElse(List.of(new Deal(width, Optional.empty())));
    }

    /// The place in a row that a slot stands for.
    int position(SlotHint hint) {
        return layouts.isPresent() ? hint.slot() : hint.slot() / 2;
    }
}
