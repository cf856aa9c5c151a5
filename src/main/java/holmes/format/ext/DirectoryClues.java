package holmes.format.ext;

import holmes.bytes.Field;
import holmes.bytes.Le;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What ties the inodes of directories to their blocks, for those who do not know yet in which
/// order the pieces of a file system lie: everything follows from one superblock.
public final class DirectoryClues {

    private static final int DIRECTORY = 0x4000;
    private static final int REGULAR = 0x8000;
    private static final long FIRST_OF_USERS = 11;
    private static final int DIRECT = 12;
    private static final int EXTENTS_IN_INODE = 4;
    private static final int LONGEST_WRITTEN = 1 << 15;

    private final ExtSuperblock superblock;

    public DirectoryClues(ExtSuperblock superblock) {
        this.superblock = superblock;
    }

    /// An inode table where mkfs puts it.
    ///
    /// @param offset bytes from the start of the file system
    /// @param firstInode the number of its first inode
    /// @param inodes how many it holds
    public record Table(long offset, long firstInode, long inodes) {}

    /// Where the group descriptors lie that follow the copy of the superblock in a group, in bytes
    /// from the start of the file system.
    public long descriptors(long group) {
        return superblock.geometry().descriptorBlock(0, group) * superblock.blockSize();
    }

    /// Bytes of descriptors that are worth reading: one block holds enough of them.
    public long descriptorsLength() {
        var geometry = superblock.geometry();
        long all = geometry.groups() * geometry.descriptorSize();
        return Math.min(all, superblock.blockSize());
    }

    /// The inode tables that these descriptors name, in order; none if they cannot be descriptors
    /// of this file system.
    public List<Table> inodeTables(MemorySegment descriptors) {
        var geometry = superblock.geometry();
        boolean flexible = superblock.has(ExtFeature.FLEX_BG);
        var tables = new ArrayList<Table>();
        long inodes = geometry.inodesPerGroup();
        int size = geometry.descriptorSize();
        for (long group = 0; (group + 1) * size <= descriptors.byteSize(); group++) {
            var bytes = descriptors.asSlice(group * size, size);
            var descriptor = GroupDescriptor.parse(bytes, group, superblock);
            if (!descriptor.plausible(group, geometry, flexible)) return List.of();
            if (!descriptor.checksumHolds()) return List.of();
            long offset = descriptor.inodeTable() * geometry.blockSize();
            tables.add(new Table(offset, 1 + group * inodes, inodes));
        }
        return List.copyOf(tables);
    }

    public int inodeSize() {
        return superblock.geometry().inodeSize();
    }

    /// Where a directory's first block lies, if these bytes are a live directory's inode.
    ///
    /// @param at where the inode starts in `bytes`
    /// @return bytes from the start of the file system, or -1
    public long firstBlock(MemorySegment bytes, long at) {
        int mode = bytes.get(Field.SHORT_LE, at + InodeFields.MODE.offset()) & 0xf000;
        if (mode != DIRECTORY) return -1;
        var inode = new Inode(0, bytes.asSlice(at, inodeSize()), false);
        if (inode.links() == 0 || inode.deleted() != 0 || inode.has(Inode.INLINE)) return -1;
        long block = inode.has(Inode.EXTENTS) ? firstExtent(inode) : Le.u32(inode.block(), 0);
        var geometry = superblock.geometry();
        boolean possible = block > geometry.firstDataBlock() && block < geometry.blocks();
        return possible ? block * geometry.blockSize() : -1;
    }

    /// Where some blocks lie that these bytes, if they are a live file's inode, say were written:
    /// direct blocks, or the ends and the middle of the extents in the inode.
    ///
    /// @param number of the inode; the file system's own are passed over, they are mostly empty
    /// @return bytes from the start of the file system
    public List<Long> content(MemorySegment bytes, long at, long number) {
        int mode = bytes.get(Field.SHORT_LE, at + InodeFields.MODE.offset()) & 0xf000;
        if (mode != REGULAR || number < FIRST_OF_USERS) return List.of();
        var inode = new Inode(0, bytes.asSlice(at, inodeSize()), false);
        if (inode.links() == 0 || inode.deleted() != 0 || inode.has(Inode.INLINE)) return List.of();
        var geometry = superblock.geometry();
        return (inode.has(Inode.EXTENTS) ? inExtents(inode.block()) : direct(inode.block()))
                .stream()
                        .filter(block -> block > geometry.firstDataBlock())
                        .filter(block -> block < geometry.blocks())
                        .map(block -> block * geometry.blockSize())
                        .toList();
    }

