package holmes.format.signature;

import static holmes.bytes.Field.be16;
import static holmes.bytes.Field.be32;
import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;
import static holmes.bytes.Field.uuid;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.UUID;

/// File systems of images and flash memory, most of them compressed and read-only.
///
/// Source: Linux `fs/squashfs/squashfs_fs.h`, `include/uapi/linux/cramfs_fs.h`, `romfs_fs.h`,
/// `fs/erofs/erofs_fs.h`, `fs/ubifs/ubifs-media.h`; Haiku `bfs.h`.
final class Compressed {

    private Compressed() {}

    private static final Field<Integer> SQUASH_MAJOR_LE = le16("version_major", 28);
    private static final Field<Integer> SQUASH_MINOR_LE = le16("version_minor", 30);
    private static final Field<Integer> SQUASH_MAJOR_BE = be16("version_major", 28);
    private static final Field<Integer> SQUASH_MINOR_BE = be16("version_minor", 30);
    private static final Field<Long> SQUASH_SIZE = le64("bytes_used", 40);

    static final Kind SQUASHFS =
            Kind.of(
                    "squashfs",
                    Usage.FILESYSTEM,
                    found -> found.block(96, (s, block) -> squash(s, block, found.magic() == 1)),
                    Magic.text(0, 0, "hsqs"),
                    Magic.text(0, 0, "sqsh"));

    /// Versions up to 3 have a name of their own, and were written in both byte orders.
    private static Optional<Signature> squash(
            Signature signature, MemorySegment block, boolean big) {
        int major = (big ? SQUASH_MAJOR_BE : SQUASH_MAJOR_LE).in(block);
        int minor = (big ? SQUASH_MINOR_BE : SQUASH_MINOR_LE).in(block);
        var named = signature.version(major + "." + minor);
        if (major <= 3) return Optional.of(named.named("squashfs3", Usage.FILESYSTEM));
        return big ? Optional.empty() : Optional.of(named.size(SQUASH_SIZE.in(block)));
    }

    private static final Field<Long> CRAM_SIZE_LE = le32("size", 4);
    private static final Field<Long> CRAM_FLAGS_LE = le32("flags", 8);
    private static final Field<Long> CRAM_SIZE_BE = be32("size", 4);
    private static final Field<Long> CRAM_FLAGS_BE = be32("flags", 8);
    private static final Field<String> CRAM_SIGNATURE = text("signature", 16, 16);
    private static final Field<String> CRAM_NAME = text("name", 48, 16);

    static final Kind CRAMFS =
            Kind.of(
                    "cramfs",
                    Usage.FILESYSTEM,
                    found -> found.block(64, (s, block) -> cram(s, block, found.magic() == 1)),
                    Magic.hex(0, 0, "453dcd28"),
                    Magic.hex(0, 0, "28cd3d45"));

    private static Optional<Signature> cram(Signature signature, MemorySegment block, boolean big) {
        if (!CRAM_SIGNATURE.in(block).equals("Compressed ROMFS")) return Optional.empty();
        long flags = (big ? CRAM_FLAGS_BE : CRAM_FLAGS_LE).in(block);
        return Optional.of(
                signature
                        .version((flags & 1) != 0 ? "2" : "1")
                        .label(Text.trimmed(CRAM_NAME, block))
                        .size((big ? CRAM_SIZE_BE : CRAM_SIZE_LE).in(block)));
    }

    private static final Field<Long> ROM_SIZE = be32("size", 8);
    private static final Field<String> ROM_NAME = text("name", 16, 16);

    static final Kind ROMFS =
            Kind.of(
                    "romfs",
                    Usage.FILESYSTEM,
                    found -> found.block(32, (s, block) -> rom(found, s, block)),
                    Magic.text(0, 0, "-rom1fs-"));

    /// The words of the first 512 bytes add up to zero.
    private static Optional<Signature> rom(
            Kind.Found found, Signature signature, MemorySegment block) {
        long size = ROM_SIZE.in(block);
        long summed = Math.min(512, size);
        if (summed % 4 != 0) return Optional.empty();
        return found.disk()
                .at(0, summed)
                .filter(bytes -> {
                    int sum = 0;
                    for (long i = 0; i < summed; i += 4) sum += bytes.get(Field.INT_BE, i);
                    return sum == 0;
                })
                .map(_ -> signature.label(Text.trimmed(ROM_NAME, block)).size(size));
    }

