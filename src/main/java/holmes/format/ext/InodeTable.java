package holmes.format.ext;

import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;

/// Inodes by number. Tables are read in pieces of 64 KiB, of which the last few hundred are kept.
final class InodeTable {

    private static final int PIECE = 1 << 16;
    private static final int KEPT = 256;

    private final Blocks blocks;
    private final ExtGeometry geometry;
    private final GroupTable groups;
    private final boolean largeDirectories;
    private final Map<Long, MemorySegment> pieces =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, MemorySegment> eldest) {
                    return size() > KEPT;
                }
            };

    InodeTable(Blocks blocks, ExtSuperblock superblock, GroupTable groups) {
        this.blocks = blocks;
        this.geometry = superblock.geometry();
        this.groups = groups;
        this.largeDirectories = superblock.has(ExtFeature.LARGE_DIR);
    }

    /// Whether the file system, as far as its device goes, has an inode of that number.
    boolean has(long number) {
        return geometry.isInode(number) && geometry.groupOfInode(number) < groups.size();
    }

    /// Bytes from the start of the file system.
    long offset(long number) {
        long group = geometry.groupOfInode(number);
        long index = (number - 1) % geometry.inodesPerGroup();
        return groups.of(group).inodeTable() * geometry.blockSize() + index * geometry.inodeSize();
    }

    /// @throws UnreadableException if the medium withholds it
    /// @throws IndexOutOfBoundsException if there is no such inode
    Inode inode(long number) throws UnreadableException {
        if (!has(number)) throw new IndexOutOfBoundsException("no inode " + number);
        return new Inode(number, bytes(offset(number)), largeDirectories);
    }

    private MemorySegment bytes(long offset) throws UnreadableException {
        int size = geometry.inodeSize();
        long start = offset / PIECE * PIECE;
        var piece = piece(start);
        if (offset + size - start <= piece.byteSize()) return piece.asSlice(offset - start, size);
        // Next to a bad sector, or the end of the device.
        return blocks.bytes(offset, size);
    }

    private MemorySegment piece(long start) {
        synchronized (pieces) {
            var kept = pieces.get(start);
            if (kept != null) return kept;
            var read = MemorySegment.NULL;
            try {
                long length = Math.min(PIECE, blocks.device().size() - start);
                if (length > 0) read = blocks.bytes(start, length);
            } catch (UnreadableException e) {
                // Each inode of this piece is then asked for by itself.
            }
            pieces.put(start, read);
            return read;
        }
    }
}
