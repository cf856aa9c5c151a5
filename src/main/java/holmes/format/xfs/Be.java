package holmes.format.xfs;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.UUID;
import java.util.zip.CRC32C;

/// Numbers at computed places of a structure, and the checksum that is among them.
final class Be {

    private static final byte[] NO_SUM = new byte[4];

    private Be() {}

    static int u8(MemorySegment bytes, long at) {
        return Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, at));
    }

    static int u16(MemorySegment bytes, long at) {
        return Short.toUnsignedInt(bytes.get(Field.SHORT_BE, at));
    }

    static long u32(MemorySegment bytes, long at) {
        return Integer.toUnsignedLong(bytes.get(Field.INT_BE, at));
    }

    static long u64(MemorySegment bytes, long at) {
        return bytes.get(Field.LONG_BE, at);
    }

    static UUID uuid(MemorySegment bytes, long at) {
        return new UUID(u64(bytes, at), u64(bytes, at + 8));
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
