package holmes.device;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// Part of its parent, counted from zero: a partition, a member's data area, a linear LV segment.
public record Window(BlockDevice parent, ByteRange range) implements BlockDevice {

    public Window {
        if (range.end() > parent.size()) {
            throw new IllegalArgumentException(
                    range + " leaves its device of " + parent.size() + " bytes");
        }
    }

    @Override
    public long size() {
        return range.length();
    }

    @Override
    public int sectorSize() {
        return parent.sectorSize();
    }

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        parent.read(range.locate(ByteRange.of(offset, target.byteSize())).start(), target);
    }

    @Override
    public MemorySegment view(long offset, long length) throws UnreadableException {
        return parent.view(range.locate(ByteRange.of(offset, length)).start(), length);
    }

    @Override
    public RangeSet withheld(ByteRange asked) {
        return parent.withheld(range.locate(asked)).shifted(-range.start());
    }

    @Override
    public List<Place> trace(long offset) {
        return parent.trace(range.locate(ByteRange.of(offset, 1)).start());
    }
}
