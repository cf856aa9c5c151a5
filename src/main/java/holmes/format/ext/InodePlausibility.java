package holmes.format.ext;

import holmes.bytes.Le;
import holmes.device.UnreadableException;

/// Tells an inode from other bytes that stand where one should be. Used for inodes that no
/// directory names, where nothing else vouches for them.
final class InodePlausibility {

    private static final long KNOWN_FLAGS = 0x7fbfffffL;

    private final ExtFileSystem fileSystem;
    private final ExtGeometry geometry;

    InodePlausibility(ExtFileSystem fileSystem) {
        this.fileSystem = fileSystem;
        this.geometry = fileSystem.superblock().geometry();
    }

    /// Whether a live inode may well be one. A checksum that fits settles it.
    boolean of(Inode inode) {
        if (fileSystem.superblock().metadataChecksums()) {
            if (inode.checksumHolds(fileSystem.seed())) return true;
        }
        if (inode.links() > 65_000 || (inode.flags() & ~KNOWN_FLAGS) != 0) return false;
        if (inode.size() < 0 || inode.extraSize() > inode.raw().byteSize() - 128) return false;
        long unit = inode.has(Inode.HUGE_FILE) ? 1 : geometry.blockSize() / 512;
        if (inode.blockCount() / unit > geometry.blocks()) return false;
        long attributes = inode.attributeBlock();
        if (attributes != 0 && !geometry.isBlock(attributes)) return false;
        return switch (inode.type()) {
            case FILE -> map(inode);
            case DIRECTORY -> map(inode) && directory(inode);
            case SYMLINK -> inode.size() > 0 && inode.size() <= 4096 && link(inode);
            case CHARACTER_DEVICE, BLOCK_DEVICE, FIFO, SOCKET -> inode.size() == 0;
            case UNKNOWN -> false;
        };
    }

    private boolean map(Inode inode) {
        if (inode.has(Inode.INLINE)) return true;
        if (inode.has(Inode.EXTENTS)) return ExtentTree.depth(inode.block()) >= 0;
        for (int i = 0; i < 15; i++) {
            long block = Le.u32(inode.block(), 4L * i);
            if (block != 0 && !geometry.isBlock(block)) return false;
        }
        return true;
    }

    private boolean directory(Inode inode) {
        if (inode.has(Inode.INLINE)) return true;
        if (inode.size() == 0 || inode.size() % geometry.blockSize() != 0) return false;
        var pieces = fileSystem.content(inode).pieces();
        if (pieces.isEmpty() || !pieces.getFirst().stored()) return false;
        try {
            var start = fileSystem.blocks().bytes(pieces.getFirst().place(), DirectoryReader.DOTS);
            return DirectoryReader.isDots(start) && Le.u32(start, 0) == inode.number();
        } catch (UnreadableException e) {
            return true;
        }
    }

    private boolean link(Inode inode) {
        if (!inode.fastLink()) return map(inode);
        for (int i = 0; i < inode.size(); i++) {
            if (Le.u8(inode.block(), i) == 0) return false;
        }
        return true;
    }
}
