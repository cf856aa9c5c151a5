package holmes.format.ext;

/// Where mkfs puts bitmaps and inode tables, for groups whose descriptor is lost in every copy.
///
/// Source: `ext2fs_allocate_group_table` in e2fsprogs `lib/ext2fs/alloc_tables.c`.
final class GroupLayout {

    private GroupLayout() {}

    static GroupDescriptor computed(ExtSuperblock superblock, long group) {
        var geometry = superblock.geometry();
        int log = superblock.get(SuperblockFields.LOG_GROUPS_PER_FLEX);
        long flex = superblock.has(ExtFeature.FLEX_BG) && log < 24 ? 1L << log : 1;
        long first = group / flex * flex;
        long place = group - first;
        long base = geometry.firstBlock(first) + geometry.overhead(first);
        if (geometry.blockSize() == 1024 && geometry.firstDataBlock() == 0 && first == 0) base++;
        return new GroupDescriptor(
                base + place,
                base + flex + place,
                base + 2 * flex + place * geometry.tableBlocks(),
                0,
                0,
                0,
                0,
                0,
                0,
                0);
    }
}
