package holmes.format.xfs;

import holmes.bytes.Be;
import holmes.device.Progress;
import java.lang.foreign.MemorySegment;
import java.util.function.LongConsumer;

/// Finds inodes in a group by what they look like, where the tree that tells of them is lost.
///
/// From version 5 on an inode says which one it is. Before that all inodes of a block must look
/// like some, so that what a file holds is hardly taken for them.
final class InodeScan {

    private static final int STEP = 1 << 20;

    private final Metadata metadata;
    private final long group;
    private final LongConsumer used;

    private InodeScan(Metadata metadata, long group, LongConsumer used) {
        this.metadata = metadata;
        this.group = group;
        this.used = used;
    }

    static void scan(Metadata metadata, long group, LongConsumer used, Progress progress)
            throws Progress.Cancelled {
        var scan = new InodeScan(metadata, group, used);
        var geometry = metadata.geometry();
        long blocks = geometry.groupLength(group);
        int each = Math.max(1, STEP / geometry.blockSize());
        for (long block = 0; block < blocks; block += each) {
            progress.report("searching for inodes", block, blocks);
            scan.blocks(block, Math.min(each, blocks - block));
        }
    }

    private void blocks(long first, long count) {
        var geometry = metadata.geometry();
        long size = geometry.blockSize();
        try {
            var bytes = metadata.bytes(geometry.offset(group, first), count * size);
            for (long i = 0; i < count; i++) block(first + i, bytes.asSlice(i * size, size));
        } catch (DamagedException e) {
            if (count == 1) return;
            for (long i = 0; i < count; i++) blocks(first + i, 1);
        }
    }

    private void block(long block, MemorySegment bytes) {
        if (Be.u16(bytes, 0) != XfsInode.MAGIC) return;
        var geometry = metadata.geometry();
        long first = geometry.inode(group, block);
        int size = geometry.inodeSize();
        var live = new InodeSet();
        for (int i = 0; i < geometry.inodesPerBlock(); i++) {
            try {
                var raw = bytes.asSlice((long) i * size, size);
                var inode = XfsInode.parse(first + i, raw, metadata.superblock());
                if (inode.mode() != 0 && inode.sumHolds()) live.add(first + i);
            } catch (DamagedException e) {
                if (!metadata.superblock().selfDescribing()) return;
            }
        }
        live.numbers().forEachRemaining(used);
    }
}
