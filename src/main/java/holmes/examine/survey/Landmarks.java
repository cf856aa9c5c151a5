package holmes.examine.survey;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.format.ext.ExtSuperblock;
import holmes.format.md.MdSuperblock;
import java.util.ArrayList;
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
/// @param regions sums by which a change is located; absent if the survey was not asked for them
public record Landmarks(
        long size,
        Optional<String> sha256,
        List<SuperblockMark> superblocks,
        List<ArrayMark> arrays,
        List<LabelMark> labels,
        RangeSet unreadable,
        Optional<RegionSums> regions) {

    public Landmarks {
        superblocks = List.copyOf(superblocks);
        arrays = List.copyOf(arrays);
        labels = List.copyOf(labels);
    }

    private static final long BLOCK = 4096;
    private static final long LABEL_AND_TEXTS = 64 << 10;

    /// A disk that was used for long has copies without end. Of each kind these are 8 MiB.
    private static final int MOST_BLOCKS = 2048;

    private static final int MOST_LABELS = 128;

    /// The bytes of everything that was found, in whole blocks: a label with the start of the texts
    /// behind it, and so many superblocks as there is room for.
    public RangeSet bytes() {
        var ranges = new ArrayList<ByteRange>();
        arrays.stream()
                .limit(MOST_BLOCKS)
                .forEach(mark -> ranges.add(blocks(mark.offset(), MdSuperblock.SIZE)));
        labels.stream()
                .limit(MOST_LABELS)
                .forEach(mark -> ranges.add(blocks(mark.offset(), LABEL_AND_TEXTS)));
        superblocks.stream()
                .limit(MOST_BLOCKS)
                .forEach(mark -> ranges.add(blocks(mark.offset(), ExtSuperblock.BYTES)));
        return new RangeSet(ranges);
    }

    private ByteRange blocks(long offset, long length) {
        long end = Math.min(size, (offset + length + BLOCK - 1) / BLOCK * BLOCK);
        return ByteRange.between(offset / BLOCK * BLOCK, end);
    }
}
