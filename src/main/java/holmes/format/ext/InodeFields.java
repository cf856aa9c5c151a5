package holmes.format.ext;

import static holmes.bytes.Field.hex;
import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;

import holmes.bytes.Field;
import java.util.List;

/// The fields of an inode, little-endian; those from 128 on exist in larger inodes only, and only
/// as far as `i_extra_isize` reaches.
///
/// Source: `struct ext4_inode`, Linux `fs/ext4/ext4.h`.
public final class InodeFields {

    private InodeFields() {}

    public static final Field<Integer> MODE = le16("i_mode", 0);
    public static final Field<Integer> UID = le16("i_uid", 2);
    public static final Field<Long> SIZE = le32("i_size_lo", 4);
    public static final Field<Long> ATIME = le32("i_atime", 8);
    public static final Field<Long> CTIME = le32("i_ctime", 12);
    public static final Field<Long> MTIME = le32("i_mtime", 16);
    public static final Field<Long> DTIME = le32("i_dtime", 20);
    public static final Field<Integer> GID = le16("i_gid", 24);
    public static final Field<Integer> LINKS = le16("i_links_count", 26);
    public static final Field<Long> BLOCKS = le32("i_blocks_lo", 28);
    public static final Field<Long> FLAGS = le32("i_flags", 32);
    public static final Field<String> BLOCK = hex("i_block", 40, 60);
    public static final Field<Long> GENERATION = le32("i_generation", 100);
    public static final Field<Long> ATTRIBUTES = le32("i_file_acl_lo", 104);
    public static final Field<Long> SIZE_HIGH = le32("i_size_high", 108);
    public static final Field<Integer> BLOCKS_HIGH = le16("l_i_blocks_high", 116);
    public static final Field<Integer> ATTRIBUTES_HIGH = le16("l_i_file_acl_high", 118);
    public static final Field<Integer> UID_HIGH = le16("l_i_uid_high", 120);
    public static final Field<Integer> GID_HIGH = le16("l_i_gid_high", 122);
    public static final Field<Integer> CHECKSUM = le16("l_i_checksum_lo", 124);
    public static final Field<Integer> EXTRA_ISIZE = le16("i_extra_isize", 128);
    public static final Field<Integer> CHECKSUM_HIGH = le16("i_checksum_hi", 130);
    public static final Field<Long> CTIME_EXTRA = le32("i_ctime_extra", 132);
    public static final Field<Long> MTIME_EXTRA = le32("i_mtime_extra", 136);
    public static final Field<Long> ATIME_EXTRA = le32("i_atime_extra", 140);
    public static final Field<Long> CRTIME = le32("i_crtime", 144);
    public static final Field<Long> CRTIME_EXTRA = le32("i_crtime_extra", 148);
    public static final Field<Long> PROJECT = le32("i_projid", 156);

    /// For the hex view.
    public static final List<Field<?>> ALL =
            List.of(
                    MODE,
                    UID,
                    SIZE,
                    ATIME,
                    CTIME,
                    MTIME,
                    DTIME,
                    GID,
                    LINKS,
                    BLOCKS,
                    FLAGS,
                    BLOCK,
                    GENERATION,
                    ATTRIBUTES,
                    SIZE_HIGH,
                    BLOCKS_HIGH,
                    ATTRIBUTES_HIGH,
                    UID_HIGH,
                    GID_HIGH,
                    CHECKSUM,
                    EXTRA_ISIZE,
                    CHECKSUM_HIGH,
                    CTIME_EXTRA,
                    MTIME_EXTRA,
                    ATIME_EXTRA,
                    CRTIME,
                    CRTIME_EXTRA,
                    PROJECT);
}
