package holmes.device;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;

/// What was kept of a device that is not at hand. All other bytes of it are unreadable: nothing is
/// known of them, and none is zero.
///
/// @param name of the device, as `trace` gives it
/// @param size bytes of the device
/// @param pieces later ones count where pieces overlap
public record Kept(String name, long size, int sectorSize, List<Piece> pieces)
        implements BlockDevice {

    public Kept {
        pieces = List.copyOf(pieces);
    }

    /// Bytes that are there, read when they are asked for.
    ///
    /// @param lost bytes of the device that could not be read even then
    public record Piece(ByteRange range, RangeSet lost, Source source) {}

    /// Gives the bytes of one piece.
    public interface Source {
        byte[] bytes();
    }

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        Objects.checkFromIndexSize(offset, target.byteSize(), size);
        var asked = ByteRange.of(offset, target.byteSize());
        var gaps = withheld(asked);
        if (!gaps.isEmpty()) {
            var first = gaps.ranges().getFirst();
            throw new UnreadableException(name, first, "the case keeps no copy of these bytes");
        }
        for (var piece : pieces) {
            var part = piece.range().intersect(asked);
            if (part.isEmpty()) continue;
            var bytes = MemorySegment.ofArray(piece.source().bytes());
            for (var sound : piece.lost().complement(part).ranges()) {
                MemorySegment.copy(
                        bytes,
                        sound.start() - piece.range().start(),
                        target,
                        sound.start() - offset,
                        sound.length());
            }
        }
    }

    @Override
    public RangeSet withheld(ByteRange asked) {
        var range = asked.intersect(ByteRange.of(0, size));
        var there = RangeSet.EMPTY;
        for (var piece : pieces) {
            if (!piece.range().overlaps(range)) continue;
            there = there.union(new RangeSet(piece.lost().complement(piece.range()).ranges()));
        }
        return new RangeSet(there.complement(range).ranges());
    }

    @Override
    public List<Place> trace(long offset) {
        Objects.checkIndex(offset, size);
        return List.of(new Place(name, offset));
    }
}
