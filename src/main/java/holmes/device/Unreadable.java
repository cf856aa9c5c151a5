package holmes.device;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;

/// Its parent, with ranges that are known to be unreadable: the bad blocks of a ddrescue map, which
/// an image holds as zeros that were never on the disk.
///
/// @param parent the image
/// @param bad bytes of the parent that must not be believed
/// @param why said with each refusal
public record Unreadable(BlockDevice parent, RangeSet bad, String why) implements BlockDevice {

    @Override
    public long size() {
        return parent.size();
    }

    @Override
    public int sectorSize() {
        return parent.sectorSize();
    }

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        check(offset, target.byteSize());
        parent.read(offset, target);
    }

    @Override
    public MemorySegment view(long offset, long length) throws UnreadableException {
        check(offset, length);
        return parent.view(offset, length);
    }

    @Override
    public RangeSet withheld(ByteRange asked) {
        return bad.within(asked).union(parent.withheld(asked));
    }

    @Override
    public List<Place> trace(long offset) {
        return parent.trace(offset);
    }

    private void check(long offset, long length) throws UnreadableException {
        Objects.checkFromIndexSize(offset, length, size());
        var asked = ByteRange.of(offset, length);
        if (!bad.overlaps(asked)) return;
        var first = bad.within(asked).ranges().getFirst();
        var place = parent.trace(first.start());
        var root = place.isEmpty() ? "unknown" : place.getFirst().root();
        long at = place.isEmpty() ? first.start() : place.getFirst().offset();
        throw new UnreadableException(root, ByteRange.of(at, first.length()), why);
    }
}
