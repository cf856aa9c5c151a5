package holmes.device;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;

/// Bytes that are already in memory, or mapped: the root of tests and of mapped images.
///
/// @param name what `trace` calls this root
/// @param bytes the whole device
public record Memory(String name, MemorySegment bytes) implements BlockDevice {

    public Memory {
        bytes = bytes.asReadOnly();
    }

    @Override
    public long size() {
        return bytes.byteSize();
    }

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        MemorySegment.copy(bytes, offset, target, 0, target.byteSize());
    }

    @Override
    public MemorySegment view(long offset, long length) {
        return bytes.asSlice(offset, length);
    }

    @Override
    public List<Place> trace(long offset) {
        Objects.checkIndex(offset, size());
        return List.of(new Place(name, offset));
    }
}
