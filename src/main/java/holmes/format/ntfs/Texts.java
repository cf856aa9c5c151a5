package holmes.format.ntfs;

import holmes.bytes.Le;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Times and text at computed places of a structure.
final class Texts {

    private static final long SECONDS_TO_1970 = 11_644_473_600L;
    private static final long PER_SECOND = 10_000_000;

    private Texts() {}

    /// Units of 100 nanoseconds since 1601.
    static Instant time(MemorySegment bytes, long at) {
        long value = Le.u64(bytes, at);
        return Instant.ofEpochSecond(
                Long.divideUnsigned(value, PER_SECOND) - SECONDS_TO_1970,
                Long.remainderUnsigned(value, PER_SECOND) * 100);
    }

    /// UTF-16 text. Half a surrogate pair stays one.
    static String text(MemorySegment bytes, long at, long characters) {
        var text = new StringBuilder();
        for (long i = 0; i < characters; i++) text.append((char) Le.u16(bytes, at + 2 * i));
        return text.toString();
    }

    static boolean isAscii(MemorySegment bytes, long at, String text) {
        var expected = MemorySegment.ofArray(text.getBytes(StandardCharsets.US_ASCII));
        return at + expected.byteSize() <= bytes.byteSize()
                && bytes.asSlice(at, expected.byteSize()).mismatch(expected) < 0;
    }
}
