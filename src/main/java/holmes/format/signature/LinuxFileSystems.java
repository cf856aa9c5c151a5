package holmes.format.signature;

import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;
import static holmes.bytes.Field.uuid;

import holmes.bytes.Checksums;
import holmes.bytes.Field;
import holmes.finding.Anomaly;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// File systems of Linux that Holmes only names.
///
/// Source: Linux `fs/btrfs/fs.h`, `fs/f2fs`, `include/uapi/linux/nilfs2_ondisk.h`,
/// `fs/jfs/jfs_superblock.h`; reiserfsprogs; scoutfs `format.h`; Linux `fs/zonefs`.
final class LinuxFileSystems {

    private LinuxFileSystems() {}

    private static final Field<UUID> BTRFS_ID = uuid("fsid", 32);
    private static final Field<Long> BTRFS_SIZE = le64("total_bytes", 112);
    private static final Field<Long> BTRFS_SECTOR = le32("sectorsize", 144);
    private static final Field<Integer> BTRFS_SUM_KIND = le16("csum_type", 196);
    private static final Field<UUID> BTRFS_DEVICE = uuid("dev_item.uuid", 267);
    private static final Field<String> BTRFS_LABEL = text("label", 299, 256);
    private static final Field<Long> BTRFS_CRC = le32("csum", 0);

    static final Kind BTRFS =
            Kind.of(
                            "btrfs",
                            Usage.FILESYSTEM,
                            4096,
                            LinuxFileSystems::btrfs,
                            Magic.text(64 << 10, 64, "_BHRfS_M"))
                    .atLeast(1 << 20);

    /// Of its kinds of checksum, the usual one is verified.
    private static Optional<Signature> btrfs(Signature signature, MemorySegment block) {
        if (BTRFS_SECTOR.in(block) == 0) return Optional.empty();
        var named =
                signature
                        .uuid(Text.uuid(BTRFS_ID, block))
                        .uuidSub(Text.uuid(BTRFS_DEVICE, block))
                        .label(Text.trimmed(BTRFS_LABEL, block))
                        .size(BTRFS_SIZE.in(block));
        long crc = Checksums.crc32c(block.asSlice(32));
        if (BTRFS_SUM_KIND.in(block) != 0 || crc == BTRFS_CRC.in(block)) return Optional.of(named);
        return Optional.of(named.doubted(Sums.wrong("csum", crc, BTRFS_CRC.in(block))));
    }

    private static final Field<Integer> F2FS_MAJOR = le16("major_ver", 4);
    private static final Field<Integer> F2FS_MINOR = le16("minor_ver", 6);
    private static final Field<Long> F2FS_BLOCK_LOG = le32("log_blocksize", 16);
    private static final Field<Long> F2FS_SUM_OFFSET = le32("checksum_offset", 32);
    private static final Field<Long> F2FS_BLOCKS = le64("block_count", 36);
    private static final Field<UUID> F2FS_UUID = uuid("uuid", 108);
    private static final long F2FS_SEED = 0xf2f52010L;

    static final Kind F2FS =
            Kind.of(
                    "f2fs",
                    Usage.FILESYSTEM,
                    3072,
                    LinuxFileSystems::f2fs,
                    Magic.hex(1024, 0, "1020f5f2"));

    private static Optional<Signature> f2fs(Signature signature, MemorySegment block) {
        int major = F2FS_MAJOR.in(block);
        int minor = F2FS_MINOR.in(block);
        if (major == 1 && minor == 0) return Optional.of(signature);
        long at = F2FS_SUM_OFFSET.in(block);
        if (at % 4 != 0 || at + 4 > block.byteSize()) return Optional.empty();
        if (at != 0) {
            long crc = Checksums.crc32Raw(F2FS_SEED, block.asSlice(0, at));
            if (crc != Integer.toUnsignedLong(block.get(Field.INT_LE, at))) return Optional.empty();
        }
        long log = F2FS_BLOCK_LOG.in(block);
        return Optional.of(
                signature
                        .version(major + "." + minor)
                        .uuid(Text.uuid(F2FS_UUID, block))
                        .label(Text.of(block.asSlice(124, 1024), StandardCharsets.UTF_16LE))
                        .size(log > 16 ? 0 : F2FS_BLOCKS.in(block) << log));
    }

