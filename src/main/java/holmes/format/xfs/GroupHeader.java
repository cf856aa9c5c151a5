package holmes.format.xfs;

import holmes.bytes.Be;
import java.lang.foreign.MemorySegment;

/// What the headers of a group say, as far as files need it.
///
/// Source: Linux `fs/xfs/libxfs/xfs_format.h`, `struct xfs_agf`, `struct xfs_agi`.
///
/// @param inodeRoot block of the group in which the tree of inodes begins
/// @param inodeLevels how many levels it has
record GroupHeader(long group, long inodeRoot, int inodeLevels) {

    private static final long SPACE = 0x58414746; // "XAGF"
    private static final long INODES = 0x58414749; // "XAGI"
    private static final int SPACE_CRC = 216;
    private static final int SPACE_UUID = 64;
    private static final int INODES_CRC = 312;
    private static final int INODES_UUID = 296;

    /// @throws DamagedException if it is not where it should be, or somebody else's
    static GroupHeader read(Metadata metadata, long group) throws DamagedException {
        var inodes = sector(metadata, group, 2);
        check(metadata, inodes, INODES, group, INODES_UUID, INODES_CRC);
        return new GroupHeader(
                group, Be.u32(inodes, 20), (int) Math.min(Be.u32(inodes, 24), 1 << 8));
    }

    /// Whether the header that tells of free space is where it should be: a second witness.
    static void readSpace(Metadata metadata, long group) throws DamagedException {
        check(metadata, sector(metadata, group, 1), SPACE, group, SPACE_UUID, SPACE_CRC);
    }

    private static MemorySegment sector(Metadata metadata, long group, int number)
            throws DamagedException {
        int size = metadata.geometry().sectorSize();
        return metadata.bytes(metadata.geometry().groupStart(group) + (long) number * size, size);
    }

    private static void check(
            Metadata metadata, MemorySegment sector, long magic, long group, int uuid, int crc)
            throws DamagedException {
        if (Be.u32(sector, 0) != magic) throw new DamagedException("is overwritten");
        if (Be.u32(sector, 8) != group) throw new DamagedException("belongs elsewhere");
        if (!metadata.superblock().selfDescribing()) return;
        if (!Marks.uuid(sector, uuid).equals(metadata.superblock().metaUuid())) {
            throw new DamagedException("is not of this file system");
        }
        if (!Marks.sumHolds(sector, crc)) throw new DamagedException("has a wrong checksum");
    }

    /// The number that a header of free space tells of its group, wherever it lies.
    ///
    /// @return -1 if the sector is none
    static long groupOf(MemorySegment sector) {
        return Be.u32(sector, 0) == SPACE ? Be.u32(sector, 8) : -1;
    }
}
