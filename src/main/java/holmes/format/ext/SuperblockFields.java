package holmes.format.ext;

import static holmes.bytes.Field.hex;
import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;
import static holmes.bytes.Field.uuid;

import holmes.bytes.Field;
import java.util.List;
import java.util.UUID;

/// The fields of an ext superblock, 1024 bytes, little-endian.
///
/// Source: `struct ext4_super_block`, Linux `fs/ext4/ext4.h`.
public final class SuperblockFields {

    private SuperblockFields() {}

    public static final Field<Long> INODES = le32("s_inodes_count", 0);
    public static final Field<Long> BLOCKS = le32("s_blocks_count_lo", 4);
    public static final Field<Long> RESERVED_BLOCKS = le32("s_r_blocks_count_lo", 8);
    public static final Field<Long> FREE_BLOCKS = le32("s_free_blocks_count_lo", 12);
    public static final Field<Long> FREE_INODES = le32("s_free_inodes_count", 16);
    public static final Field<Long> FIRST_DATA_BLOCK = le32("s_first_data_block", 20);
    public static final Field<Long> LOG_BLOCK_SIZE = le32("s_log_block_size", 24);
    public static final Field<Long> LOG_CLUSTER_SIZE = le32("s_log_cluster_size", 28);
    public static final Field<Long> BLOCKS_PER_GROUP = le32("s_blocks_per_group", 32);
    public static final Field<Long> CLUSTERS_PER_GROUP = le32("s_clusters_per_group", 36);
    public static final Field<Long> INODES_PER_GROUP = le32("s_inodes_per_group", 40);
    public static final Field<Long> MOUNTED = le32("s_mtime", 44);
    public static final Field<Long> WRITTEN = le32("s_wtime", 48);
    public static final Field<Integer> MOUNT_COUNT = le16("s_mnt_count", 52);
    public static final Field<Integer> MAX_MOUNT_COUNT = le16("s_max_mnt_count", 54);
    public static final Field<Integer> MAGIC = le16("s_magic", 56);
    public static final Field<Integer> STATE = le16("s_state", 58);
    public static final Field<Integer> ERRORS = le16("s_errors", 60);
    public static final Field<Integer> MINOR_REVISION = le16("s_minor_rev_level", 62);
    public static final Field<Long> LAST_CHECK = le32("s_lastcheck", 64);
    public static final Field<Long> CREATOR_OS = le32("s_creator_os", 72);
    public static final Field<Long> REVISION = le32("s_rev_level", 76);
    public static final Field<Long> FIRST_INODE = le32("s_first_ino", 84);
    public static final Field<Integer> INODE_SIZE = le16("s_inode_size", 88);
    public static final Field<Integer> GROUP_NUMBER = le16("s_block_group_nr", 90);
    public static final Field<Long> COMPAT = le32("s_feature_compat", 92);
    public static final Field<Long> INCOMPAT = le32("s_feature_incompat", 96);
    public static final Field<Long> RO_COMPAT = le32("s_feature_ro_compat", 100);
    public static final Field<UUID> IDENTITY = uuid("s_uuid", 104);
    public static final Field<String> LABEL = text("s_volume_name", 120, 16);
    public static final Field<String> LAST_MOUNTED = text("s_last_mounted", 136, 64);
    public static final Field<Integer> RESERVED_GDT_BLOCKS = le16("s_reserved_gdt_blocks", 206);
    public static final Field<UUID> JOURNAL_UUID = uuid("s_journal_uuid", 208);
    public static final Field<Long> JOURNAL_INODE = le32("s_journal_inum", 224);
    public static final Field<Long> JOURNAL_DEVICE = le32("s_journal_dev", 228);
    public static final Field<Long> LAST_ORPHAN = le32("s_last_orphan", 232);
    public static final Field<String> HASH_SEED = hex("s_hash_seed", 236, 16);
    public static final Field<Integer> HASH_VERSION = u8("s_def_hash_version", 252);
    public static final Field<Integer> JOURNAL_BACKUP_TYPE = u8("s_jnl_backup_type", 253);
    public static final Field<Integer> DESCRIPTOR_SIZE = le16("s_desc_size", 254);
    public static final Field<Long> FIRST_META_BG = le32("s_first_meta_bg", 260);
    public static final Field<Long> MADE = le32("s_mkfs_time", 264);
    public static final Field<String> JOURNAL_BLOCKS = hex("s_jnl_blocks", 268, 68);
    public static final Field<Long> BLOCKS_HIGH = le32("s_blocks_count_hi", 336);
    public static final Field<Long> RESERVED_BLOCKS_HIGH = le32("s_r_blocks_count_hi", 340);
    public static final Field<Long> FREE_BLOCKS_HIGH = le32("s_free_blocks_count_hi", 344);
    public static final Field<Integer> MIN_EXTRA_ISIZE = le16("s_min_extra_isize", 348);
    public static final Field<Integer> WANT_EXTRA_ISIZE = le16("s_want_extra_isize", 350);
    public static final Field<Long> FLAGS = le32("s_flags", 352);
    public static final Field<Integer> RAID_STRIDE = le16("s_raid_stride", 356);
    public static final Field<Long> MMP_BLOCK = le64("s_mmp_block", 360);
    public static final Field<Long> RAID_STRIPE_WIDTH = le32("s_raid_stripe_width", 368);
    public static final Field<Integer> LOG_GROUPS_PER_FLEX = u8("s_log_groups_per_flex", 372);
    public static final Field<Integer> CHECKSUM_TYPE = u8("s_checksum_type", 373);
    public static final Field<Long> KBYTES_WRITTEN = le64("s_kbytes_written", 376);
    public static final Field<Long> ERROR_COUNT = le32("s_error_count", 404);
    public static final Field<Long> FIRST_ERROR_TIME = le32("s_first_error_time", 408);
    public static final Field<Long> LAST_ERROR_TIME = le32("s_last_error_time", 460);
    public static final Field<String> LAST_ERROR_FUNCTION = text("s_last_error_func", 480, 32);
    public static final Field<Long> USER_QUOTA_INODE = le32("s_usr_quota_inum", 576);
    public static final Field<Long> GROUP_QUOTA_INODE = le32("s_grp_quota_inum", 580);
    public static final Field<Long> BACKUP_GROUP_1 = le32("s_backup_bgs[0]", 588);
    public static final Field<Long> BACKUP_GROUP_2 = le32("s_backup_bgs[1]", 592);
    public static final Field<Long> LOST_AND_FOUND = le32("s_lpf_ino", 616);
    public static final Field<Long> PROJECT_QUOTA_INODE = le32("s_prj_quota_inum", 620);
    public static final Field<Long> CHECKSUM_SEED = le32("s_checksum_seed", 624);
    public static final Field<Integer> WRITTEN_HIGH = u8("s_wtime_hi", 628);
    public static final Field<Integer> MOUNTED_HIGH = u8("s_mtime_hi", 629);
    public static final Field<Integer> MADE_HIGH = u8("s_mkfs_time_hi", 630);
    public static final Field<Integer> LAST_CHECK_HIGH = u8("s_lastcheck_hi", 631);
    public static final Field<Integer> ENCODING = le16("s_encoding", 636);
    public static final Field<Long> ORPHAN_FILE_INODE = le32("s_orphan_file_inum", 640);
    public static final Field<Long> CHECKSUM = le32("s_checksum", 1020);

