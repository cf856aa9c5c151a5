package holmes.bytes;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;
import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;

/// One named field of an on-disk structure. The same entry reads the value, labels it in the hex
/// view and cites it in a report, so the three can never disagree.
///
/// @param name the specification's own name, so that a reader can search for it
/// @param offset bytes from the start of the structure
/// @param size bytes on disk
/// @param decoder from exactly `size` bytes to the value
public record Field<T>(String name, int offset, int size, Function<MemorySegment, T> decoder) {

    public static final ValueLayout.OfShort SHORT_LE =
            JAVA_SHORT_UNALIGNED.withOrder(LITTLE_ENDIAN);
    public static final ValueLayout.OfShort SHORT_BE = JAVA_SHORT_UNALIGNED.withOrder(BIG_ENDIAN);
    public static final ValueLayout.OfInt INT_LE = JAVA_INT_UNALIGNED.withOrder(LITTLE_ENDIAN);
    public static final ValueLayout.OfInt INT_BE = JAVA_INT_UNALIGNED.withOrder(BIG_ENDIAN);
    public static final ValueLayout.OfLong LONG_LE = JAVA_LONG_UNALIGNED.withOrder(LITTLE_ENDIAN);
    public static final ValueLayout.OfLong LONG_BE = JAVA_LONG_UNALIGNED.withOrder(BIG_ENDIAN);

    public static Field<Integer> u8(String name, int offset) {
        return new Field<>(name, offset, 1, s -> Byte.toUnsignedInt(s.get(JAVA_BYTE, 0)));
    }

    public static Field<Integer> le16(String name, int offset) {
        return new Field<>(name, offset, 2, s -> Short.toUnsignedInt(s.get(SHORT_LE, 0)));
    }

    public static Field<Integer> be16(String name, int offset) {
        return new Field<>(name, offset, 2, s -> Short.toUnsignedInt(s.get(SHORT_BE, 0)));
    }

    public static Field<Long> le32(String name, int offset) {
        return new Field<>(name, offset, 4, s -> Integer.toUnsignedLong(s.get(INT_LE, 0)));
    }

    public static Field<Long> be32(String name, int offset) {
        return new Field<>(name, offset, 4, s -> Integer.toUnsignedLong(s.get(INT_BE, 0)));
    }

    /// The raw 64 bits: a negative value is a count above 2^63, which no real disk holds.
    public static Field<Long> le64(String name, int offset) {
        return new Field<>(name, offset, 8, s -> s.get(LONG_LE, 0));
    }

    /// The raw 64 bits: a negative value is a count above 2^63, which no real disk holds.
    public static Field<Long> be64(String name, int offset) {
        return new Field<>(name, offset, 8, s -> s.get(LONG_BE, 0));
    }

    /// Sixteen bytes in the order in which they are written out (ext, md, swap).
    public static Field<UUID> uuid(String name, int offset) {
        return new Field<>(name, offset, 16, s -> new UUID(s.get(LONG_BE, 0), s.get(LONG_BE, 8)));
    }

    /// Text up to the first NUL. Bytes that are no UTF-8 show as U+FFFD, never as an exception.
    public static Field<String> text(String name, int offset, int size) {
        return new Field<>(
                name, offset, size, s -> new String(s.toArray(JAVA_BYTE), UTF_8).split("\0", 2)[0]);
    }

    /// Bytes as lower-case hexadecimal digits.
    public static Field<String> hex(String name, int offset, int size) {
        return new Field<>(name, offset, size, s -> HexFormat.of().formatHex(s.toArray(JAVA_BYTE)));
    }

    /// @throws IndexOutOfBoundsException if the structure is shorter than the field's end
    public T in(MemorySegment structure) {
        return decoder.apply(structure.asSlice(offset, size));
    }

    /// The same field of a structure that starts `base` bytes later.
    public Field<T> at(int base) {
        return new Field<>(name, base + offset, size, decoder);
    }

    /// The same field under another name, for instance with a number where it repeats.
    public Field<T> named(String other) {
        return new Field<>(other, offset, size, decoder);
    }
}
