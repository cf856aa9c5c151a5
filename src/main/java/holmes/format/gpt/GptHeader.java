package holmes.format.gpt;

import static holmes.bytes.Field.hex;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;

import holmes.bytes.Checksums;
import holmes.bytes.Field;
import holmes.finding.Checks;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.UUID;

/// One copy of the header. Sectors are those of the disk: 512 or 4096 bytes.
///
/// @param headerSize bytes that its checksum covers
/// @param sector where this copy says it lies
/// @param alternate where it says the other copy lies
/// @param firstUsable the first sector that a partition may use
/// @param lastUsable the last one
/// @param entriesSector where the entries start
/// @param entryCount how many there are, unused ones included
/// @param entrySize bytes
/// @param entriesCrc CRC-32 of all entries
public record GptHeader(
        int headerSize,
        long sector,
        long alternate,
        long firstUsable,
        long lastUsable,
        UUID disk,
        long entriesSector,
        int entryCount,
        int entrySize,
        long entriesCrc) {

    static final Field<String> SIGNATURE = hex("Signature", 0, 8);
    static final Field<Long> REVISION = le32("Revision", 8);
    static final Field<Long> HEADER_SIZE = le32("HeaderSize", 12);
    static final Field<Long> HEADER_CRC = le32("HeaderCRC32", 16);
    static final Field<Long> MY_LBA = le64("MyLBA", 24);
    static final Field<Long> ALTERNATE_LBA = le64("AlternateLBA", 32);
    static final Field<Long> FIRST_USABLE = le64("FirstUsableLBA", 40);
    static final Field<Long> LAST_USABLE = le64("LastUsableLBA", 48);
    static final Field<UUID> DISK_GUID = Guid.field("DiskGUID", 56);
    static final Field<Long> ENTRIES_LBA = le64("PartitionEntryLBA", 72);
    static final Field<Long> ENTRY_COUNT = le32("NumberOfPartitionEntries", 80);
    static final Field<Long> ENTRY_SIZE = le32("SizeOfPartitionEntry", 84);
    static final Field<Long> ENTRIES_CRC = le32("PartitionEntryArrayCRC32", 88);
    static final int SIZE = 92;

    /// Every field that Holmes reads, for the hex view.
    public static final List<Field<?>> FIELDS =
            List.of(
                    SIGNATURE,
                    REVISION,
                    HEADER_SIZE,
                    HEADER_CRC,
                    MY_LBA,
                    ALTERNATE_LBA,
                    FIRST_USABLE,
                    LAST_USABLE,
                    DISK_GUID,
                    ENTRIES_LBA,
                    ENTRY_COUNT,
                    ENTRY_SIZE,
                    ENTRIES_CRC);

    private static final String EFI_PART = "4546492050415254";

    /// Beyond the largest disk by far, and small enough to count bytes in.
    private static final long LAST_SECTOR = Long.MAX_VALUE >> 13;

    /// Bytes of all entries; Linux, too, refuses more.
    private static final long MAX_ENTRIES = 4 << 20;

    /// @param bytes the whole sector
    /// @param sector where it lies
    public static Reading<GptHeader> parse(MemorySegment bytes, long sector) {
        if (bytes.byteSize() < SIZE) return new Reading.Absent<>("shorter than a header");
        if (!SIGNATURE.in(bytes).equals(EFI_PART)) return new Reading.Absent<>("no EFI PART");
        var checks = new Checks(bytes);
        long size = HEADER_SIZE.in(bytes);
        if (size < SIZE || size > bytes.byteSize()) {
            checks.add(HEADER_SIZE.name(), "92 to " + bytes.byteSize(), Long.toString(size));
            return new Reading.Garbled<>(checks.anomalies());
        }
        checks.expect(HEADER_CRC, crc(bytes, size));
        checks.expect(MY_LBA, sector);
        if (!usable(bytes, checks) || !countable(bytes, checks)) {
            return new Reading.Garbled<>(checks.anomalies());
        }
        return new Reading.Present<>(of(bytes), checks.anomalies());
    }

    private static GptHeader of(MemorySegment bytes) {
        return new GptHeader(
                HEADER_SIZE.in(bytes).intValue(),
                MY_LBA.in(bytes),
                ALTERNATE_LBA.in(bytes),
                FIRST_USABLE.in(bytes),
                LAST_USABLE.in(bytes),
                DISK_GUID.in(bytes),
                ENTRIES_LBA.in(bytes),
                ENTRY_COUNT.in(bytes).intValue(),
                ENTRY_SIZE.in(bytes).intValue(),
                ENTRIES_CRC.in(bytes));
    }

    /// The checksum counts its own field as zero.
    private static long crc(MemorySegment bytes, long size) {
        var copy = MemorySegment.ofArray(bytes.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE));
        copy.set(Field.INT_LE, HEADER_CRC.offset(), 0);
        return Checksums.crc32(copy);
    }

    private static boolean usable(MemorySegment bytes, Checks checks) {
        long first = FIRST_USABLE.in(bytes);
        long last = LAST_USABLE.in(bytes);
        if (0 <= first && first <= last && last <= LAST_SECTOR) return true;
        checks.add(LAST_USABLE.name(), "behind FirstUsableLBA " + first, Long.toString(last));
        return false;
    }

    private static boolean countable(MemorySegment bytes, Checks checks) {
        long start = ENTRIES_LBA.in(bytes);
        if (start < 0 || start > LAST_SECTOR) {
            checks.add(ENTRIES_LBA.name(), "a sector of a disk", Long.toString(start));
            return false;
        }
        long size = ENTRY_SIZE.in(bytes);
        if (size < GptEntry.SIZE || size > 4096 || Long.bitCount(size) != 1) {
            checks.add(ENTRY_SIZE.name(), "128 or a power of two above", Long.toString(size));
            return false;
        }
        long count = ENTRY_COUNT.in(bytes);
        if (count * size <= MAX_ENTRIES) return true;
        checks.add(ENTRY_COUNT.name(), "at most " + MAX_ENTRIES / size, Long.toString(count));
        return false;
    }
}