    /// The last block of a file, of which the rest behind the file's end is zero.
    ///
    /// @param offset bytes from the start of the file system
    /// @param used bytes of the block that are the file's
    public record LastBlock(long offset, int used) {}

    /// Where the last block of a file lies, if these bytes are a live file's inode that names it
    /// and the file does not fill it.
    ///
    /// @param number of the inode; the file system's own are passed over
    public Optional<LastBlock> lastBlock(MemorySegment bytes, long at, long number) {
        int mode = bytes.get(Field.SHORT_LE, at + InodeFields.MODE.offset()) & 0xf000;
        if (mode != REGULAR || number < FIRST_OF_USERS) return Optional.empty();
        var inode = new Inode(0, bytes.asSlice(at, inodeSize()), false);
        if (inode.links() == 0 || inode.deleted() != 0 || inode.has(Inode.INLINE)) {
            return Optional.empty();
        }
        var geometry = superblock.geometry();
        int used = (int) (inode.size() % geometry.blockSize());
        long last = inode.size() / geometry.blockSize();
        if (inode.size() <= 0 || used == 0) return Optional.empty();
        long block =
                inode.has(Inode.EXTENTS)
                        ? inExtent(inode.block(), last)
                        : last < DIRECT ? Le.u32(inode.block(), 4 * last) : -1;
        boolean possible = block > geometry.firstDataBlock() && block < geometry.blocks();
        return possible
                ? Optional.of(new LastBlock(block * geometry.blockSize(), used))
                : Optional.empty();
    }

    /// The block that the extents in an inode give for a block of the file; -1 if none.
    private static long inExtent(MemorySegment tree, long wanted) {
        if (Le.u16(tree, 0) != ExtentTree.MAGIC || Le.u16(tree, 6) != 0) return -1;
        for (int i = 0; i < Math.min(Le.u16(tree, 2), EXTENTS_IN_INODE); i++) {
            long at = 12 + 12L * i;
            long within = wanted - Le.u32(tree, at);
            if (within < 0 || within >= Le.u16(tree, at + 4)) continue;
            if (Le.u16(tree, at + 4) > LONGEST_WRITTEN) return -1;
            return (Le.u32(tree, at + 8) | (long) Le.u16(tree, at + 6) << 32) + within;
        }
        return -1;
    }

    private static List<Long> direct(MemorySegment map) {
        var blocks = new ArrayList<Long>();
        for (int i = 0; i < DIRECT; i++) blocks.add(Le.u32(map, 4L * i));
        return blocks;
    }

    private static List<Long> inExtents(MemorySegment tree) {
        if (Le.u16(tree, 0) != ExtentTree.MAGIC || Le.u16(tree, 6) != 0) return List.of();
        var blocks = new ArrayList<Long>();
        for (int i = 0; i < Math.min(Le.u16(tree, 2), EXTENTS_IN_INODE); i++) {
            long at = 12 + 12L * i;
            long length = Le.u16(tree, at + 4);
            if (length == 0 || length > LONGEST_WRITTEN) continue;
            long first = Le.u32(tree, at + 8) | (long) Le.u16(tree, at + 6) << 32;
            blocks.addAll(List.of(first, first + length / 2, first + length - 1));
        }
        return blocks.stream().distinct().toList();
    }

    /// The extent that maps block 0, of a tree without inner nodes: directories seldom have others.
    private static long firstExtent(Inode inode) {
        var tree = inode.block();
        boolean leaf = Le.u16(tree, 0) == 0xf30a && Le.u16(tree, 2) > 0 && Le.u16(tree, 6) == 0;
        if (!leaf || Le.u32(tree, 12) != 0) return -1;
        return Le.u32(tree, 20) | (long) Le.u16(tree, 18) << 32;
    }

    /// Whether a directory with this inode number begins here, with `.` and then `..`.
    ///
    /// @param bytes 24 bytes or more; fewer are no directory
    public static boolean begins(MemorySegment bytes, long inode) {
        return bytes.byteSize() >= 24
                && Le.u32(bytes, 0) == inode
                && Le.u16(bytes, 4) == 12
                && Le.u8(bytes, 6) == 1
                && Le.u16(bytes, 8) == '.'
                && Le.u8(bytes, 18) == 2
                && Le.u16(bytes, 20) == ('.' | '.' << 8);
    }
}
