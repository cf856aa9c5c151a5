package holmes.examine.export;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.tree.ContentSink;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Takes note of what of a content could not be had.
final class Losses implements ContentSink {

    private final List<ByteRange> ranges = new ArrayList<>(0);

    RangeSet ranges() {
        return ranges.isEmpty() ? RangeSet.EMPTY : new RangeSet(ranges);
    }

    @Override
    public void data(long offset, MemorySegment bytes) {}

    @Override
    public void zeros(ByteRange range) {}

    @Override
    public void lost(ByteRange range, String why) {
        ranges.add(range);
    }
}
