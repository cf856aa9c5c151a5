package holmes.device;

import static java.util.Objects.checkFromIndexSize;
import static java.util.Objects.checkIndex;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Legs that should hold the same bytes, read through the one that the examiner chose.
///
/// It never falls back to another leg: a silent second try would hide the very fault under study.
///
/// @param legs the copies
/// @param chosen index of the leg that is read
public record Mirror(List<BlockDevice> legs, int chosen) implements BlockDevice {

    public Mirror {
        legs = List.copyOf(legs);
        checkIndex(chosen, legs.size());
    }

    @Override
    public long size() {
        return legs.stream().mapToLong(BlockDevice::size).min().orElseThrow();
    }

    @Override
    public int sectorSize() {
        return legs.get(chosen).sectorSize();
    }

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        checkFromIndexSize(offset, target.byteSize(), size());
        legs.get(chosen).read(offset, target);
    }

    @Override
    public MemorySegment view(long offset, long length) throws UnreadableException {
        checkFromIndexSize(offset, length, size());
        return legs.get(chosen).view(offset, length);
    }

    @Override
    public RangeSet withheld(ByteRange asked) {
        return legs.get(chosen).withheld(asked);
    }

    @Override
    public List<Place> trace(long offset) {
        checkIndex(offset, size());
        var places = new ArrayList<>(legs.get(chosen).trace(offset));
        for (int leg = 0; leg < legs.size(); leg++) {
            if (leg != chosen) places.addAll(legs.get(leg).trace(offset));
        }
        return List.copyOf(places);
    }
}
