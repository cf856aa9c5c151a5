package holmes.source;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Place;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;

/// One image made of several devices: a root of its own, which closes them.
///
/// @param name what `trace` calls this root
/// @param whole the image's bytes
/// @param parts what was opened for it
record Owning(String name, BlockDevice whole, List<? extends BlockDevice> parts)
        implements BlockDevice {

    Owning {
        parts = List.copyOf(parts);
    }

    @Override
    public long size() {
        return whole.size();
    }

    @Override
    public int sectorSize() {
        return whole.sectorSize();
    }

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        whole.read(offset, target);
    }

    @Override
    public MemorySegment view(long offset, long length) throws UnreadableException {
        return whole.view(offset, length);
    }

    @Override
    public RangeSet withheld(ByteRange range) {
        return whole.withheld(range);
    }

    @Override
    public List<Place> trace(long offset) {
        return List.of(new Place(name, Objects.checkIndex(offset, size())));
    }

    @Override
    public void close() {
        parts.forEach(BlockDevice::close);
    }
}
