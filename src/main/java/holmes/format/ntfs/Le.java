package holmes.format.ntfs;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Numbers, times and text at computed places of a structure.
final class Le {

    private static final long SECONDS_TO_1970 = 11_644_473_600L;
    private static final long PER_SECOND = 10_000_000;

    private Le() {}

    static int u8(MemorySegment bytes, long at) {
        return Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, at));
    }

    static int u16(MemorySegment bytes, long at) {
        return Short.toUnsignedInt(bytes.get(Field.SHORT_LE, at));
    }

    static long u32(MemorySegment bytes, long at) {
        return Integer.toUnsignedLong(bytes.get(Field.INT_LE, at));
    }

    static long u64(MemorySegment bytes, long at) {
        return bytes.get(Field.LONG_LE, at);
    }

    /// Units of 100 nanoseconds since 1601.
    static Instant time(MemorySegment bytes, long at) {
        long value = u64(bytes, at);
        return Instant.ofEpochSecond(
                Long.divideUnsigned(value, PER_SECOND) - SECONDS_TO_1970,
                Long.remainderUnsigned(value, PER_SECOND) * 100);
    }

    /// UTF-16 text. Half a surrogate pair stays one.
    static String text(MemorySegment bytes, long at, long characters) {
        var text = new StringBuilder();
        for (long i = 0; i < characters; i++) text.append((char) u16(bytes, at + 2 * i));
        return text.toString();
    }

    static boolean isAscii(MemorySegment bytes, long at, String text) {
        var expected = MemorySegment.ofArray(text.getBytes(StandardCharsets.US_ASCII));
        return at + expected.byteSize() <= bytes.byteSize()
                && bytes.asSlice(at, expected.byteSize()).mismatch(expected) < 0;
    }
}
