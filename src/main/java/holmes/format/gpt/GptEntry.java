package holmes.format.gpt;

import static holmes.bytes.Field.le64;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.UUID;

/// A partition that the table lists.
///
/// @param number its place among the entries, from 1: the number that Linux gives it
/// @param first its first sector
/// @param last its last sector, which belongs to it
/// @param attributes bit 0 required, 1 no block I/O, 2 legacy boot, 48 to 63 by type
/// @param name may hold U+FFFD where the disk held no UTF-16
public record GptEntry(
        int number,
        UUID type,
        UUID partition,
        long first,
        long last,
        long attributes,
        String name) {

    static final Field<UUID> TYPE_GUID = Guid.field("PartitionTypeGUID", 0);
    static final Field<UUID> PARTITION_GUID = Guid.field("UniquePartitionGUID", 16);
    static final Field<Long> STARTING_LBA = le64("StartingLBA", 32);
    static final Field<Long> ENDING_LBA = le64("EndingLBA", 40);
    static final Field<Long> ATTRIBUTES = le64("Attributes", 48);
    static final Field<String> NAME = new Field<>("PartitionName", 56, 72, GptEntry::untilNul);
    static final int SIZE = 128;

    /// Every field that Holmes reads, for the hex view.
    public static final List<Field<?>> FIELDS =
            List.of(TYPE_GUID, PARTITION_GUID, STARTING_LBA, ENDING_LBA, ATTRIBUTES, NAME);

    static GptEntry of(MemorySegment bytes, int number) {
        return new GptEntry(
                number,
                TYPE_GUID.in(bytes),
                PARTITION_GUID.in(bytes),
                STARTING_LBA.in(bytes),
                ENDING_LBA.in(bytes),
                ATTRIBUTES.in(bytes),
                NAME.in(bytes));
    }

    static boolean isUsed(MemorySegment bytes) {
        return !TYPE_GUID.in(bytes).equals(Guid.ZERO);
    }

    private static String untilNul(MemorySegment bytes) {
        return new String(bytes.toArray(ValueLayout.JAVA_BYTE), UTF_16LE)
                .split("\0", 2)[0].stripTrailing();
    }
}