    private static final int EROFS_AT = 1024;
    private static final Field<Long> EROFS_CRC = le32("checksum", 4);
    private static final Field<Long> EROFS_COMPAT = le32("feature_compat", 8);
    private static final Field<Integer> EROFS_BLOCK_LOG = u8("blkszbits", 12);
    private static final Field<Long> EROFS_BLOCKS = le32("blocks_lo", 36);
    private static final Field<UUID> EROFS_UUID = uuid("uuid", 48);
    private static final Field<String> EROFS_NAME = text("volume_name", 64, 16);

    static final Kind EROFS =
            Kind.of(
                    "erofs",
                    Usage.FILESYSTEM,
                    found -> found.block(128, (s, block) -> erofs(found, s, block)),
                    Magic.hex(EROFS_AT, 0, "e2e1f5e0"));

    private static Optional<Signature> erofs(
            Kind.Found found, Signature signature, MemorySegment block) {
        int log = EROFS_BLOCK_LOG.in(block);
        if (log < 9 || log > 16) return Optional.empty();
        boolean summed = (EROFS_COMPAT.in(block) & 1) != 0;
        if (summed && (log < 11 || !hasChecksum(found, log))) return Optional.empty();
        return Optional.of(
                signature
                        .uuid(Text.uuid(EROFS_UUID, block))
                        .label(Text.trimmed(EROFS_NAME, block))
                        .size(EROFS_BLOCKS.in(block) << log));
    }

    /// Over the rest of the first block, its own field counting as zero.
    private static boolean hasChecksum(Kind.Found found, int log) {
        return found.disk()
                .at(EROFS_AT, (1L << log) - EROFS_AT)
                .filter(rest -> {
                    long crc = Sums.crc32cWithout(rest, EROFS_CRC.offset());
                    return (crc ^ Sums.ONES) == EROFS_CRC.in(rest);
                })
                .isPresent();
    }

    private static final Field<Long> UBIFS_CRC = le32("crc", 4);
    private static final Field<Long> UBIFS_LEB_SIZE = le32("leb_size", 36);
    private static final Field<Long> UBIFS_LEBS = le32("leb_cnt", 40);
    private static final Field<Long> UBIFS_VERSION = le32("fmt_version", 80);
    private static final Field<UUID> UBIFS_UUID = uuid("uuid", 108);
    private static final Field<Long> UBIFS_RO_VERSION = le32("ro_compat_version", 124);

    static final Kind UBIFS =
            Kind.of(
                    "ubifs",
                    Usage.FILESYSTEM,
                    4096,
                    (signature, block) -> {
                        long crc = Sums.crc32NotInverted(block.asSlice(8));
                        if (crc != UBIFS_CRC.in(block)) return Optional.empty();
                        return Optional.of(
                                signature
                                        .version(
                                                "w"
                                                        + UBIFS_VERSION.in(block)
                                                        + "r"
                                                        + UBIFS_RO_VERSION.in(block))
                                        .uuid(Text.uuid(UBIFS_UUID, block))
                                        .size(UBIFS_LEB_SIZE.in(block) * UBIFS_LEBS.in(block)));
                    },
                    Magic.hex(0, 0, "31181006"));

    private static final Field<String> BEFS_NAME = text("name", 0, 32);
    private static final Field<Long> BEFS_MAGIC2_LE = le32("magic2", 68);
    private static final Field<Long> BEFS_MAGIC2_BE = be32("magic2", 68);

    static final Kind BEFS =
            Kind.of(
                            "befs",
                            Usage.FILESYSTEM,
                            found ->
                                    found.block(
                                            128,
                                            (s, block) -> befs(s, block, found.magic() % 2 == 0)),
                            Magic.text(0, 32, "BFS1"),
                            Magic.text(0, 32, "1SFB"),
                            Magic.text(512, 32, "BFS1"),
                            Magic.text(512, 32, "1SFB"))
                    .atLeast(1440 << 10);

    private static Optional<Signature> befs(Signature signature, MemorySegment block, boolean big) {
        if ((big ? BEFS_MAGIC2_BE : BEFS_MAGIC2_LE).in(block) != 0xdd121031L) {
            return Optional.empty();
        }
        return Optional.of(
                signature
                        .version(big ? "big-endian" : "little-endian")
                        .label(Text.trimmed(BEFS_NAME, block)));
    }
}
