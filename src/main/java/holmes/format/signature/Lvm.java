package holmes.format.signature;

import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;
import static holmes.bytes.Field.uuid;

import holmes.bytes.Checksums;
import holmes.bytes.Field;
import holmes.finding.Anomaly;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Physical volumes of LVM, and what else the device mapper marks its devices with.
///
/// Source: LVM2 `lib/label/label.h`, `lib/format_text/layout.h`; cryptsetup's wiki on dm-verity and
/// dm-integrity.
final class Lvm {

    private static final int SECTOR = 512;

    private static final Field<String> LABEL_ID = text("id", 0, 8);
    private static final Field<Long> LABEL_SECTOR = le64("sector_xl", 8);
    private static final Field<Long> LABEL_CRC = le32("crc_xl", 16);
    private static final Field<Long> LABEL_OFFSET = le32("offset_xl", 20);
    private static final Field<String> LABEL_TYPE = text("type", 24, 8);
    private static final Field<String> PV_UUID = text("pv_uuid", 0, 32);
    private static final Field<Long> PV_SIZE = le64("device_size_xl", 32);
    private static final long INITIAL_CRC = 0xf597a6cfL;

    private Lvm() {}

    /// The label lies in one of the first four sectors.
    static final Kind LVM2 =
            Kind.of(
                    "LVM2_member",
                    Usage.RAID,
                    SECTOR,
                    Lvm::lvm2,
                    IntStream.of(1, 0, 2, 3)
                            .mapToObj(i -> Magic.text((long) i * SECTOR, 24, "LVM2 001"))
                            .toArray(Magic[]::new));

    private static Optional<Signature> lvm2(Signature signature, MemorySegment label) {
        if (!LABEL_ID.in(label).equals("LABELONE")) return Optional.empty();
        var named = signature.version(LABEL_TYPE.in(label));
        long crc = Checksums.crc32Raw(INITIAL_CRC, label.asSlice(LABEL_OFFSET.offset()));
        if (crc != LABEL_CRC.in(label)) {
            named = named.doubted(Sums.wrong(LABEL_CRC.name(), crc, LABEL_CRC.in(label)));
        }
        long sector = signature.offset() / SECTOR;
        if (LABEL_SECTOR.in(label) != sector) {
            var found = LABEL_SECTOR.in(label).toString();
            named = named.doubted(new Anomaly(LABEL_SECTOR.name(), "" + sector, found));
        }
        long header = LABEL_OFFSET.in(label);
        if (header > SECTOR - 40) {
            var found = Long.toString(header);
            return Optional.of(named.doubted(new Anomaly(LABEL_OFFSET.name(), "32", found)));
        }
        var pv = label.asSlice(header);
        return Optional.of(named.uuid(dashed(PV_UUID.in(pv))).size(PV_SIZE.in(pv)));
    }

    /// Groups of 6, 4, 4, 4, 4, 4 and 6 letters, as LVM prints its identifiers.
    private static String dashed(String letters) {
        if (letters.length() != 32) return letters;
        var ends = List.of(6, 10, 14, 18, 22, 26);
        var dashed = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            if (ends.contains(i)) dashed.append('-');
            dashed.append(letters.charAt(i));
        }
        return dashed.toString();
    }

    private static final Field<Integer> LVM1_VERSION = Field.le16("version", 2);
    private static final Field<String> LVM1_UUID = text("pv_uuid", 44, 32);

    static final Kind LVM1 =
            Kind.of(
                    "LVM1_member",
                    Usage.RAID,
                    SECTOR,
                    (signature, block) -> {
                        int version = LVM1_VERSION.in(block);
                        if (version != 1 && version != 2) return Optional.empty();
                        return Optional.of(signature.uuid(dashed(LVM1_UUID.in(block))));
                    },
                    Magic.text(0, 0, "HM"));

    private static final Field<Long> SNAPSHOT_VALID = le32("valid", 4);
    private static final Field<Long> SNAPSHOT_VERSION = le32("version", 8);

    static final Kind SNAPSHOT =
            Kind.of(
                    "DM_snapshot_cow",
                    Usage.OTHER,
                    16,
                    (signature, block) ->
                            SNAPSHOT_VALID.in(block) <= 1 && SNAPSHOT_VERSION.in(block) == 1
                                    ? Optional.of(signature)
                                    : Optional.empty(),
                    Magic.text(0, 0, "SnAp"));

    private static final Field<Long> VERITY_VERSION = le32("version", 8);
    private static final Field<UUID> VERITY_UUID = uuid("uuid", 16);

    static final Kind VERITY =
            Kind.of(
                    "DM_verity_hash",
                    Usage.CRYPTO,
                    SECTOR,
                    (signature, block) -> {
                        if (VERITY_VERSION.in(block) != 1) return Optional.empty();
                        var named = signature.version("1").uuid(Text.uuid(VERITY_UUID, block));
                        return Optional.of(named);
                    },
                    Magic.hex(0, 0, "7665726974790000"));

    private static final Field<Integer> INTEGRITY_VERSION = u8("version", 8);

    static final Kind INTEGRITY =
            Kind.of(
                    "DM_integrity",
                    Usage.CRYPTO,
                    SECTOR,
                    (signature, block) -> {
                        int version = INTEGRITY_VERSION.in(block);
                        if (version == 0) return Optional.empty();
                        return Optional.of(signature.version(Integer.toString(version)));
                    },
                    Magic.hex(0, 0, "696e746567727400"));
}