    private static final Field<Long> NILFS_REV = le32("s_rev_level", 0);
    private static final Field<Integer> NILFS_MAGIC = le16("s_magic", 6);
    private static final Field<Integer> NILFS_BYTES = le16("s_bytes", 8);
    private static final Field<Long> NILFS_SEED = le32("s_crc_seed", 12);
    private static final Field<Long> NILFS_SUM = le32("s_sum", 16);
    private static final Field<Long> NILFS_SIZE = le64("s_dev_size", 32);
    private static final Field<Long> NILFS_LAST_CHECKPOINT = le64("s_last_cno", 56);
    private static final Field<UUID> NILFS_UUID = uuid("s_uuid", 152);
    private static final Field<String> NILFS_NAME = text("s_volume_name", 168, 80);
    private static final int NILFS_BLOCK = 1024;

    static final Kind NILFS2 =
            Kind.of("nilfs2", Usage.FILESYSTEM, LinuxFileSystems::nilfs).atLeast(1 << 20);

    /// One superblock at the start and one near the end; the newer counts.
    private static Optional<Signature> nilfs(Kind.Found found) {
        long second = found.disk().size() / 512 * 512 - 4096;
        var first = found.disk().at(1024, NILFS_BLOCK).filter(LinuxFileSystems::isNilfs);
        var last = found.disk().at(second, NILFS_BLOCK).filter(LinuxFileSystems::isNilfs);
        boolean useLast =
                last.isPresent()
                        && (first.isEmpty()
                                || NILFS_LAST_CHECKPOINT.in(first.get())
                                        > NILFS_LAST_CHECKPOINT.in(last.get()));
        if (first.isEmpty() && !useLast) return Optional.empty();
        var block = useLast ? last.get() : first.get();
        var named =
                found.signature()
                        .at(useLast ? second : 1024)
                        .version(NILFS_REV.in(block).toString())
                        .uuid(Text.uuid(NILFS_UUID, block))
                        .label(Text.trimmed(NILFS_NAME, block))
                        .size(NILFS_SIZE.in(block));
        if (first.isPresent()) return Optional.of(named);
        return Optional.of(named.odd(new Anomaly("s_magic", "0x3434 at byte 1024", "none")));
    }

    private static boolean isNilfs(MemorySegment block) {
        if (NILFS_MAGIC.in(block) != 0x3434) return false;
        int bytes = NILFS_BYTES.in(block);
        if (bytes < 20 || bytes > NILFS_BLOCK) return false;
        var summed = Sums.without(block.asSlice(0, bytes), NILFS_SUM.offset(), 4, 0);
        return Checksums.crc32Raw(NILFS_SEED.in(block), summed) == NILFS_SUM.in(block);
    }

    private static final Field<Long> REISER_BLOCKS = le32("s_block_count", 0);
    private static final Field<Long> REISER_JOURNAL = le32("s_journal.jp_journal_1st_block", 12);
    private static final Field<Integer> REISER_BLOCK = le16("s_blocksize", 44);
    private static final Field<UUID> REISER_UUID = uuid("s_uuid", 84);
    private static final Field<String> REISER_LABEL = text("s_label", 100, 16);
    private static final List<String> REISER_VERSIONS = List.of("3.5", "3.6", "JR", "3.5", "3.5");

    static final Kind REISERFS =
            Kind.of(
                            "reiserfs",
                            Usage.FILESYSTEM,
                            found -> found.block(512, (s, block) -> reiser(found, s, block)),
                            Magic.text(8 << 10, 52, "ReIsErFs"),
                            Magic.text(64 << 10, 52, "ReIsEr2Fs"),
                            Magic.text(64 << 10, 52, "ReIsEr3Fs"),
                            Magic.text(64 << 10, 52, "ReIsErFs"),
                            Magic.text(8 << 10, 20, "ReIsErFs"))
                    .atLeast(128 << 10);

    /// A superblock inside the journal is an old copy.
    private static Optional<Signature> reiser(
            Kind.Found found, Signature signature, MemorySegment block) {
        int size = REISER_BLOCK.in(block);
        if (size < 512) return Optional.empty();
        if ((found.at() >> 10) / (size >> 9) > REISER_JOURNAL.in(block) / 2)
            return Optional.empty();
        var named =
                signature
                        .version(REISER_VERSIONS.get(found.magic()))
                        .size(REISER_BLOCKS.in(block) * size);
        boolean hasLabel = found.magic() == 1 || found.magic() == 2;
        if (!hasLabel) return Optional.of(named);
        return Optional.of(
                named.uuid(Text.uuid(REISER_UUID, block)).label(Text.trimmed(REISER_LABEL, block)));
    }

    private static final Field<Integer> REISER4_BLOCK = u8("blocksize", 19);
    private static final Field<UUID> REISER4_UUID = uuid("uuid", 20);
    private static final Field<String> REISER4_LABEL = text("label", 36, 16);

