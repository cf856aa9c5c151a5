package holmes.format.ext;

import holmes.bytes.ByteRange;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/// Decides of each inode slot whose it is: the file system's own, one's that was there before it,
/// or one's that came after and has overwritten it.
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

    private final ExtFileSystem own;
    private final List<Newer> newer;
    private final Suspects suspects;
    private final Instant since;

    /// @param suspects what else speaks against places of the file system
    /// @param since when it was made, if another was on the same blocks before: inodes that were
    ///   not changed since are that one's; the epoch if none was
    GenerationJudge(ExtFileSystem own, List<Newer> newer, Suspects suspects, Instant since) {
        this.own = own;
        this.newer = List.copyOf(newer);
        this.suspects = suspects;
        this.since = since;
    }

    @Override
    public InodeVerdict of(Inode inode) {
        boolean checksums = own.superblock().metadataChecksums();
        if (checksums && inode.checksumHolds(own.seed())) return InodeVerdict.OWN;
        if (inode.live() && inode.changed().isBefore(since)) {
            return new InodeVerdict.Foreign("it was last changed before this file system was made");
        }
        long offset = own.offsetOf(inode.number());
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
