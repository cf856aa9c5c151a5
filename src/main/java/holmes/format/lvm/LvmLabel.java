package holmes.format.lvm;

import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;
import static holmes.bytes.Field.text;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.finding.Checks;
import holmes.finding.Reading;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Garbled;
import holmes.finding.Reading.Present;
import holmes.finding.Reading.Unsupported;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.Stream;

/// What makes a device a physical volume: the label in one of its first four sectors, with the PV
/// header and its extension. Little-endian; all places in bytes from the start of the device.
///
/// Source: LVM2 `lib/label/label.h`, `struct label_header`; `lib/format_text/layout.h`, `struct
/// pv_header` and `struct pv_header_extension`.
///
/// @param sector where the label was found, counted from 0 in units of 512 bytes
/// @param uuid of the physical volume, with dashes
/// @param deviceSize bytes of the device when the label was written
/// @param dataAreas where extents lie; a length of 0 means to the end of the device
/// @param metadataAreas rings of texts with their headers
/// @param extensionVersion 0 if there is no extension, 2 today
/// @param used whether the extension says that a group uses the volume
/// @param bootloaderAreas kept free for a boot loader
public record LvmLabel(
        int sector,
        String uuid,
        long deviceSize,
        List<ByteRange> dataAreas,
        List<ByteRange> metadataAreas,
        long extensionVersion,
        boolean used,
        List<ByteRange> bootloaderAreas) {

    /// Bytes at the start of a device in which a label can lie.
    public static final int SEARCHED = 2048;

    public static final Field<String> ID = text("id", 0, 8);
    public static final Field<Long> SECTOR = le64("sector_xl", 8);
    public static final Field<Long> CRC = le32("crc_xl", 16);
    public static final Field<Long> OFFSET = le32("offset_xl", 20);
    public static final Field<String> TYPE = text("type", 24, 8);
    public static final Field<String> PV_UUID = text("pv_uuid", 0, 32);
    public static final Field<Long> DEVICE_SIZE = le64("device_size_xl", 32);

    /// The fields of the label itself.
    public static final List<Field<?>> FIELDS = List.of(ID, SECTOR, CRC, OFFSET, TYPE);

    private static final int SECTOR_SIZE = 512;
    private static final int PV_HEADER_SIZE = 40;

    public LvmLabel {
        dataAreas = List.copyOf(dataAreas);
        metadataAreas = List.copyOf(metadataAreas);
        bootloaderAreas = List.copyOf(bootloaderAreas);
    }

    /// Looks for the label in the first sectors of a device, as LVM2 does.
    ///
    /// @param start the first {@link #SEARCHED} bytes, or what there is of them
    public static Reading<LvmLabel> parse(MemorySegment start) {
        for (int sector = 0; sector < SEARCHED / SECTOR_SIZE; sector++) {
            long at = (long) sector * SECTOR_SIZE;
            if (at + SECTOR_SIZE > start.byteSize()) break;
            var bytes = start.asSlice(at, SECTOR_SIZE);
            if (ID.in(bytes).equals("LABELONE")) return parseAt(bytes, sector);
        }
        return new Absent<>("no LABELONE in the first four sectors");
    }

    private static Reading<LvmLabel> parseAt(MemorySegment bytes, int sector) {
        var type = TYPE.in(bytes);
        if (!type.equals("LVM2 001")) return new Unsupported<>("label type " + type);

        var checks = new Checks(bytes);
        checks.expect(SECTOR, (long) sector);
        checks.expect(CRC, LvmChecksum.of(bytes.asSlice(OFFSET.offset())));
        long offset = OFFSET.in(bytes);
        if (offset > SECTOR_SIZE - PV_HEADER_SIZE) {
            checks.add(OFFSET.name(), "the PV header inside the sector", Long.toString(offset));
            return new Garbled<>(checks.anomalies());
        }

        var header = bytes.asSlice(offset);
        var uuid = LvmUuid.dashed(PV_UUID.in(header));
        if (!LvmUuid.isValid(uuid)) checks.add(PV_UUID.name(), "32 letters and digits", uuid);
        var label = header(sector, uuid, header, new AreaList(header, PV_HEADER_SIZE, checks));
        return new Present<>(label, checks.anomalies());
    }

    private static LvmLabel header(int sector, String uuid, MemorySegment header, AreaList areas) {
        var data = areas.next("data areas");
        var metadata = areas.next("metadata areas");
        long version = areas.number("extension version");
        boolean used = (areas.number("extension flags") & 1) != 0;
        List<ByteRange> boot = version > 0 ? areas.next("bootloader areas") : List.of();
        long size = DEVICE_SIZE.in(header);
        return new LvmLabel(sector, uuid, size, data, metadata, version, version > 1 && used, boot);
    }

    /// The fields of a physical volume's header, its lists of areas as far as they reach.
    ///
    /// @param header from its start to the end of the label's sector
    public static List<Field<?>> header(MemorySegment header) {
        var areas = new AreaList(header, PV_HEADER_SIZE, new Checks(header));
        header(0, "", header, areas);
        return Stream.concat(Stream.of(PV_UUID, DEVICE_SIZE), areas.fields().stream())
                .<Field<?>>map(field -> field)
                .toList();
    }
}
