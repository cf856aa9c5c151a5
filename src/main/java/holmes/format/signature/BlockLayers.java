package holmes.format.signature;

import static holmes.bytes.Field.be32;
import static holmes.bytes.Field.be64;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;
import static holmes.bytes.Field.uuid;

import holmes.bytes.Checksums;
import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Caches, replicas and pools: devices that carry others.
///
/// Source: Linux `drivers/md/bcache/bcache_ondisk.h`; drbd `drbd_meta_data.h`; Stratis `sigblock`;
/// util-linux `libblkid/src/superblocks/bcache.c`, `drbd.c`, `stratis.c`, `vmfs.c`, `ubi.c`,
/// `vdo.c`.
final class BlockLayers {

    private BlockLayers() {}

    private static final String BCACHE_MAGIC = "c68573f64e1a45ca8265f57f48ba6d81";
    private static final Field<Long> BCACHE_OFFSET = le64("offset", 8);
    private static final Field<Long> BCACHE_VERSION = le64("version", 16);
    private static final Field<UUID> BCACHE_UUID = uuid("uuid", 40);
    private static final Field<String> BCACHE_LABEL = text("label", 72, 32);

    static final Kind BCACHE =
            Kind.of(
                    "bcache",
                    Usage.OTHER,
                    512,
                    (signature, block) -> {
                        if (BCACHE_OFFSET.in(block) != 8) return Optional.empty();
                        return Optional.of(
                                signature
                                        .version(Long.toUnsignedString(BCACHE_VERSION.in(block)))
                                        .uuid(Text.uuid(BCACHE_UUID, block))
                                        .label(Text.trimmed(BCACHE_LABEL, block)));
                    },
                    Magic.hex(4096, 24, BCACHE_MAGIC));

    static final Kind BLUESTORE =
            Kind.of(
                    "ceph_bluestore",
                    Usage.OTHER,
                    found -> Optional.of(found.signature()),
                    Magic.text(0, 0, "bluestore block device"));

    private static final Field<Long> DRBD_SECTORS = be64("la_sect", 0);
    private static final Field<Long> DRBD_UUID_08 = be64("device_uuid", 40);
    private static final Field<Long> DRBD_UUID_09 = be64("device_uuid", 48);
    private static final Field<Long> DRBD_BYTES_PER_BIT = be32("bm_bytes_per_bit", 80);

    static final Kind DRBD =
            Kind.of(
                            "drbd",
                            Usage.RAID,
                            found -> found.block(512, (s, block) -> drbd(s, block, found.magic())),
                            Magic.hex(-4096, 60, "8374026b"),
                            Magic.hex(-4096, 60, "8374026c"),
                            Magic.hex(-4096, 60, "8374026d"))
                    .atLeast(64 << 10);

    private static Optional<Signature> drbd(Signature signature, MemorySegment block, int magic) {
        if (DRBD_BYTES_PER_BIT.in(block) != 4096) return Optional.empty();
        boolean v09 = magic == 2;
        return Optional.of(
                signature
                        .version(v09 ? "v09" : "v08")
                        .uuid(Long.toHexString((v09 ? DRBD_UUID_09 : DRBD_UUID_08).in(block)))
                        .size(DRBD_SECTORS.in(block) << 9));
    }

    private static final Field<String> DRBDMANAGE_UUID = text("uuid", 11, 32);
    private static final Field<Integer> DRBDMANAGE_LF = u8("lf", 43);
    private static final Pattern HEX_DIGITS = Pattern.compile("[0-9a-fA-F]{32}");

    static final Kind DRBDMANAGE =
            Kind.of(
                            "drbdmanage_control_volume",
                            Usage.OTHER,
                            512,
                            (signature, block) -> {
                                var uuid = DRBDMANAGE_UUID.in(block);
                                if (!HEX_DIGITS.matcher(uuid).matches()) return Optional.empty();
                                if (DRBDMANAGE_LF.in(block) != '\n') return Optional.empty();
                                return Optional.of(signature.uuid(uuid));
                            },
                            Magic.text(0, 0, "$DRBDmgr=q"))
                    .atLeast(64 << 10);

    private static final Field<Long> DATALOG_VERSION = le64("version", 8);
    private static final Field<UUID> DATALOG_UUID = uuid("uuid", 16);

    static final Kind DRBDPROXY =
            Kind.of(
                            "drbdproxy_datalog",
                            Usage.FILESYSTEM,
                            40,
                            (signature, block) ->
                                    Optional.of(
                                            signature
                                                    .version("v" + DATALOG_VERSION.in(block))
                                                    .uuid(Text.uuid(DATALOG_UUID, block))),
                            Magic.text(0, 0, "DRBDdlh*"))
                    .atLeast(16 << 10);

    private static final Field<Long> VMFS_VERSION = le32("ver", 4);

