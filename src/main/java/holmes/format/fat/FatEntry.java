package holmes.format.fat;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A name in a directory of a FAT.
///
/// @param name the long one, if there is one that belongs to the short one
/// @param place of its short entry, in bytes from the start of the directory
/// @param readOnly whether its attributes forbid writing
/// @param first cluster; 0 for an empty file
/// @param size bytes; 0 for directories
/// @param modified by the clock on the wall; no time zone is kept, so it stands for UTC
public record FatEntry(
        String name,
        long place,
        boolean directory,
        boolean readOnly,
        long first,
        long size,
        Instant modified) {

    static final int LONG_NAME = 0x0f;
    static final int DELETED = 0xe5;

    private static final int SIZE = EntryFields.SIZE;
    private static final int CHARACTERS = 13;

    /// The names in a directory, in the order on disk; deleted ones, labels, `.` and `..` are left
    /// out.
    ///
    /// @param wide whether cluster numbers have 32 bits
    public static List<FatEntry> parse(MemorySegment directory, boolean wide) {
        var entries = new ArrayList<FatEntry>();
        var longName = new StringBuilder();
        int sum = -1;
        for (long at = 0; at + SIZE <= directory.byteSize(); at += SIZE) {
            var raw = directory.asSlice(at, SIZE);
            int first = u8(raw, 0);
            if (first == 0) break;
            int attributes = EntryFields.ATTRIBUTES.in(raw);
            if (first == DELETED) {
                sum = -1;
            } else if ((attributes & 0x3f) == LONG_NAME) {
                if ((first & 0x40) != 0 || EntryFields.SUM.in(raw) != sum) longName.setLength(0);
                sum = EntryFields.SUM.in(raw);
                longName.insert(0, part(raw));
            } else {
                boolean belongs = sum == checksum(raw) && !longName.isEmpty();
                var name = belongs ? longName.toString() : shortName(raw);
                sum = -1;
                boolean label = (attributes & 0x08) != 0;
                if (!label && !List.of("", ".", "..").contains(name)) {
                    entries.add(entry(name, at, raw, attributes, wide));
                }
            }
        }
        return entries;
    }

    private static FatEntry entry(
            String name, long at, MemorySegment raw, int attributes, boolean wide) {
        long first =
                EntryFields.CLUSTER.in(raw)
                        | (wide ? (long) EntryFields.CLUSTER_HIGH.in(raw) << 16 : 0);
        boolean directory = (attributes & 0x10) != 0;
        long size = directory ? 0 : EntryFields.LENGTH.in(raw);
        return new FatEntry(
                name,
                at,
                directory,
                (attributes & 1) != 0,
                first,
                size,
                time(EntryFields.WRITTEN_DATE.in(raw), EntryFields.WRITTEN_TIME.in(raw)));
    }

    private static String part(MemorySegment raw) {
        var part = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            int at = i < 5 ? 1 + 2 * i : i < 11 ? 14 + 2 * (i - 5) : 28 + 2 * (i - 11);
            char c = (char) u16(raw, at);
            if (c == 0) break;
            part.append(c);
        }
        return part.toString();
    }

    /// Of the short name, which each part of the long one carries.
    private static int checksum(MemorySegment raw) {
        int sum = 0;
        for (int i = 0; i < 11; i++) sum = ((sum & 1) << 7) + (sum >> 1) + u8(raw, i) & 0xff;
        return sum;
    }

    static String shortName(MemorySegment raw) {
        var bytes = raw.asSlice(0, 11).toArray(ValueLayout.JAVA_BYTE);
        if (bytes[0] == 0x05) bytes[0] = (byte) DELETED;
        int flags = EntryFields.CASE.in(raw);
        var name = new String(bytes, 0, 8, StandardCharsets.ISO_8859_1).stripTrailing();
        var extension = new String(bytes, 8, 3, StandardCharsets.ISO_8859_1).stripTrailing();
        if ((flags & 0x08) != 0) name = name.toLowerCase(Locale.ROOT);
        if ((flags & 0x10) != 0) extension = extension.toLowerCase(Locale.ROOT);
        return extension.isEmpty() ? name : name + "." + extension;
    }

    private static Instant time(int date, int time) {
        try {
            return LocalDateTime.of(
                            1980 + (date >> 9),
                            date >> 5 & 15,
                            date & 31,
                            time >> 11,
                            time >> 5 & 63,
                            (time & 31) * 2)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private static int u8(MemorySegment raw, long at) {
        return Byte.toUnsignedInt(raw.get(ValueLayout.JAVA_BYTE, at));
    }

    private static int u16(MemorySegment raw, long at) {
        return Short.toUnsignedInt(raw.get(Field.SHORT_LE, at));
    }
}
