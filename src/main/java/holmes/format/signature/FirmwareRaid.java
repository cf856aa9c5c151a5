package holmes.format.signature;

import static holmes.bytes.Field.be32;
import static holmes.bytes.Field.be64;
import static holmes.bytes.Field.hex;
import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;

import holmes.bytes.Checksums;
import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Members of arrays that a controller's firmware made: each writes to the last sectors of a disk.
///
/// Source: util-linux `libblkid/src/superblocks/*_raid.c`; SNIA DDF 2.0; mdadm `super-ddf.c`,
/// `super-intel.c`; dmraid.
final class FirmwareRaid {

    private static final int SECTOR = 512;
    private static final long SMALLEST = 64 << 10;

    private FirmwareRaid() {}

    private static Kind inLastSectors(String type, int back, int length, Kind.Block reader) {
        return Kind.of(type, Usage.RAID, found -> inLastSector(found, back, SECTOR, length, reader))
                .atLeast(SMALLEST)
                .onWholeDisks();
    }

    private static Optional<Signature> inLastSector(
            Kind.Found found, int back, int sector, int length, Kind.Block reader) {
        long at = (found.disk().size() / sector - back) * sector;
        return found.disk()
                .at(at, length)
                .flatMap(block -> reader.read(found.signature().at(at), block));
    }

    private static final Field<Long> DDF_SIGNATURE = be32("Signature", 0);
    private static final Field<Long> DDF_CRC = be32("CRC", 4);
    private static final Field<String> DDF_REV = text("DDF_rev", 32, 8);
    private static final Field<Long> DDF_PRIMARY_LBA = be64("Primary_Header_LBA", 96);
    private static final long DDF_MAGIC = 0xde11de11L;

    /// The anchor in the last sector, or in the workspace of disks whose end is not their own.
    static final Kind DDF =
            Kind.of("ddf_raid_member", Usage.RAID, FirmwareRaid::ddf).atLeast(0x30000);

    private static Optional<Signature> ddf(Kind.Found found) {
        for (int back : List.of(1, 257)) {
            var anchor =
                    inLastSector(found, back, SECTOR, SECTOR, (s, block) -> ddf(found, s, block));
            if (anchor.isPresent()) return anchor;
        }
        return Optional.empty();
    }

    private static Optional<Signature> ddf(
            Kind.Found found, Signature signature, MemorySegment block) {
        if (DDF_SIGNATURE.in(block) != DDF_MAGIC) return Optional.empty();
        var summed = Sums.without(block, DDF_CRC.offset(), 4, 0xff);
        if (Checksums.crc32Raw(0, summed) != DDF_CRC.in(block)) return Optional.empty();
        long primary = DDF_PRIMARY_LBA.in(block);
        if (primary < 0 || primary > Long.MAX_VALUE >> 9) return Optional.empty();
        if (primary > 0) {
            var header = found.disk().at(primary << 9, SECTOR);
            if (header.isEmpty() || DDF_SIGNATURE.in(header.get()) != DDF_MAGIC) {
                return Optional.empty();
            }
        }
        var guid = Text.of(block.asSlice(8, 24), StandardCharsets.UTF_8);
        return Optional.of(signature.uuid(guid).version(DDF_REV.in(block)));
    }

    private static final String INTEL = "Intel Raid ISM Cfg Sig. ";
    private static final Field<String> INTEL_SIGNATURE = text("sig", 0, 24);
    private static final Field<String> INTEL_VERSION = text("version", 24, 6);

    /// Intel Matrix Storage counts in the disk's own sectors.
    static final Kind ISW =
            Kind.of(
                            "isw_raid_member",
                            Usage.RAID,
                            found ->
                                    inLastSector(
                                            found,
                                            2,
                                            found.disk().sectorSize(),
                                            SECTOR,
                                            (signature, block) ->
                                                    INTEL_SIGNATURE.in(block).equals(INTEL)
                                                            ? Optional.of(
                                                                    signature.version(
                                                                            INTEL_VERSION.in(
                                                                                    block)))
                                                            : Optional.empty()))
                    .atLeast(SMALLEST)
                    .onWholeDisks();

    private static final Field<String> LSI_SIGNATURE = text("sig", 0, 6);

    static final Kind LSI =
            inLastSectors(
                    "lsi_mega_raid_member",
                    1,
                    SECTOR,
                    (signature, block) ->
                            LSI_SIGNATURE.in(block).equals("$XIDE$")
                                    ? Optional.of(signature)
                                    : Optional.empty());

    private static final Field<Integer> VIA_SIGNATURE = le16("signature", 0);
    private static final Field<Integer> VIA_VERSION = u8("version_number", 2);
    private static final Field<Integer> VIA_CHECKSUM = u8("checksum", 50);

    static final Kind VIA = inLastSectors("via_raid_member", 1, SECTOR, FirmwareRaid::via);

    private static Optional<Signature> via(Signature signature, MemorySegment block) {
        if (VIA_SIGNATURE.in(block) != 0xaa55) return Optional.empty();
        int version = VIA_VERSION.in(block);
        if (version > 2) return Optional.empty();
        int sum = 0;
        for (int i = 0; i < VIA_CHECKSUM.offset(); i++) sum += u8("", i).in(block);
        if ((sum & 0xff) != VIA_CHECKSUM.in(block)) return Optional.empty();
        return Optional.of(signature.version(Integer.toString(version)));
    }

