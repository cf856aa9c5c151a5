package holmes.examine.survey;

import holmes.bytes.RangeSet;
import java.util.List;
import java.util.Optional;

/// What one medium holds that can be recognised without knowing anything about its layout.
///
/// @param size bytes of the medium
/// @param sha256 of all its bytes; empty if some could not be read
/// @param superblocks copies of ext superblocks, ascending
/// @param arrays md superblocks, ascending
/// @param labels LVM2 labels, ascending
/// @param unreadable bytes that the medium withheld: nothing is known of them
public record Landmarks(
        long size,
        Optional<String> sha256,
        List<SuperblockMark> superblocks,
        List<ArrayMark> arrays,
        List<LabelMark> labels,
        RangeSet unreadable) {

    public Landmarks {
        superblocks = List.copyOf(superblocks);
        arrays = List.copyOf(arrays);
        labels = List.copyOf(labels);
    }
}
