package holmes.format.xfs;

import holmes.bytes.Be;
import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.UUID;
import java.util.zip.CRC32C;

/// What tells that a structure is one: its UUID and checksum, at computed places.
final class Marks {

    private static final byte[] NO_SUM = new byte[4];

    private Marks() {}

    static UUID uuid(MemorySegment bytes, long at) {
        return new UUID(Be.u64(bytes, at), Be.u64(bytes, at + 8));
    }

    static byte[] heap(MemorySegment bytes, long at, int length) {
        var copy = new byte[length];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, copy, 0, length);
        return copy;
    }

    /// Whether a structure carries its CRC-32C, little-endian, at a place that counts as zeros.
    static boolean sumHolds(MemorySegment bytes, long at) {
        var crc = new CRC32C();
        crc.update(bytes.asSlice(0, at).asByteBuffer());
        crc.update(NO_SUM);
        crc.update(bytes.asSlice(at + 4).asByteBuffer());
        return (int) crc.getValue() == bytes.get(Field.INT_LE, at);
    }
}
