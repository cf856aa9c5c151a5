package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.device.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/// The blocks that a newer file system has in use for reasons that are not known: its bitmap or its
/// count of free blocks says so, but no inode that survives claims them.
final class AllocatedBlocks {

    private final ExtFileSystem fileSystem;
    private final ExtGeometry geometry;
    private final BlockOwners known;

    /// @param known blocks that inodes claim, and the file system's own structures
    AllocatedBlocks(ExtFileSystem fileSystem, BlockOwners known) {
        this.fileSystem = fileSystem;
        this.geometry = fileSystem.superblock().geometry();
        this.known = known;
    }

    /// As bytes of the file system.
    List<ByteRange> runs() {
        var runs = new ArrayList<ByteRange>();
        for (long group = 0; group < fileSystem.groups().size(); group++) {
            if (!fromBitmap(group, runs)) fromCount(group, runs);
        }
        return runs;
    }

    private boolean fromBitmap(long group, List<ByteRange> runs) {
        var descriptor = fileSystem.groups().of(group);
        try {
            var bitmap = fileSystem.blocks().block(descriptor.blockBitmap());
            // An older file system of the same layout has bitmaps at the same places.
            boolean own = BlockBitmap.free(bitmap, group, geometry) == descriptor.freeBlocks();
            if (!own || !BlockBitmap.fits(bitmap, group, geometry, descriptor)) return false;
            long first = geometry.firstBlock(group);
            for (long i = 0; i < geometry.blocksIn(group); i++) {
                boolean taken = BlockBitmap.isSet(bitmap, i / geometry.clusterRatio());
                if (taken && known.isFree(first + i)) add(first + i, 1, runs);
            }
            return true;
        } catch (UnreadableException e) {
            return false;
        }
    }

    /// mkfs takes the first free blocks of a group, one after the other.
    private void fromCount(long group, List<ByteRange> runs) {
        long first = geometry.firstBlock(group);
        long blocks = geometry.blocksIn(group);
        long free = 0;
        for (long i = 0; i < blocks; i++) if (known.isFree(first + i)) free++;
        long freeAfter = fileSystem.groups().of(group).freeBlocks() * geometry.clusterRatio();
        long unknown = Math.min(free, free - freeAfter);
        if (fileSystem.groups().sources().get((int) group) == GroupTable.COMPUTED) return;
        for (long i = 0; i < blocks && unknown > 0; i++) {
            if (!known.isFree(first + i)) continue;
            add(first + i, 1, runs);
            unknown--;
        }
    }

    private void add(long block, long count, List<ByteRange> runs) {
        long size = geometry.blockSize();
        var run = ByteRange.of(block * size, count * size);
        if (!runs.isEmpty() && runs.getLast().end() == run.start()) {
            run = ByteRange.between(runs.removeLast().start(), run.end());
        }
        runs.add(run);
    }
}
