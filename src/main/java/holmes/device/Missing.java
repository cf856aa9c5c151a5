package holmes.device;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;

/// A device that should be here and is not: every byte of it is unreadable, none is zero.
///
/// @param name what is missing, in words
/// @param size bytes that it would have
public record Missing(String name, long size) implements BlockDevice {

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        Objects.checkFromIndexSize(offset, target.byteSize(), size);
        throw new UnreadableException(
                name, ByteRange.of(offset, target.byteSize()), "the device is missing");
    }

    @Override
    public RangeSet withheld(ByteRange asked) {
        return RangeSet.of(ByteRange.of(0, size).intersect(asked));
    }

    @Override
    public List<Place> trace(long offset) {
        Objects.checkIndex(offset, size);
        return List.of();
    }
}
