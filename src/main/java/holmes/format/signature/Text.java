package holmes.format.signature;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Names and identifiers as libblkid prints them.
final class Text {

    private static final UUID ZERO = new UUID(0, 0);

    private Text() {}

    /// A UUID that is all zeros stands for none.
    static String uuid(Field<UUID> field, MemorySegment block) {
        var uuid = field.in(block);
        return uuid.equals(ZERO) ? "" : uuid.toString();
    }

    /// Up to the first NUL, without blanks at the end.
    static String trimmed(Field<String> field, MemorySegment block) {
        return field.in(block).stripTrailing();
    }

    /// Up to the first NUL, without blanks at the end. What cannot be decoded becomes U+FFFD.
    static String of(MemorySegment bytes, Charset charset) {
        var text = new String(bytes.toArray(ValueLayout.JAVA_BYTE), charset);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).stripTrailing();
    }

    static String utf8(MemorySegment bytes) {
        return of(bytes, StandardCharsets.UTF_8);
    }

    /// Sixteen bytes of which the first three parts are little-endian, as Microsoft writes them.
    static String guid(MemorySegment bytes) {
        long low = Integer.toUnsignedLong(bytes.get(Field.INT_LE, 0));
        long mid = Short.toUnsignedLong(bytes.get(Field.SHORT_LE, 4));
        long high = Short.toUnsignedLong(bytes.get(Field.SHORT_LE, 6));
        return new UUID(low << 32 | mid << 16 | high, bytes.get(Field.LONG_BE, 8)).toString();
    }
}