    private static final Field<Long> SILICON_MAGIC = le32("magic", 0x60);
    private static final Field<Integer> SILICON_MINOR = le16("minor_ver", 0x108);
    private static final Field<Integer> SILICON_MAJOR = le16("major_ver", 0x10a);
    private static final Field<Integer> SILICON_DISK = u8("disk_number", 0x116);
    private static final Field<Integer> SILICON_CHECKSUM = le16("checksum1", 0x13e);

    static final Kind SILICON =
            inLastSectors("silicon_medley_raid_member", 1, SECTOR, FirmwareRaid::silicon);

    private static Optional<Signature> silicon(Signature signature, MemorySegment block) {
        if (SILICON_MAGIC.in(block) != 0x2f000000L) return Optional.empty();
        if (SILICON_DISK.in(block) >= 8) return Optional.empty();
        int sum = words(block, SILICON_CHECKSUM.offset()) + SILICON_CHECKSUM.in(block);
        if ((sum & 0xffff) != 0) return Optional.empty();
        return Optional.of(
                signature.version(SILICON_MAJOR.in(block) + "." + SILICON_MINOR.in(block)));
    }

    private static int words(MemorySegment block, int length) {
        int sum = 0;
        for (int i = 0; i < length; i += 2) {
            sum += Short.toUnsignedInt(block.get(Field.SHORT_LE, i));
        }
        return sum;
    }

    private static final Field<String> NVIDIA_VENDOR = text("vendor", 0, 8);
    private static final Field<Long> NVIDIA_SIZE = le32("size", 8);
    private static final Field<Integer> NVIDIA_VERSION = le16("version", 16);
    private static final int NVIDIA_WORDS = 30;

    static final Kind NVIDIA = inLastSectors("nvidia_raid_member", 2, SECTOR, FirmwareRaid::nvidia);

    private static Optional<Signature> nvidia(Signature signature, MemorySegment block) {
        if (!NVIDIA_VENDOR.in(block).equals("NVIDIA  ")) return Optional.empty();
        if (NVIDIA_SIZE.in(block) != NVIDIA_WORDS) return Optional.empty();
        int sum = 0;
        for (int i = 0; i < NVIDIA_WORDS; i++) sum += block.get(Field.INT_LE, 4L * i);
        if (sum != 0) return Optional.empty();
        return Optional.of(signature.version(NVIDIA_VERSION.in(block).toString()));
    }

    private static final Field<String> PROMISE_SIGNATURE = text("sig", 0, 24);

    static final Kind PROMISE =
            Kind.of("promise_fasttrack_raid_member", Usage.RAID, FirmwareRaid::promise)
                    .atLeast(0x40000)
                    .onWholeDisks();

    private static Optional<Signature> promise(Kind.Found found) {
        var places = List.of(63, 255, 256, 16, 399, 591, 675, 735, 911, 974, 991, 951, 3087);
        for (int back : places) {
            var member =
                    inLastSector(
                            found,
                            back,
                            SECTOR,
                            24,
                            (signature, block) ->
                                    PROMISE_SIGNATURE.in(block).equals("Promise Technology, Inc.")
                                            ? Optional.of(signature)
                                            : Optional.empty());
            if (member.isPresent()) return member;
        }
        return Optional.empty();
    }

    private static final Field<Long> HIGHPOINT_MAGIC = le32("magic", 0);

    static final Kind HIGHPOINT_45X =
            inLastSectors(
                    "hpt45x_raid_member",
                    11,
                    SECTOR,
                    (signature, block) -> {
                        long magic = HIGHPOINT_MAGIC.in(block);
                        return magic == 0x5a7816f3L || magic == 0x5a7816fdL
                                ? Optional.of(signature)
                                : Optional.empty();
                    });

    /// The only one at the start of the disk, in its tenth sector.
    static final Kind HIGHPOINT_37X =
            Kind.of(
                            "hpt37x_raid_member",
                            Usage.RAID,
                            found -> Optional.of(found.signature()),
                            Magic.hex(4608, 32, "f016785a"),
                            Magic.hex(4608, 32, "fd16785a"))
                    .onWholeDisks();

    private static final Field<String> ADAPTEC_ID = hex("b0idcode", 0, 4);
    private static final Field<Integer> ADAPTEC_VERSION = u8("resver", 63);
    private static final Field<String> ADAPTEC_SIGNATURE = text("smagic", 256, 4);

    static final Kind ADAPTEC =
            inLastSectors(
                    "adaptec_raid_member",
                    1,
                    SECTOR,
                    (signature, block) -> {
                        if (!ADAPTEC_ID.in(block).equals("37fc4d1e")) return Optional.empty();
                        if (!ADAPTEC_SIGNATURE.in(block).equals("DPTM")) return Optional.empty();
                        return Optional.of(signature.version(ADAPTEC_VERSION.in(block).toString()));
                    });

    private static final Field<String> JMICRON_SIGNATURE = text("signature", 0, 2);
    private static final Field<Integer> JMICRON_MINOR = u8("version", 2);
    private static final Field<Integer> JMICRON_MAJOR = u8("version", 3);
    private static final Field<Integer> JMICRON_MODE = u8("mode", 0x30);

    static final Kind JMICRON = inLastSectors("jmicron_raid_member", 1, 128, FirmwareRaid::jmicron);

    private static Optional<Signature> jmicron(Signature signature, MemorySegment block) {
        if (!JMICRON_SIGNATURE.in(block).equals("JM")) return Optional.empty();
        if ((words(block, 128) & 0xffff) > 1 || JMICRON_MODE.in(block) > 5) return Optional.empty();
        return Optional.of(
                signature.version(JMICRON_MAJOR.in(block) + "." + JMICRON_MINOR.in(block)));
    }
}
