package holmes.format.ext;

import holmes.bytes.Field;
import holmes.bytes.Le;
import java.lang.foreign.MemorySegment;

/// Tells of a block that mkfs claims whether mkfs wrote it. Each test is true unless the block
/// holds what mkfs would never have left there; a block of zeros could be anybody's, and counts as
/// written.
///
/// Source of what mkfs writes: e2fsprogs `misc/mke2fs.c`, `lib/ext2fs/{initialize,mkjournal}.c` and
/// `res_gdt.c`.
final class MkfsTraces {

    private final ExtFileSystem made;
    private final FreshInodes fresh;
    private final ExtGeometry geometry;

    MkfsTraces(ExtFileSystem made, FreshInodes fresh) {
        this.made = made;
        this.fresh = fresh;
        this.geometry = made.superblock().geometry();
    }

    /// The copies that follow a superblock were written with it.
    boolean superblock(long group) {
        return ExtProbe.at(made.device(), geometry.superblockOffset(group))
                .filter(f -> ExtProbe.sameSystem(made.superblock(), f.superblock()))
                .isPresent();
    }

    /// Of the blocks reserved for descriptors, those of group 0 point to the others.
    boolean reserved(MemorySegment block, long number) {
        if (Le.allZero(block)) return true;
        long place = number - geometry.firstBlock(geometry.groupOfBlock(number));
        for (long backup : geometry.backupGroups()) {
            if (Le.u32(block, 0) == geometry.firstBlock(backup) + place) return true;
        }
        return false;
    }

    /// A table's blocks are written whole: one inode of the newer file system, and all of it is.
    boolean inodes(MemorySegment block, long number, long group) {
        if (Le.allZero(block)) return true;
        int size = geometry.inodeSize();
        long into = (number - made.groups().of(group).inodeTable()) * geometry.blockSize();
        long first = group * geometry.inodesPerGroup() + into / size + 1;
        for (int i = 0; i < geometry.blockSize() / size; i++) {
            var inode = new Inode(first + i, block.asSlice((long) i * size, size), false);
            if (!inode.blank() && fresh.of(inode) instanceof InodeVerdict.Own) return true;
        }
        return false;
    }

    boolean entries(MemorySegment block) {
        return Le.allZero(block) || made.directories().block(block, -1).flaws().isEmpty();
    }

    /// A journal without transactions: its superblock, and zeros.
    boolean log(MemorySegment block) {
        return block.get(Field.INT_BE, 0) == JournalSuperblock.MAGIC || Le.allZero(block);
    }

    /// Bits for inodes that a bitmap has no room for are set.
    boolean inodeBitmap(MemorySegment block) {
        return BlockBitmap.setFrom(block, geometry.inodesPerGroup()) || Le.allZero(block);
    }

    boolean blockBitmap(MemorySegment block, long group) {
        return Le.allZero(block)
                || BlockBitmap.fits(block, group, geometry, made.groups().of(group));
    }
}
