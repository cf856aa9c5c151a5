package holmes.format.signature;

import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.uuid;

import holmes.bytes.Checksums;
import holmes.bytes.Field;
import holmes.finding.Anomaly;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.UUID;

/// Which of the ext family the primary superblock belongs to, by its features.
///
/// Source: Linux `Documentation/filesystems/ext4/super.rst`; the features that each generation
/// knows from util-linux `libblkid/src/superblocks/ext.c`.
final class Ext {

    private static final int SUPERBLOCK = 1024;
    private static final int SIZE = 1024;

    private static final Field<Long> BLOCKS = le32("s_blocks_count_lo", 4);
    private static final Field<Long> LOG_BLOCK_SIZE = le32("s_log_block_size", 24);
    private static final Field<Integer> MINOR_REV = le16("s_minor_rev_level", 62);
    private static final Field<Long> REV = le32("s_rev_level", 76);
    private static final Field<Long> COMPAT = le32("s_feature_compat", 92);
    private static final Field<Long> INCOMPAT = le32("s_feature_incompat", 96);
    private static final Field<Long> RO_COMPAT = le32("s_feature_ro_compat", 100);
    private static final Field<UUID> UUID_FIELD = uuid("s_uuid", 104);
    private static final Field<String> NAME = text("s_volume_name", 120, 16);
    private static final Field<Long> BLOCKS_HI = le32("s_blocks_count_hi", 336);
    private static final Field<Long> FLAGS = le32("s_flags", 352);
    private static final Field<Long> CHECKSUM = le32("s_checksum", 1020);

    private static final long HAS_JOURNAL = 0x4;
    private static final long RO_METADATA_CSUM = 0x400;
    private static final long JOURNAL_DEVICE = 0x8;
    private static final long IS_64_BIT = 0x80;
    private static final long TEST_FILE_SYSTEM = 0x4;

    /// Sparse superblocks, large files and the B-tree directories that never were.
    private static final long RO_OF_EXT3 = 0x7;

    /// File types, recovery, block groups with metadata of their own.
    private static final long INCOMPAT_OF_EXT3 = 0x16;

    private static final long INCOMPAT_OF_EXT2 = 0x12;

    /// 64 KiB, the largest block that Linux knows.
    private static final long MAX_LOG_BLOCK_SIZE = 6;

    private Ext() {}

    static final Kind KIND =
            Kind.of("ext4", Usage.FILESYSTEM, SIZE, Ext::read, Magic.hex(SUPERBLOCK, 56, "53ef"));

    private static Optional<Signature> read(Signature signature, MemorySegment block) {
        var named =
                family(signature, block)
                        .version(REV.in(block) + "." + MINOR_REV.in(block))
                        .uuid(Text.uuid(UUID_FIELD, block))
                        .label(Text.trimmed(NAME, block));
        long log = LOG_BLOCK_SIZE.in(block);
        if (log > MAX_LOG_BLOCK_SIZE) {
            if ((RO_COMPAT.in(block) & RO_METADATA_CSUM) == 0) return Optional.empty();
            named = named.doubted(new Anomaly(LOG_BLOCK_SIZE.name(), "at most 6", "" + log));
        } else {
            named = named.size(blocks(block) << (10 + log));
        }
        return Optional.of(checked(named, block));
    }

    private static Signature family(Signature signature, MemorySegment block) {
        long incompat = INCOMPAT.in(block);
        if ((incompat & JOURNAL_DEVICE) != 0) return signature.named("jbd", Usage.OTHER);
        if ((FLAGS.in(block) & TEST_FILE_SYSTEM) != 0) {
            return signature.named("ext4dev", Usage.FILESYSTEM);
        }
        boolean needsExt4 =
                (RO_COMPAT.in(block) & ~RO_OF_EXT3) != 0 || (incompat & ~INCOMPAT_OF_EXT3) != 0;
        if (needsExt4) return signature;
        if ((COMPAT.in(block) & HAS_JOURNAL) != 0) {
            return signature.named("ext3", Usage.FILESYSTEM);
        }
        var ext2 = signature.named("ext2", Usage.FILESYSTEM);
        if ((incompat & ~INCOMPAT_OF_EXT2) == 0) return ext2;
        return ext2.doubted(
                new Anomaly(INCOMPAT.name(), "no recovery without a journal", "recovery"));
    }

    private static long blocks(MemorySegment block) {
        long high = (INCOMPAT.in(block) & IS_64_BIT) != 0 ? BLOCKS_HI.in(block) : 0;
        return high << 32 | BLOCKS.in(block);
    }

    private static Signature checked(Signature signature, MemorySegment block) {
        if ((RO_COMPAT.in(block) & RO_METADATA_CSUM) == 0) return signature;
        var summed = block.asSlice(0, CHECKSUM.offset());
        long expected = Checksums.crc32c(summed) ^ 0xffff_ffffL;
        long found = CHECKSUM.in(block);
        if (expected == found) return signature;
        return signature.doubted(Sums.wrong(CHECKSUM.name(), expected, found));
    }
}
