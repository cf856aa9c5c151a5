package holmes.device;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// A read-only run of bytes: a disk, an image file, or something composed from others.
///
/// A partition is a window on a disk, an array is a function of its members; each composed device
/// knows its parents, so any byte on screen can be traced to the sectors that hold it. There is no
/// method to write: evidence cannot be altered through this interface, by construction.
///
/// Devices keep no position and are safe for use by many threads.
public interface BlockDevice extends AutoCloseable {

    /// Length in bytes, constant while the device is open.
    long size();

    /// Fills `target` with the bytes at `offset`, all of them or none.
    ///
    /// @param offset bytes from the start of this device
    /// @throws UnreadableException if the medium withholds a sector; it names the root device
    /// @throws IndexOutOfBoundsException if the range leaves the device: a bug in the caller
    void read(long offset, MemorySegment target) throws UnreadableException;

    /// The bytes at `offset` as a read-only segment: the medium's own memory where one root holds
    /// them in one piece, a copy otherwise. Valid while the device is open.
    ///
    /// @param offset bytes from the start of this device
    /// @param length bytes, at most 2^31 - 1 where a copy must be made
    default MemorySegment view(long offset, long length) throws UnreadableException {
        var copy = MemorySegment.ofArray(new byte[Math.toIntExact(length)]);
        read(offset, copy);
        return copy.asReadOnly();
    }

    /// Where the byte at `offset` lies on root devices: one place for a window, one per leg for a
    /// mirror, none for a hole that exists nowhere. The place that is read comes first.
    List<Place> trace(long offset);

    /// What of `range` is known to be unreadable before the medium is asked: the bad blocks of a
    /// map, a member that is missing. Sectors of which nothing is known are not in it.
    ///
    /// @param range bytes of this device
    default RangeSet withheld(ByteRange range) {
        return RangeSet.EMPTY;
    }

    /// The smallest unit in which the medium answers, in bytes: 512 or 4096 as a rule.
    default int sectorSize() {
        return 512;
    }

    /// Closes what this device opened itself, never its parents.
    @Override
    default void close() {}

    default BlockDevice window(ByteRange range) {
        return new Window(this, range);
    }

    /// From `offset` to the end.
    default BlockDevice from(long offset) {
        return window(ByteRange.between(offset, size()));
    }
}
