package holmes.format.ext;

import holmes.bytes.ByteRange;
import java.util.List;
import java.util.TreeMap;

/// Decides of each inode slot of an older file system whether a newer one has overwritten it.
final class GenerationJudge implements InodeVerdict.Judge {

    /// A newer file system on the same blocks.
    ///
    /// @param shift bytes from the start of the older file system to that of the newer
    record Newer(
            ExtFileSystem fileSystem, long shift, FreshInodes fresh, TreeMap<Long, Long> tables) {

        static Newer of(ExtFileSystem fileSystem, long shift, FreshInodes fresh) {
            var tables = new TreeMap<Long, Long>();
            long size = fileSystem.superblock().blockSize();
            for (long group = 0; group < fileSystem.groups().size(); group++) {
                tables.put(fileSystem.groups().of(group).inodeTable() * size, group);
            }
            return new Newer(fileSystem, shift, fresh, tables);
        }

        /// The newer file system's number of the inode slot at an offset of the older, or 0.
        long number(long offset) {
            long at = offset - shift;
            var table = tables.floorEntry(at);
            if (table == null) return 0;
            var geometry = fileSystem.superblock().geometry();
            long index = (at - table.getKey()) / geometry.inodeSize();
            if (index >= geometry.inodesPerGroup()) return 0;
            return table.getValue() * geometry.inodesPerGroup() + index + 1;
        }
    }

    private final ExtFileSystem older;
    private final List<Newer> newer;
    private final Suspects suspects;

    /// @param suspects what else speaks against places of the older file system
    GenerationJudge(ExtFileSystem older, List<Newer> newer, Suspects suspects) {
        this.older = older;
        this.newer = List.copyOf(newer);
        this.suspects = suspects;
    }

    @Override
    public InodeVerdict of(Inode inode) {
        boolean checksums = older.superblock().metadataChecksums();
        if (checksums && inode.checksumHolds(older.seed())) return InodeVerdict.OWN;
        long offset = older.offsetOf(inode.number());
        for (var other : newer) {
            long number = other.number(offset);
            if (number == 0) continue;
            var there = new Inode(number, inode.raw(), false);
            boolean blank = inode.blank();
            if (!blank && other.fresh.of(there) instanceof InodeVerdict.Own) {
                return new InodeVerdict.Foreign(
                        "its slot now holds inode "
                                + number
                                + " of the file system "
                                + other.fileSystem.superblock().uuid());
            }
        }
        var slot = ByteRange.of(offset, inode.raw().byteSize());
        var against = suspects.against(slot);
        if (against.isEmpty()) return InodeVerdict.OWN;
        return new InodeVerdict.Foreign(against.getFirst().why());
    }
}
