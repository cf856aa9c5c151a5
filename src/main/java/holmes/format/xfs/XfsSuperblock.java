package holmes.format.xfs;

import static holmes.bytes.Field.be16;
import static holmes.bytes.Field.be32;
import static holmes.bytes.Field.be64;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;

import holmes.bytes.Field;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A superblock: the first sector of each allocation group has one, of which only the first is kept
/// up to date.
///
/// Source: Linux `fs/xfs/libxfs/xfs_format.h`, `struct xfs_dsb`.
///
/// @param version 4 or 5; from 5 on metadata has checksums and says where it belongs
/// @param metaUuid what metadata carries of the file system; differs after `xfs_admin -U`
/// @param root the number of the root directory; -1 in copies that mkfs left without it
/// @param internal numbers of inodes that are no files: bitmaps of a real-time volume, quotas
/// @param logStart block of the log; 0 if it is on another device
/// @param logBlocks its length
public record XfsSuperblock(
        XfsGeometry geometry,
        int version,
        UUID uuid,
        UUID metaUuid,
        String label,
        long root,
        List<Long> internal,
        long logStart,
        long logBlocks,
        boolean entryTypes,
        boolean sparseInodes) {

    public static final long MAGIC = 0x58465342; // "XFSB"
    public static final int BYTES = 512;

    static final Field<Long> MAGIC_FIELD = be32("sb_magicnum", 0);
    static final Field<Long> BLOCK_SIZE = be32("sb_blocksize", 4);
    static final Field<Long> BLOCKS = be64("sb_dblocks", 8);
    static final Field<UUID> UUID_FIELD = Field.uuid("sb_uuid", 32);
    static final Field<Long> LOG_START = be64("sb_logstart", 48);
    static final Field<Long> ROOT = be64("sb_rootino", 56);
    static final Field<Long> RT_BITMAP = be64("sb_rbmino", 64);
    static final Field<Long> RT_SUMMARY = be64("sb_rsumino", 72);
    static final Field<Long> GROUP_BLOCKS = be32("sb_agblocks", 84);
    static final Field<Long> GROUPS = be32("sb_agcount", 88);
    static final Field<Long> LOG_BLOCKS = be32("sb_logblocks", 96);
    static final Field<Integer> VERSION = be16("sb_versionnum", 100);
    static final Field<Integer> SECTOR_SIZE = be16("sb_sectsize", 102);
    static final Field<Integer> INODE_SIZE = be16("sb_inodesize", 104);
    static final Field<String> LABEL = text("sb_fname", 108, 12);
    static final Field<Integer> BLOCK_LOG = u8("sb_blocklog", 120);
    static final Field<Integer> INODE_LOG = u8("sb_inodelog", 122);
    static final Field<Integer> INODES_LOG = u8("sb_inopblog", 123);
    static final Field<Integer> GROUP_LOG = u8("sb_agblklog", 124);
    static final Field<Long> USER_QUOTA = be64("sb_uquotino", 160);
    static final Field<Long> GROUP_QUOTA = be64("sb_gquotino", 168);
    static final Field<Integer> FOLDER_LOG = u8("sb_dirblklog", 192);
    static final Field<Long> FEATURES_2 = be32("sb_features2", 200);
    static final Field<Long> INCOMPATIBLE = be32("sb_features_incompat", 216);
    static final Field<Long> CRC = le32("sb_crc", 224);
    static final Field<Long> PROJECT_QUOTA = be64("sb_pquotino", 232);
    static final Field<UUID> META_UUID = Field.uuid("sb_meta_uuid", 248);

    /// Every field that Holmes reads, for the hex view.
    public static final List<Field<?>> FIELDS =
            List.of(
                    MAGIC_FIELD,
                    BLOCK_SIZE,
                    BLOCKS,
                    UUID_FIELD,
                    LOG_START,
                    ROOT,
                    RT_BITMAP,
                    RT_SUMMARY,
                    GROUP_BLOCKS,
                    GROUPS,
                    LOG_BLOCKS,
                    VERSION,
                    SECTOR_SIZE,
                    INODE_SIZE,
                    LABEL,
                    BLOCK_LOG,
                    INODE_LOG,
                    INODES_LOG,
                    GROUP_LOG,
                    USER_QUOTA,
                    GROUP_QUOTA,
                    FOLDER_LOG,
                    FEATURES_2,
                    INCOMPATIBLE,
                    CRC,
                    PROJECT_QUOTA,
                    META_UUID);

    private static final int DIRECTORIES_2 = 0x2000;
    private static final int MORE = 0x8000;
    private static final long TYPES_4 = 0x200;
    private static final long TYPES = 1;
    private static final long SPARSE = 2;
    private static final long OTHER_UUID = 4;

    /// FTYPE, SPINODES, META_UUID, BIGTIME, NEEDSREPAIR, NREXT64, EXCHRANGE, PARENT, METADIR.
    private static final long KNOWN = 0x1ff;

    public XfsSuperblock {
        internal = List.copyOf(internal);
    }

    /// @param sector the whole sector, or as much of it as is there: at least 512 bytes
    public static Reading<XfsSuperblock> parse(MemorySegment sector) {
        if (MAGIC_FIELD.in(sector) != MAGIC) return new Reading.Absent<>("no \"XFSB\"");
        int version = VERSION.in(sector) & 0xf;
        if (version < 4) return new Reading.Unsupported<>("version " + version);
        if (version > 5) return new Reading.Unsupported<>("version " + version);
        var geometry = XfsGeometry.of(sector);
        if (geometry.isEmpty()) return garbled("sb_blocksize", "sizes that fit each other");
        var anomalies = new ArrayList<Anomaly>();
        long incompatible = version == 5 ? INCOMPATIBLE.in(sector) : 0;
        if (version == 5) {
            int size = SECTOR_SIZE.in(sector);
            if (sector.byteSize() < size) return garbled("sb_sectsize", "a whole sector");
            if (!Marks.sumHolds(sector.asSlice(0, size), CRC.offset())) {
                anomalies.add(new Anomaly(CRC.name(), "the sum of the sector", "another one"));
            } else if ((incompatible & ~KNOWN) != 0) {
                return new Reading.Unsupported<>(
                        "features 0x" + Long.toHexString(incompatible & ~KNOWN));
            }
        } else if ((VERSION.in(sector) & DIRECTORIES_2) == 0) {
            return new Reading.Unsupported<>("directories of version 1");
        }
        return new Reading.Present<>(of(sector, geometry.get(), version, incompatible), anomalies);
    }

    private static XfsSuperblock of(
            MemorySegment sector, XfsGeometry geometry, int version, long incompatible) {
        boolean more = (VERSION.in(sector) & MORE) != 0;
        boolean types =
                version == 5
                        ? (incompatible & TYPES) != 0
                        : more && (FEATURES_2.in(sector) & TYPES_4) != 0;
        var uuid = UUID_FIELD.in(sector);
        var internal = new ArrayList<Long>();
        for (var field : List.of(RT_BITMAP, RT_SUMMARY, USER_QUOTA, GROUP_QUOTA)) {
            internal.add(field.in(sector));
        }
        if (version == 5) internal.add(PROJECT_QUOTA.in(sector));
        // mkfs puts the real-time volume's two behind the root; most copies do not tell.
        long root = ROOT.in(sector);
        if (RT_BITMAP.in(sector) == -1 && root != -1) internal.addAll(List.of(root + 1, root + 2));
        return new XfsSuperblock(
                geometry,
                version,
                uuid,
                (incompatible & OTHER_UUID) != 0 ? META_UUID.in(sector) : uuid,
                LABEL.in(sector),
                ROOT.in(sector),
                internal,
                LOG_START.in(sector),
                LOG_BLOCKS.in(sector),
                types,
                (incompatible & SPARSE) != 0);
    }

    private static Reading<XfsSuperblock> garbled(String field, String expected) {
        return new Reading.Garbled<>(List.of(new Anomaly(field, expected, "something else")));
    }

    /// Whether metadata has checksums and says whose it is and where it belongs.
    boolean selfDescribing() {
        return version == 5;
    }

    /// Bytes.
    public long size() {
        return geometry.size();
    }
}
