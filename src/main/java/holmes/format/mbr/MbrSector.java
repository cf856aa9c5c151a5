package holmes.format.mbr;

import static holmes.bytes.Field.hex;
import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.u8;

import holmes.bytes.Field;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.IntStream;

/// The 512 bytes of a master or extended boot record.
///
/// The signature alone proves little, for every boot sector has it: whether the sector is rather
/// that of a FAT or NTFS file system must be asked of those who know these.
///
/// Source: Linux `block/partitions/msdos.c`; UEFI specification 2.10, section 5.2.
///
/// @param diskId 0 if none was ever written
/// @param entries four, empty ones included
public record MbrSector(long diskId, List<Entry> entries) {

    static final Field<String> AIX_MAGIC = hex("aix_magic", 0, 4);
    static final Field<Long> DISK_ID = le32("disk_id", 440);
    static final Field<Integer> SIGNATURE = le16("signature", 510);
    static final int FIRST_ENTRY = 446;
    static final int ENTRY_SIZE = 16;

    static final Field<Integer> BOOT_INDICATOR = u8("boot_ind", 0);
    static final Field<Integer> TYPE = u8("sys_ind", 4);
    static final Field<Long> START = le32("start_sect", 8);
    static final Field<Long> COUNT = le32("nr_sects", 12);

    /// Every field that Holmes reads, for the hex view.
    public static final List<Field<?>> FIELDS =
            IntStream.range(0, 4)
                    .mapToObj(i -> FIRST_ENTRY + i * ENTRY_SIZE)
                    .<Field<?>>mapMulti((at, fields) -> {
                        fields.accept(BOOT_INDICATOR.at(at));
                        fields.accept(TYPE.at(at));
                        fields.accept(START.at(at));
                        fields.accept(COUNT.at(at));
                    })
                    .toList();

    /// One of the four.
    ///
    /// @param type the number that stands for the system that uses the partition
    /// @param start sectors, counted from the disk's start or, in an extended record, from
    ///   elsewhere
    /// @param count sectors; 0 if the entry is not used
    public record Entry(boolean bootable, int type, long start, long count) {

        /// Whether it holds further boot records: types 5, 0x0f and 0x85.
        public boolean isExtended() {
            return type == 0x05 || type == 0x0f || type == 0x85;
        }

        /// Whether it stands for a GUID partition table.
        public boolean isProtective() {
            return type == 0xee;
        }
    }

    public MbrSector {
        entries = List.copyOf(entries);
    }

    /// Whether a GUID partition table is to be used instead.
    public boolean isProtective() {
        return entries.stream().anyMatch(Entry::isProtective);
    }

    public boolean isEmpty() {
        return entries.stream().allMatch(entry -> entry.count == 0);
    }

    /// @param sector at least 512 bytes
    public static Reading<MbrSector> parse(MemorySegment sector) {
        if (sector.byteSize() < 512) return new Reading.Absent<>("shorter than a sector");
        if (SIGNATURE.in(sector) != 0xaa55) return new Reading.Absent<>("no 55 aa signature");
        if (AIX_MAGIC.in(sector).equals("c9c2d4c1")) return new Reading.Absent<>("an AIX disk");
        var entries = IntStream.range(0, 4).mapToObj(i -> FIRST_ENTRY + i * ENTRY_SIZE).toList();
        for (int at : entries) {
            int indicator = BOOT_INDICATOR.at(at).in(sector);
            if ((indicator & 0x7f) != 0) {
                return new Reading.Absent<>("boot indicator " + indicator + ": code, not a table");
            }
        }
        return new Reading.Present<>(
                new MbrSector(
                        DISK_ID.in(sector), entries.stream().map(at -> entry(sector, at)).toList()),
                List.of());
    }

    private static Entry entry(MemorySegment sector, int at) {
        return new Entry(
                BOOT_INDICATOR.at(at).in(sector) == 0x80,
                TYPE.at(at).in(sector),
                START.at(at).in(sector),
                COUNT.at(at).in(sector));
    }
}