    /// All of them, by offset, for the hex view.
    public static final List<Field<?>> ALL =
            List.of(
                    INODES,
                    BLOCKS,
                    RESERVED_BLOCKS,
                    FREE_BLOCKS,
                    FREE_INODES,
                    FIRST_DATA_BLOCK,
                    LOG_BLOCK_SIZE,
                    LOG_CLUSTER_SIZE,
                    BLOCKS_PER_GROUP,
                    CLUSTERS_PER_GROUP,
                    INODES_PER_GROUP,
                    MOUNTED,
                    WRITTEN,
                    MOUNT_COUNT,
                    MAX_MOUNT_COUNT,
                    MAGIC,
                    STATE,
                    ERRORS,
                    MINOR_REVISION,
                    LAST_CHECK,
                    CREATOR_OS,
                    REVISION,
                    FIRST_INODE,
                    INODE_SIZE,
                    GROUP_NUMBER,
                    COMPAT,
                    INCOMPAT,
                    RO_COMPAT,
                    IDENTITY,
                    LABEL,
                    LAST_MOUNTED,
                    RESERVED_GDT_BLOCKS,
                    JOURNAL_UUID,
                    JOURNAL_INODE,
                    JOURNAL_DEVICE,
                    LAST_ORPHAN,
                    HASH_SEED,
                    HASH_VERSION,
                    JOURNAL_BACKUP_TYPE,
                    DESCRIPTOR_SIZE,
                    FIRST_META_BG,
                    MADE,
                    JOURNAL_BLOCKS,
                    BLOCKS_HIGH,
                    RESERVED_BLOCKS_HIGH,
                    FREE_BLOCKS_HIGH,
                    MIN_EXTRA_ISIZE,
                    WANT_EXTRA_ISIZE,
                    FLAGS,
                    RAID_STRIDE,
                    MMP_BLOCK,
                    RAID_STRIPE_WIDTH,
                    LOG_GROUPS_PER_FLEX,
                    CHECKSUM_TYPE,
                    KBYTES_WRITTEN,
                    ERROR_COUNT,
                    FIRST_ERROR_TIME,
                    LAST_ERROR_TIME,
                    LAST_ERROR_FUNCTION,
                    USER_QUOTA_INODE,
                    GROUP_QUOTA_INODE,
                    BACKUP_GROUP_1,
                    BACKUP_GROUP_2,
                    LOST_AND_FOUND,
                    PROJECT_QUOTA_INODE,
                    CHECKSUM_SEED,
                    WRITTEN_HIGH,
                    MOUNTED_HIGH,
                    MADE_HIGH,
                    LAST_CHECK_HIGH,
                    ENCODING,
                    ORPHAN_FILE_INODE,
                    CHECKSUM);
}
