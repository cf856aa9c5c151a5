package holmes.format.ext;

import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;

import holmes.bytes.Checksums;
import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// Where a block group keeps its bitmaps and its inode table.
///
/// Source: `struct ext4_group_desc`, Linux `fs/ext4/ext4.h`; 32 bytes, or 64 with 64bit.
///
/// @param blockBitmap block number, likewise `inodeBitmap` and `inodeTable`
/// @param unusedInodes inodes at the end of the table that were never used (uninit_bg)
/// @param flags 1 inode table and bitmap not initialised, 2 block bitmap not initialised, 4 inode
///   table zeroed
/// @param checksum what the descriptor says
/// @param expected what its bytes amount to; equal to `checksum` if there is none to check
public record GroupDescriptor(
        long blockBitmap,
        long inodeBitmap,
        long inodeTable,
        long freeBlocks,
        long freeInodes,
        long directories,
        int flags,
        long unusedInodes,
        int checksum,
        int expected) {

    public static final Field<Long> BLOCK_BITMAP = le32("bg_block_bitmap_lo", 0);
    public static final Field<Long> INODE_BITMAP = le32("bg_inode_bitmap_lo", 4);
    public static final Field<Long> INODE_TABLE = le32("bg_inode_table_lo", 8);
    public static final Field<Integer> FREE_BLOCKS = le16("bg_free_blocks_count_lo", 12);
    public static final Field<Integer> FREE_INODES = le16("bg_free_inodes_count_lo", 14);
    public static final Field<Integer> DIRECTORIES = le16("bg_used_dirs_count_lo", 16);
    public static final Field<Integer> FLAGS = le16("bg_flags", 18);
    public static final Field<Integer> UNUSED_INODES = le16("bg_itable_unused_lo", 28);
    public static final Field<Integer> CHECKSUM = le16("bg_checksum", 30);
    public static final Field<Long> BLOCK_BITMAP_HIGH = le32("bg_block_bitmap_hi", 32);
    public static final Field<Long> INODE_BITMAP_HIGH = le32("bg_inode_bitmap_hi", 36);
    public static final Field<Long> INODE_TABLE_HIGH = le32("bg_inode_table_hi", 40);
    public static final Field<Integer> FREE_BLOCKS_HIGH = le16("bg_free_blocks_count_hi", 44);
    public static final Field<Integer> FREE_INODES_HIGH = le16("bg_free_inodes_count_hi", 46);
    public static final Field<Integer> DIRECTORIES_HIGH = le16("bg_used_dirs_count_hi", 48);
    public static final Field<Integer> UNUSED_INODES_HIGH = le16("bg_itable_unused_hi", 50);

    /// For the hex view.
    public static final List<Field<?>> ALL =
            List.of(
                    BLOCK_BITMAP,
                    INODE_BITMAP,
                    INODE_TABLE,
                    FREE_BLOCKS,
                    FREE_INODES,
                    DIRECTORIES,
                    FLAGS,
                    UNUSED_INODES,
                    CHECKSUM,
                    BLOCK_BITMAP_HIGH,
                    INODE_BITMAP_HIGH,
                    INODE_TABLE_HIGH,
                    FREE_BLOCKS_HIGH,
                    FREE_INODES_HIGH,
                    DIRECTORIES_HIGH,
                    UNUSED_INODES_HIGH);

    /// @param d exactly one descriptor
    static GroupDescriptor parse(MemorySegment d, long group, ExtSuperblock superblock) {
        boolean wide = superblock.geometry().descriptorSize() >= 64;
        int checksum = CHECKSUM.in(d);
        return new GroupDescriptor(
                BLOCK_BITMAP.in(d) | (wide ? BLOCK_BITMAP_HIGH.in(d) << 32 : 0),
                INODE_BITMAP.in(d) | (wide ? INODE_BITMAP_HIGH.in(d) << 32 : 0),
                INODE_TABLE.in(d) | (wide ? INODE_TABLE_HIGH.in(d) << 32 : 0),
                FREE_BLOCKS.in(d) | (wide ? (long) FREE_BLOCKS_HIGH.in(d) << 16 : 0),
                FREE_INODES.in(d) | (wide ? (long) FREE_INODES_HIGH.in(d) << 16 : 0),
                DIRECTORIES.in(d) | (wide ? (long) DIRECTORIES_HIGH.in(d) << 16 : 0),
                FLAGS.in(d),
                UNUSED_INODES.in(d) | (wide ? (long) UNUSED_INODES_HIGH.in(d) << 16 : 0),
                checksum,
                expected(d, group, superblock, checksum));
    }

    private static int expected(
            MemorySegment d, long group, ExtSuperblock superblock, int checksum) {
        long rest = d.byteSize() - 32;
        if (superblock.metadataChecksums()) {
            return new Crc32c(superblock.checksumSeed())
                            .add32((int) group)
                            .add(d, 0, 30)
                            .zeros(2)
                            .add(d, 32, rest)
                            .value()
                    & 0xffff;
        }
        if (!superblock.has(ExtFeature.UNINIT_BG)) return checksum;
        var uuid = superblock.bytes().asSlice(SuperblockFields.IDENTITY.offset(), 16);
        var number = MemorySegment.ofArray(new byte[4]);
        number.set(Field.INT_LE, 0, (int) group);
        int crc = Checksums.crc16(Checksums.crc16(0xffff, uuid), number);
        return Checksums.crc16(Checksums.crc16(crc, d.asSlice(0, 30)), d.asSlice(32, rest));
    }

    public boolean checksumHolds() {
        return checksum == expected;
    }

    public boolean inodesUninitialised() {
        return (flags & 1) != 0;
    }

    public boolean blocksUninitialised() {
        return (flags & 2) != 0;
    }

    /// Whether bitmaps and inode table lie within the file system, and where this layout allows.
    boolean plausible(long group, ExtGeometry geometry, boolean flexible) {
        return lies(blockBitmap, 1, group, geometry, flexible)
                && lies(inodeBitmap, 1, group, geometry, flexible)
                && lies(inodeTable, geometry.tableBlocks(), group, geometry, flexible)
                && blockBitmap != inodeBitmap;
    }

    private static boolean lies(
            long block, long length, long group, ExtGeometry geometry, boolean flexible) {
        if (block <= geometry.firstDataBlock() || block > geometry.blocks() - length) return false;
        if (flexible) return true;
        long first = geometry.firstBlock(group);
        return block >= first && block + length <= first + geometry.blocksIn(group);
    }
}
