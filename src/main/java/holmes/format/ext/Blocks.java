package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;

/// A device seen as numbered blocks. A block that the device is too short for is unreadable, like
/// one that the medium withholds.
///
/// @param device on which the file system starts at byte 0
/// @param size of a block, in bytes
record Blocks(BlockDevice device, int size) {

    MemorySegment block(long number) throws UnreadableException {
        return run(number, 1);
    }

    /// @param count blocks, all of which must be there
    MemorySegment run(long number, long count) throws UnreadableException {
        return bytes(number * size, count * size);
    }

    MemorySegment bytes(long offset, long length) throws UnreadableException {
        if (offset < 0 || offset + length > device.size() || offset + length < 0) {
            throw new UnreadableException(
                    "device",
                    ByteRange.of(Math.max(0, offset), length),
                    "the device ends at byte " + device.size());
        }
        return device.view(offset, length);
    }

    boolean holds(long number) {
        return number >= 0 && number < device.size() / size;
    }
}
