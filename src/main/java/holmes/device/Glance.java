package holmes.device;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Its parent, looked at here and there by many who want the same few places: each place is read
/// once, the start and the end in one piece, and what could not be read is remembered.
///
/// A place that was refused is not asked for again, for a failing disk takes seconds to refuse.
/// Keeps what it has read, so it is for one examination by one thread.
public final class Glance implements BlockDevice {

    /// Where nearly everything that identifies a device lies: up to the superblock of Btrfs.
    private static final long HEAD = 72 << 10;

    /// RAID superblocks and the second partition table.
    private static final long TAIL = 128 << 10;

    private static final int PAGE = 4096;

    private final BlockDevice parent;
    private final List<Part> parts = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private RangeSet unreadable = RangeSet.EMPTY;

    private record Part(ByteRange range, MemorySegment bytes) {}

    private record Refusal(ByteRange range, UnreadableException why) {}

    public Glance(BlockDevice parent) {
        this.parent = parent;
    }

    /// The bytes at a place, if the device has them and gives them. A refusal is remembered.
    public Optional<MemorySegment> at(long offset, long length) {
        if (offset < 0 || length < 0 || offset > size() - length) return Optional.empty();
        try {
            return Optional.of(view(offset, length));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /// What was asked for and could not be read.
    public RangeSet unreadable() {
        return unreadable;
    }

    @Override
    public MemorySegment view(long offset, long length) throws UnreadableException {
        Objects.checkFromIndexSize(offset, length, size());
        var wanted = ByteRange.of(offset, length);
        for (var part : parts) {
            if (part.range.contains(wanted)) return slice(part, wanted);
        }
        try {
            return slice(keep(around(wanted)), wanted);
        } catch (UnreadableException e) {
            return alone(wanted);
        }
    }

    /// When its neighbours cannot be read, a place may still be.
    private MemorySegment alone(ByteRange wanted) throws UnreadableException {
        try {
            return slice(keep(aligned(wanted, sectorSize())), wanted);
        } catch (UnreadableException e) {
            unreadable = unreadable.union(RangeSet.of(wanted));
            throw e;
        }
    }

    private Part keep(ByteRange range) throws UnreadableException {
        for (var refusal : refusals) {
            if (range.contains(refusal.range)) throw refusal.why;
        }
        try {
            var part = new Part(range, parent.view(range.start(), range.length()));
            parts.add(part);
            return part;
        } catch (UnreadableException e) {
            refusals.add(new Refusal(range, e));
            throw e;
        }
    }

    private ByteRange around(ByteRange wanted) {
        var head = ByteRange.of(0, Math.min(HEAD, size()));
        if (head.contains(wanted)) return head;
        var tail = ByteRange.between(Math.max(0, size() - TAIL) / PAGE * PAGE, size());
        if (tail.contains(wanted)) return tail;
        return aligned(wanted, PAGE);
    }

    private ByteRange aligned(ByteRange wanted, int unit) {
        long end = (wanted.end() + unit - 1) / unit * unit;
        return ByteRange.between(wanted.start() / unit * unit, Math.min(end, size()));
    }

    private static MemorySegment slice(Part part, ByteRange wanted) {
        return part.bytes.asSlice(wanted.start() - part.range.start(), wanted.length());
    }

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
        MemorySegment.copy(view(offset, target.byteSize()), 0, target, 0, target.byteSize());
    }

    @Override
    public List<Place> trace(long offset) {
        return parent.trace(offset);
    }
}
