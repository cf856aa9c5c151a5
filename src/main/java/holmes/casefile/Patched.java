package holmes.casefile;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Kept;
import holmes.device.Place;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// A layer of which not all is at hand, with what was kept of the layer itself.
///
/// @param below what its parts give
/// @param own pieces of this layer
record Patched(BlockDevice below, List<Kept.Piece> own) implements BlockDevice {

    Patched {
        own = List.copyOf(own);
    }

    @Override
    public long size() {
        return below.size();
    }

    @Override
    public int sectorSize() {
        return below.sectorSize();
    }

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        try {
            below.read(offset, target);
        } catch (UnreadableException gone) {
            var kept = new Kept("bookmark", size(), sectorSize(), own);
            var asked = ByteRange.of(offset, target.byteSize());
            for (var part : kept.withheld(asked).ranges()) {
                below.read(part.start(), target.asSlice(part.start() - offset, part.length()));
            }
            for (var part : kept.withheld(asked).complement(asked).ranges()) {
                kept.read(part.start(), target.asSlice(part.start() - offset, part.length()));
            }
        }
    }

    @Override
    public RangeSet withheld(ByteRange asked) {
        var kept = new Kept("bookmark", size(), sectorSize(), own);
        return kept.withheld(asked).ranges().stream()
                .map(below::withheld)
                .reduce(RangeSet.EMPTY, RangeSet::union);
    }

    @Override
    public List<Place> trace(long offset) {
        return below.trace(offset);
    }
}
