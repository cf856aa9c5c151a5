package holmes.format.signature;

import static holmes.bytes.Field.be16;
import static holmes.bytes.Field.be32;
import static holmes.bytes.Field.be64;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;
import static holmes.bytes.Field.uuid;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.UUID;

/// XFS, its external log, and EXFS, which is laid out alike. Source: Linux
/// `fs/xfs/libxfs/xfs_format.h`, `xfs_log_format.h`.
final class Xfs {

    private static final Field<Long> BLOCK_SIZE = be32("sb_blocksize", 4);
    private static final Field<Long> BLOCKS = be64("sb_dblocks", 8);
    private static final Field<UUID> UUID_FIELD = uuid("sb_uuid", 32);
    private static final Field<Long> RT_EXTENT = be32("sb_rextsize", 80);
    private static final Field<Long> GROUP_BLOCKS = be32("sb_agblocks", 84);
    private static final Field<Long> GROUPS = be32("sb_agcount", 88);
    private static final Field<Integer> VERSION = be16("sb_versionnum", 100);
    private static final Field<Integer> SECTOR_SIZE = be16("sb_sectsize", 102);
    private static final Field<Integer> INODE_SIZE = be16("sb_inodesize", 104);
    private static final Field<String> NAME = text("sb_fname", 108, 12);
    private static final Field<Integer> BLOCK_LOG = u8("sb_blocklog", 120);
    private static final Field<Integer> SECTOR_LOG = u8("sb_sectlog", 121);
    private static final Field<Integer> INODE_LOG = u8("sb_inodelog", 122);
    private static final Field<Integer> INODES_LOG = u8("sb_inopblog", 123);
    private static final Field<Integer> INODE_SHARE = u8("sb_imax_pct", 127);
    private static final Field<Long> CRC = le32("sb_crc", 224);
    private static final int SIZE = 512;
    private static final long MIN_GROUP = 64;

    private Xfs() {}

    static final Kind KIND =
            Kind.of(
                    "xfs",
                    Usage.FILESYSTEM,
                    found -> found.block(SIZE, (s, block) -> xfs(found, s, block)),
                    Magic.text(0, 0, "XFSB"));

    static final Kind EXFS =
            Kind.of("exfs", Usage.FILESYSTEM, SIZE, Xfs::plain, Magic.text(0, 0, "EXFS"));

    private static Optional<Signature> xfs(
            Kind.Found found, Signature signature, MemorySegment block) {
        var named = plain(signature, block);
        if ((VERSION.in(block) & 0xf) < 5) return named;
        return named.flatMap(xfs ->
                found.disk().at(0, SECTOR_SIZE.in(block)).map(sector -> checked(xfs, sector)));
    }

    private static Signature checked(Signature signature, MemorySegment sector) {
        long expected = Sums.crc32cWithout(sector, CRC.offset());
        if (expected == CRC.in(sector)) return signature;
        return signature.doubted(Sums.wrong(CRC.name(), expected, CRC.in(sector)));
    }

    private static Optional<Signature> plain(Signature signature, MemorySegment block) {
        if (!isPlausible(block)) return Optional.empty();
        return Optional.of(
                signature
                        .uuid(Text.uuid(UUID_FIELD, block))
                        .label(Text.trimmed(NAME, block))
                        .size(BLOCKS.in(block) * BLOCK_SIZE.in(block)));
    }

    private static boolean isPlausible(MemorySegment block) {
        int blockLog = BLOCK_LOG.in(block);
        int sectorLog = SECTOR_LOG.in(block);
        int inodeLog = INODE_LOG.in(block);
        boolean powers =
                isBetween(9, blockLog, 16)
                        && isBetween(9, sectorLog, 15)
                        && isBetween(8, inodeLog, 11)
                        && BLOCK_SIZE.in(block) == 1L << blockLog
                        && SECTOR_SIZE.in(block) == 1 << sectorLog
                        && INODE_SIZE.in(block) == 1 << inodeLog
                        && blockLog - inodeLog == INODES_LOG.in(block);
        long extent = RT_EXTENT.in(block) * BLOCK_SIZE.in(block);
        long groups = GROUPS.in(block);
        long most = groups * GROUP_BLOCKS.in(block);
        long least = (groups - 1) * GROUP_BLOCKS.in(block) + MIN_GROUP;
        return powers
                && isBetween(4 << 10, extent, 1 << 30)
                && INODE_SHARE.in(block) <= 100
                && groups > 0
                && BLOCKS.in(block) > 0
                && isBetween(least, BLOCKS.in(block), most);
    }

    private static boolean isBetween(long low, long value, long high) {
        return low <= value && value <= high;
    }

    private static final int LOG_SECTOR = 512;
    private static final int LOG_HEAD = 256 << 10;
    private static final Field<Long> LOG_MAGIC = be32("h_magicno", 0);
    private static final Field<Long> LOG_VERSION = be32("h_version", 8);
    private static final Field<Long> LOG_LENGTH = be32("h_len", 12);
    private static final Field<Long> LOG_FORMAT = be32("h_fmt", 300);

    /// A log on a device of its own has a record somewhere in its first 256 KiB.
    static final Kind LOG = Kind.of("xfs_external_log", Usage.OTHER, Xfs::log).atLeast(10 << 20);

    private static Optional<Signature> log(Kind.Found found) {
        var head = found.disk().at(0, LOG_HEAD);
        if (head.isEmpty()) return Optional.empty();
        for (int at = 0; at < LOG_HEAD; at += LOG_SECTOR) {
            var sector = head.get().asSlice(at, LOG_SECTOR);
            long magic = LOG_MAGIC.in(sector);
            if (magic == 0x58465342) return Optional.empty();
            if (magic == 0xfeedbabeL && isRecord(sector)) {
                return Optional.of(found.signature().at(at));
            }
        }
        return Optional.empty();
    }

    private static boolean isRecord(MemorySegment sector) {
        return isBetween(1, LOG_VERSION.in(sector), 3)
                && isBetween(1, LOG_LENGTH.in(sector), Integer.MAX_VALUE)
                && isBetween(1, LOG_FORMAT.in(sector), 3);
    }
}
