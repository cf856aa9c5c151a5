package holmes.format.lvm;

import static holmes.bytes.Field.hex;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;

import holmes.bytes.Field;
import holmes.finding.Checks;
import holmes.finding.Reading;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Garbled;
import holmes.finding.Reading.Present;
import holmes.finding.Reading.Unsupported;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// The first sector of a metadata area: how large the ring of texts is and where the valid text
/// lies in it. Little-endian.
///
/// Source: LVM2 `lib/format_text/layout.h`, `struct mda_header` and `struct raw_locn`.
///
/// @param start bytes from the start of the device to this header
/// @param size bytes of the area, this sector included
/// @param locations first the committed text, then the precommitted one, as far as they are there
public record MdaHeader(long start, long size, List<Location> locations) {

    /// Where a text lies.
    ///
    /// @param offset bytes from the start of the area
    /// @param size bytes, the NUL at the end included; a text that passes the end of the area goes
    ///   on behind the header
    /// @param checksum over these bytes
    /// @param ignored whether LVM2 was told not to use this area
    public record Location(long offset, long size, long checksum, boolean ignored) {}

    /// Bytes of the header; the ring begins behind it.
    public static final int SIZE = 512;

    /// ` LVM2 x[5A%r0N*>` in hexadecimal digits.
    static final String FMTT_MAGIC = "204c564d3220785b35412572304e2a3e";

    public static final Field<Long> CHECKSUM = le32("checksum_xl", 0);
    public static final Field<String> MAGIC = hex("magic", 4, 16);
    public static final Field<Long> VERSION = le32("version", 20);
    public static final Field<Long> START = le64("start", 24);
    public static final Field<Long> AREA_SIZE = le64("size", 32);
    public static final Field<Long> RAW_OFFSET = le64("raw_locn offset", 40);
    public static final Field<Long> RAW_SIZE = le64("raw_locn size", 48);
    public static final Field<Long> RAW_CHECKSUM = le32("raw_locn checksum", 56);
    public static final Field<Long> RAW_FLAGS = le32("raw_locn flags", 60);

    private static final int LOCATION_SIZE = 24;
    private static final int MAX_LOCATIONS = 2;

    public MdaHeader {
        locations = List.copyOf(locations);
    }

    /// @param sector the first 512 bytes of the area
    /// @param start where on the device the area starts, in bytes
    public static Reading<MdaHeader> parse(MemorySegment sector, long start) {
        if (sector.byteSize() < SIZE) return new Absent<>("shorter than a sector");
        if (!MAGIC.in(sector).equals(FMTT_MAGIC)) {
            return new Absent<>("no magic of a metadata area");
        }
        if (VERSION.in(sector) != 1) {
            return new Unsupported<>("metadata area version " + VERSION.in(sector));
        }

        var checks = new Checks(sector);
        checks.expect(CHECKSUM, LvmChecksum.of(sector.asSlice(MAGIC.offset(), SIZE - 4)));
        checks.expect(START, start);
        long size = AREA_SIZE.in(sector);
        if (size <= SIZE || start + size < 0) {
            checks.add(AREA_SIZE.name(), "more than its own header", Long.toString(size));
            return new Garbled<>(checks.anomalies());
        }
        var locations = locations(sector, size, checks);
        return new Present<>(new MdaHeader(start, size, locations), checks.anomalies());
    }

    /// The fields of the header: of its places for texts those that are used.
    ///
    /// @param sector as for parsing
    public static List<Field<?>> fields(MemorySegment sector) {
        var fields = new ArrayList<Field<?>>(List.of(CHECKSUM, MAGIC, VERSION, START, AREA_SIZE));
        for (int i = 0; i < MAX_LOCATIONS; i++) {
            int base = i * LOCATION_SIZE;
            if (RAW_OFFSET.at(base).in(sector) == 0) break;
            for (var field : List.of(RAW_OFFSET, RAW_SIZE, RAW_CHECKSUM, RAW_FLAGS)) {
                fields.add(field.at(base).named(field.name() + " " + i));
            }
        }
        return fields;
    }

    private static List<Location> locations(MemorySegment sector, long size, Checks checks) {
        var locations = new ArrayList<Location>();
        for (int i = 0; i < MAX_LOCATIONS; i++) {
            int base = i * LOCATION_SIZE;
            long offset = RAW_OFFSET.at(base).in(sector);
            long length = RAW_SIZE.at(base).in(sector);
            boolean ignored = (RAW_FLAGS.at(base).in(sector) & 1) != 0;
            if (offset == 0) break;
            if (offset < SIZE || offset >= size || length < 0 || length > size - SIZE) {
                checks.add(RAW_OFFSET.name(), "a text inside the area", offset + " + " + length);
                break;
            }
            long checksum = RAW_CHECKSUM.at(base).in(sector);
            locations.add(new Location(offset, length, checksum, ignored));
        }
        return locations;
    }
}
