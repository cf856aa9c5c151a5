package holmes.format.ext;

import static holmes.format.ext.ExtFeature.Set.COMPAT;
import static holmes.format.ext.ExtFeature.Set.INCOMPAT;
import static holmes.format.ext.ExtFeature.Set.RO_COMPAT;

/// The features of ext, under the names that `dumpe2fs` prints.
///
/// Source: e2fsprogs `lib/e2p/feature.c`; Linux `fs/ext4/ext4.h`.
public enum ExtFeature {
    DIR_PREALLOC(COMPAT, 0, "dir_prealloc"),
    IMAGIC_INODES(COMPAT, 1, "imagic_inodes"),
    HAS_JOURNAL(COMPAT, 2, "has_journal"),
    EXT_ATTR(COMPAT, 3, "ext_attr"),
    RESIZE_INODE(COMPAT, 4, "resize_inode"),
    DIR_INDEX(COMPAT, 5, "dir_index"),
    LAZY_BG(COMPAT, 6, "lazy_bg"),
    SNAPSHOT_BITMAP(COMPAT, 8, "snapshot_bitmap"),
    SPARSE_SUPER2(COMPAT, 9, "sparse_super2"),
    FAST_COMMIT(COMPAT, 10, "fast_commit"),
    STABLE_INODES(COMPAT, 11, "stable_inodes"),
    ORPHAN_FILE(COMPAT, 12, "orphan_file"),

    COMPRESSION(INCOMPAT, 0, "compression"),
    FILETYPE(INCOMPAT, 1, "filetype"),
    NEEDS_RECOVERY(INCOMPAT, 2, "needs_recovery"),
    JOURNAL_DEV(INCOMPAT, 3, "journal_dev"),
    META_BG(INCOMPAT, 4, "meta_bg"),
    EXTENT(INCOMPAT, 6, "extent"),
    BIT64(INCOMPAT, 7, "64bit"),
    MMP(INCOMPAT, 8, "mmp"),
    FLEX_BG(INCOMPAT, 9, "flex_bg"),
    EA_INODE(INCOMPAT, 10, "ea_inode"),
    DIRDATA(INCOMPAT, 12, "dirdata"),
    METADATA_CSUM_SEED(INCOMPAT, 13, "metadata_csum_seed"),
    LARGE_DIR(INCOMPAT, 14, "large_dir"),
    INLINE_DATA(INCOMPAT, 15, "inline_data"),
    ENCRYPT(INCOMPAT, 16, "encrypt"),
    CASEFOLD(INCOMPAT, 17, "casefold"),

    SPARSE_SUPER(RO_COMPAT, 0, "sparse_super"),
    LARGE_FILE(RO_COMPAT, 1, "large_file"),
    BTREE_DIR(RO_COMPAT, 2, "btree_dir"),
    HUGE_FILE(RO_COMPAT, 3, "huge_file"),
    UNINIT_BG(RO_COMPAT, 4, "uninit_bg"),
    DIR_NLINK(RO_COMPAT, 5, "dir_nlink"),
    EXTRA_ISIZE(RO_COMPAT, 6, "extra_isize"),
    SNAPSHOT(RO_COMPAT, 7, "snapshot"),
    QUOTA(RO_COMPAT, 8, "quota"),
    BIGALLOC(RO_COMPAT, 9, "bigalloc"),
    METADATA_CSUM(RO_COMPAT, 10, "metadata_csum"),
    REPLICA(RO_COMPAT, 11, "replica"),
    READ_ONLY(RO_COMPAT, 12, "read-only"),
    PROJECT(RO_COMPAT, 13, "project"),
    SHARED_BLOCKS(RO_COMPAT, 14, "shared_blocks"),
    VERITY(RO_COMPAT, 15, "verity"),
    ORPHAN_PRESENT(RO_COMPAT, 16, "orphan_present");

    /// Which of the three words a feature's bit is in.
    enum Set {
        COMPAT,
        INCOMPAT,
        RO_COMPAT
    }

    final Set set;
    final long mask;
    final String label;

    ExtFeature(Set set, int bit, String label) {
        this.set = set;
        this.mask = 1L << bit;
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
