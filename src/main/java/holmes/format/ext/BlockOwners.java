package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.tree.FileType;
import java.util.ArrayList;
import java.util.BitSet;

/// Which blocks are claimed, and which twice.
final class BlockOwners {

    private static final int MOST_TWICE = 1 << 20;

    private final ExtFileSystem fileSystem;
    private final ExtGeometry geometry;
    private final BitSet claimed = new BitSet();
    private final BitSet metadata = new BitSet();
    private final BitSet twice = new BitSet();
    private final BitSet data = new BitSet();
    private final BitSet starts = new BitSet();
    private final boolean counts;
    private int repeated;

    BlockOwners(ExtFileSystem fileSystem) {
        this.fileSystem = fileSystem;
        this.geometry = fileSystem.superblock().geometry();
        this.counts =
                geometry.blocks() < Integer.MAX_VALUE
                        && !fileSystem.superblock().has(ExtFeature.SHARED_BLOCKS);
        if (counts) metadata();
    }

    private void metadata() {
        for (long group = 0; group < fileSystem.groups().size(); group++) {
            var descriptor = fileSystem.groups().of(group);
            mark(geometry.firstBlock(group), geometry.overhead(group));
            mark(descriptor.blockBitmap(), 1);
            mark(descriptor.inodeBitmap(), 1);
            mark(descriptor.inodeTable(), geometry.tableBlocks());
        }
    }

    private void mark(long block, long count) {
        if (block < 0 || block + count > Integer.MAX_VALUE) return;
        metadata.set((int) block, (int) (block + count));
    }

    void claim(Inode inode) {
        // The inodes of bad blocks and of resizing claim what is somebody else's, by design.
        if (!counts || inode.number() == 1 || inode.number() == 7) return;
        var mapping = fileSystem.mapping(inode);
        for (var extent : mapping.extents()) {
            claim(extent.physical(), extent.count());
            if (inode.type() == FileType.FILE && !extent.unwritten()) data(extent);
        }
        for (long block : mapping.treeBlocks()) claim(block, 1);
    }

    private void data(FileExtent extent) {
        data.set((int) extent.physical(), (int) (extent.physical() + extent.count()));
        if (extent.logical() == 0) starts.set((int) extent.physical());
    }

    /// How many files begin within one run of zeros, at most.
    int filesInZeros(Suspects explained) {
        return ZeroRuns.files(fileSystem, data, starts, explained);
    }

    private void claim(long first, long count) {
        for (int block = (int) first; block < first + count; block++) {
            boolean again = claimed.get(block) || metadata.get(block);
            claimed.set(block);
            if (again && repeated++ < MOST_TWICE) twice.set(block);
        }
    }

    boolean isFree(long block) {
        return !counts || !(claimed.get((int) block) || metadata.get((int) block));
    }

    /// Blocks that two files claim, or a file and the file system itself.
    Suspects suspects() {
        var suspects = new ArrayList<Suspects.Suspect>();
        long size = geometry.blockSize();
        for (int at = twice.nextSetBit(0); at >= 0; ) {
            int end = twice.nextClearBit(at);
            boolean own = metadata.get(at);
            suspects.add(
                    new Suspects.Suspect(
                            ByteRange.of(at * size, (end - at) * size),
                            own
                                    ? "these blocks hold the file system's own structures"
                                    : "these blocks are claimed twice"));
            at = twice.nextSetBit(end);
        }
        return new Suspects(suspects);
    }
}
