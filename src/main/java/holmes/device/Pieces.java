package holmes.device;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A device whose bytes come in pieces, each from one place of one parent. Concatenations, stripes
/// and near copies differ only in the arithmetic of `locate`.
///
/// A caller never sees half an answer: should a piece be unreadable, what was already copied into
/// its buffer is to be ignored, as the exception says.
abstract class Pieces implements BlockDevice {

    /// One run of this device's bytes within one parent.
    ///
    /// @param parent where the run lies
    /// @param offset bytes from the parent's start
    /// @param length bytes until the run ends, counted from the offset that was asked for
    record Piece(BlockDevice parent, long offset, long length) {}

    /// The devices that the pieces lie on.
    abstract List<BlockDevice> parents();

    /// The piece that holds the byte at `offset`, up to where the next piece starts.
    abstract Piece locate(long offset);

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        Objects.checkFromIndexSize(offset, target.byteSize(), size());
        long done = 0;
        while (done < target.byteSize()) {
            var piece = locate(offset + done);
            long length = Math.min(piece.length, target.byteSize() - done);
            piece.parent.read(piece.offset, target.asSlice(done, length));
            done += length;
        }
    }

    @Override
    public MemorySegment view(long offset, long length) throws UnreadableException {
        Objects.checkFromIndexSize(offset, length, size());
        if (length > 0) {
            var piece = locate(offset);
            if (length <= piece.length) return piece.parent.view(piece.offset, length);
        }
        return BlockDevice.super.view(offset, length);
    }

    @Override
    public RangeSet withheld(ByteRange asked) {
        Objects.checkFromIndexSize(asked.start(), asked.length(), size());
        if (parents().stream().allMatch(Pieces::givesAll)) return RangeSet.EMPTY;
        var withheld = new ArrayList<ByteRange>();
        for (long at = asked.start(); at < asked.end(); ) {
            var piece = locate(at);
            long length = Math.min(piece.length, asked.end() - at);
            var below = piece.parent.withheld(ByteRange.of(piece.offset, length));
            withheld.addAll(below.shifted(at - piece.offset).ranges());
            at += length;
        }
        return new RangeSet(withheld);
    }

    @Override
    public List<Place> trace(long offset) {
        Objects.checkIndex(offset, size());
        var piece = locate(offset);
        return piece.parent.trace(piece.offset);
    }

    private static boolean givesAll(BlockDevice parent) {
        return parent.withheld(ByteRange.of(0, parent.size())).isEmpty();
    }
}