    static final Kind REISER4 =
            Kind.of(
                            "reiser4",
                            Usage.FILESYSTEM,
                            512,
                            (signature, block) -> {
                                if (REISER4_BLOCK.in(block) < 2) return Optional.empty();
                                return Optional.of(
                                        signature
                                                .version("4")
                                                .uuid(Text.uuid(REISER4_UUID, block))
                                                .label(Text.trimmed(REISER4_LABEL, block)));
                            },
                            Magic.text(64 << 10, 0, "ReIsEr4"))
                    .atLeast(128 << 10);

    private static final Field<Long> JFS_BLOCKS = le64("s_size", 8);
    private static final Field<Long> JFS_BLOCK = le32("s_bsize", 16);
    private static final Field<Integer> JFS_BLOCK_LOG = le16("s_l2bsize", 20);
    private static final Field<Integer> JFS_FACTOR_LOG = le16("s_l2bfactor", 22);
    private static final Field<Long> JFS_SECTOR = le32("s_pbsize", 24);
    private static final Field<Integer> JFS_SECTOR_LOG = le16("s_l2pbsize", 28);
    private static final Field<UUID> JFS_UUID = uuid("s_uuid", 136);
    private static final Field<String> JFS_LABEL = text("s_label", 152, 16);

    static final Kind JFS =
            Kind.of(
                            "jfs",
                            Usage.FILESYSTEM,
                            512,
                            LinuxFileSystems::jfs,
                            Magic.text(32 << 10, 0, "JFS1"))
                    .atLeast(16 << 20);

    private static Optional<Signature> jfs(Signature signature, MemorySegment block) {
        int blockLog = JFS_BLOCK_LOG.in(block);
        int sectorLog = JFS_SECTOR_LOG.in(block);
        boolean plausible =
                blockLog <= 31
                        && sectorLog <= 31
                        && JFS_BLOCK.in(block) == 1L << blockLog
                        && JFS_SECTOR.in(block) == 1L << sectorLog
                        && blockLog - sectorLog == JFS_FACTOR_LOG.in(block);
        if (!plausible) return Optional.empty();
        return Optional.of(
                signature
                        .uuid(Text.uuid(JFS_UUID, block))
                        .label(Text.trimmed(JFS_LABEL, block))
                        .size(JFS_BLOCKS.in(block) << sectorLog));
    }

    private static final Field<Long> SCOUTFS_CRC = le32("crc", 0);
    private static final Field<Long> SCOUTFS_VERSION = le64("fmt_vers", 40);
    private static final Field<Long> SCOUTFS_FLAGS = le64("flags", 48);
    private static final Field<UUID> SCOUTFS_UUID = uuid("uuid", 56);

    /// Data and metadata devices differ in a flag only.
    static final Kind SCOUTFS =
            Kind.of(
                            "scoutfs_data",
                            Usage.FILESYSTEM,
                            4096,
                            LinuxFileSystems::scoutfs,
                            Magic.hex(64 << 10, 4, "8b423c10"))
                    .atLeast(128 << 10);

    private static Optional<Signature> scoutfs(Signature signature, MemorySegment block) {
        long crc = Checksums.crc32c(block.asSlice(4)) ^ Sums.ONES;
        if (crc != SCOUTFS_CRC.in(block)) return Optional.empty();
        boolean meta = (SCOUTFS_FLAGS.in(block) & 1) != 0;
        var type = meta ? "scoutfs_meta" : "scoutfs_data";
        return Optional.of(
                signature
                        .named(type, Usage.FILESYSTEM)
                        .version(Long.toUnsignedString(SCOUTFS_VERSION.in(block)))
                        .uuid(Text.uuid(SCOUTFS_UUID, block)));
    }

    private static final Field<Long> ZONEFS_CRC = le32("s_crc", 4);
    private static final Field<String> ZONEFS_LABEL = text("s_label", 8, 32);
    private static final Field<UUID> ZONEFS_UUID = uuid("s_uuid", 40);

    static final Kind ZONEFS =
            Kind.of(
                    "zonefs",
                    Usage.FILESYSTEM,
                    4096,
                    (signature, block) -> {
                        var summed = Sums.without(block, ZONEFS_CRC.offset(), 4, 0);
                        if (Sums.crc32NotInverted(summed) != ZONEFS_CRC.in(block)) {
                            return Optional.empty();
                        }
                        return Optional.of(
                                signature
                                        .uuid(Text.uuid(ZONEFS_UUID, block))
                                        .label(Text.trimmed(ZONEFS_LABEL, block)));
                    },
                    Magic.text(0, 0, "SFOZ"));
}
