package holmes.device;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.Random;

/// Small devices for tests, and their bytes as arrays.
public final class Devices {

    private Devices() {}

    public static Memory of(String name, byte... bytes) {
        return new Memory(name, MemorySegment.ofArray(bytes));
    }

    /// Bytes that depend on the seed alone.
    public static byte[] noise(long seed, int length) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    public static Memory noise(String name, long seed, int length) {
        return of(name, noise(seed, length));
    }

    public static BlockDevice bad(BlockDevice device, ByteRange... ranges) {
        return new Unreadable(device, RangeSet.of(ranges), "bad sector");
    }

    public static byte[] all(BlockDevice device) throws UnreadableException {
        return bytes(device, 0, device.size());
    }

    public static byte[] bytes(BlockDevice device, long offset, long length)
            throws UnreadableException {
        var copy = new byte[(int) length];
        device.read(offset, MemorySegment.ofArray(copy));
        return copy;
    }

    public static byte[] viewed(BlockDevice device, long offset, long length)
            throws UnreadableException {
        return device.view(offset, length).toArray(JAVA_BYTE);
    }
}