    /// The volume that carries a VMFS: its own identifier is text in the sector that follows.
    static final Kind VMFS_VOLUME =
            Kind.of(
                    "VMFS_volume_member",
                    Usage.RAID,
                    1024,
                    (signature, block) ->
                            Optional.of(
                                    signature
                                            .version(VMFS_VERSION.in(block).toString())
                                            .uuid(Text.utf8(block.asSlice(512 + 20, 35)))
                                            .uuidSub(vmware(block.asSlice(130, 16)))),
                    Magic.hex(1 << 20, 0, "0dd001c0"));

    private static final Field<Integer> VMFS_FS_VERSION = u8("version", 8);
    private static final Field<String> VMFS_LABEL = text("label", 29, 128);

    static final Kind VMFS =
            Kind.of(
                    "VMFS",
                    Usage.FILESYSTEM,
                    512,
                    (signature, block) ->
                            Optional.of(
                                    signature
                                            .version(VMFS_FS_VERSION.in(block).toString())
                                            .uuid(vmware(block.asSlice(9, 16)))
                                            .label(Text.trimmed(VMFS_LABEL, block))),
                    Magic.hex(2 << 20, 0, "5ef1ab2f"));

    /// VMware writes two little-endian words, a half word and eight bytes.
    private static String vmware(MemorySegment bytes) {
        var rest = Field.hex("uuid", 10, 6).in(bytes);
        return String.format(
                Locale.ROOT,
                "%08x-%08x-%04x-%s",
                bytes.get(Field.INT_LE, 0),
                bytes.get(Field.INT_LE, 4),
                bytes.get(Field.SHORT_LE, 8),
                rest);
    }

    private static final Field<Integer> UBI_VERSION = u8("version", 4);
    private static final Field<Long> UBI_IMAGE_SEQ = be32("image_seq", 24);
    private static final Field<Long> UBI_CRC = be32("hdr_crc", 60);

    static final Kind UBI =
            Kind.of(
                    "ubi",
                    Usage.RAID,
                    64,
                    (signature, block) -> {
                        long crc = Sums.crc32NotInverted(block.asSlice(0, 60));
                        if (crc != UBI_CRC.in(block)) return Optional.empty();
                        return Optional.of(
                                signature
                                        .version(UBI_VERSION.in(block).toString())
                                        .uuid(UBI_IMAGE_SEQ.in(block).toString()));
                    },
                    Magic.text(0, 0, "UBI#"));

    private static final Field<UUID> VDO_UUID = uuid("sb_uuid", 40);

    static final Kind VDO =
            Kind.of(
                    "vdo",
                    Usage.OTHER,
                    56,
                    (signature, block) -> Optional.of(signature.uuid(Text.uuid(VDO_UUID, block))),
                    Magic.text(0, 0, "dmvdo001"));

    private static final String STRATIS_MAGIC = "2153747261307469" + "7386ff025e417268";
    private static final Field<Long> STRATIS_CRC = le32("crc32", 0);
    private static final Field<Long> STRATIS_SECTORS = le64("sectors", 20);
    private static final Field<String> STRATIS_UUID = text("dev_uuid", 64, 32);

    static final Kind STRATIS =
            Kind.of(
                            "stratis",
                            Usage.RAID,
                            512,
                            BlockLayers::stratis,
                            Magic.hex(512, 4, STRATIS_MAGIC),
                            Magic.hex(9 * 512, 4, STRATIS_MAGIC))
                    .atLeast(16 * 512);

    private static Optional<Signature> stratis(Signature signature, MemorySegment block) {
        if (Checksums.crc32c(block.asSlice(4)) != STRATIS_CRC.in(block)) return Optional.empty();
        var digits = STRATIS_UUID.in(block);
        if (!HEX_DIGITS.matcher(digits).matches()) return Optional.empty();
        var dashed =
                digits.substring(0, 8)
                        + "-"
                        + digits.substring(8, 12)
                        + "-"
                        + digits.substring(12, 16)
                        + "-"
                        + digits.substring(16, 20)
                        + "-"
                        + digits.substring(20);
        return Optional.of(signature.uuid(dashed).size(STRATIS_SECTORS.in(block) << 9));
    }

    private static final Field<String> MPOOL_NAME = text("osb_name", 8, 32);
    private static final Field<UUID> MPOOL_ID = uuid("osb_poolid", 40);
    private static final Field<Long> MPOOL_CRC = le32("osb_cksum1", 62);

    static final Kind MPOOL =
            Kind.of(
                    "mpool",
                    Usage.FILESYSTEM,
                    66,
                    (signature, block) -> {
                        long crc = Checksums.crc32c(block.asSlice(0, MPOOL_CRC.offset()));
                        if (crc != MPOOL_CRC.in(block)) return Optional.empty();
                        return Optional.of(
                                signature
                                        .label(Text.trimmed(MPOOL_NAME, block))
                                        .uuid(Text.uuid(MPOOL_ID, block)));
                    },
                    Magic.text(0, 0, "mpoolDev"));
}
