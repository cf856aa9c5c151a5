package holmes.ui.hex;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.report.words.Words;
import holmes.ui.fx.Inspected.Row;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/// What the bytes under the cursor would mean, in both byte orders.
final class Meanings {

    /// As many bytes as the longest meaning takes.
    static final int LONGEST = 16;

    private static final long FILETIME_TO_UNIX_SECONDS = 11_644_473_600L;

    private Meanings() {}

    /// @param bytes up to {@link #LONGEST}, fewer where the device ends or a sector is unreadable
    /// @param otherwise what is said of a meaning for which there are not enough bytes
    static List<Row> of(byte[] bytes, String otherwise) {
        var rows = new ArrayList<Row>();
        if (bytes.length > 0) {
            int value = Byte.toUnsignedInt(bytes[0]);
            rows.add(
                    same(
                            "binary",
                            String.format(Locale.ROOT, "%8s", Integer.toBinaryString(value))
                                    .replace(' ', '0')));
            rows.add(same("8 bit", bytes[0] < 0 ? value + " / " + bytes[0] : "" + value));
        }
        rows.add(
                both(
                        "16 bit",
                        bytes,
                        2,
                        otherwise,
                        b -> signs(b.getShort(0) & 0xffffL, b.getShort(0))));
        rows.add(
                both(
                        "32 bit",
                        bytes,
                        4,
                        otherwise,
                        b -> signs(b.getInt(0) & 0xffffffffL, b.getInt(0))));
        rows.add(both("64 bit", bytes, 8, otherwise, b -> signed(b.getLong(0))));
        rows.add(both("float", bytes, 4, otherwise, b -> figure("%.7g", b.getFloat(0))));
        rows.add(both("double", bytes, 8, otherwise, b -> figure("%.10g", b.getDouble(0))));
        rows.add(both("Unix time", bytes, 4, otherwise, b -> time(b.getInt(0) & 0xffffffffL)));
        rows.add(both("Windows time", bytes, 8, otherwise, b -> fileTime(b.getLong(0))));
        rows.add(both("UUID", bytes, 16, otherwise, Meanings::uuid));
        rows.add(same("text", text(bytes)));
        return rows;
    }

    private static Row same(String name, String value) {
        return new Row(name, value);
    }

    private static Row both(
            String name,
            byte[] bytes,
            int size,
            String otherwise,
            Function<ByteBuffer, String> say) {
        if (bytes.length < size) return new Row(name, otherwise);
        return new Row(
                name,
                List.of(
                        say.apply(order(bytes, LITTLE_ENDIAN)),
                        say.apply(order(bytes, BIG_ENDIAN))),
                "");
    }

    private static ByteBuffer order(byte[] bytes, ByteOrder order) {
        return ByteBuffer.wrap(bytes).order(order);
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String signs(long unsigned, long signed) {
        return signed < 0
                ? Words.count(unsigned) + " / " + Words.count(signed)
                : Words.count(unsigned);
    }

    private static String signed(long value) {
        return value < 0
                ? Long.toUnsignedString(value) + " / " + Words.count(value)
                : Words.count(value);
    }

    private static String time(long seconds) {
        return Instant.ofEpochSecond(seconds).toString();
    }

    /// Tenths of microseconds since 1601; only where the year is one that computers have seen.
    private static String fileTime(long ticks) {
        long seconds = ticks / 10_000_000 - FILETIME_TO_UNIX_SECONDS;
        return seconds < 0 || seconds > 0xffffffffL ? "no" : time(seconds);
    }

    /// Little-endian is Microsoft's: the first three groups are swapped.
    private static String uuid(ByteBuffer bytes) {
        var tail = bytes.duplicate().order(BIG_ENDIAN).getLong(8);
        long head =
                bytes.order() == BIG_ENDIAN
                        ? bytes.getLong(0)
                        : (long) bytes.getInt(0) << 32
                                | (bytes.getShort(4) & 0xffffL) << 16
                                | (bytes.getShort(6) & 0xffffL);
        return new UUID(head, tail).toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8).replaceAll("[\\p{Cntrl}\\x{FFFD}]", "·");
    }
}
