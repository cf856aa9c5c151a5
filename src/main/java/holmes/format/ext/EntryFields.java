package holmes.format.ext;

import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.u8;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.bytes.Field;
import holmes.tree.FileName;
import java.util.List;

/// The fields of an entry of a directory, of the tail that may follow the last one, and of the
/// nodes of an htree; little-endian.
///
/// Source: `struct ext4_dir_entry_2` and `ext4_dir_entry_tail`, Linux `fs/ext4/ext4.h`; `struct
/// dx_root`, `dx_node`, `dx_entry` and `dx_tail`, Linux `fs/ext4/namei.c`.
public final class EntryFields {

    private EntryFields() {}

    static final Field<Long> INODE = le32("inode", 0);
    static final Field<Integer> LENGTH = le16("rec_len", 4);
    static final Field<Integer> NAME_LENGTH = u8("name_len", 6);
    static final Field<Integer> TYPE = u8("file_type", 7);

    /// Where entries give no type, the length of the name has its byte, too.
    static final Field<Integer> LONG_NAME_LENGTH = le16("name_len", 6);

    /// Where the name starts, and so the least length of an entry.
    static final int NAME = 8;

    static final Field<Long> TAIL_INODE = le32("det_reserved_zero1", 0);
    static final Field<Integer> TAIL_LENGTH = le16("det_rec_len", 4);
    static final Field<Integer> TAIL_NAME_LENGTH = u8("det_reserved_zero2", 6);
    static final Field<Integer> TAIL_TYPE = u8("det_reserved_ft", 7);
    static final Field<Long> TAIL_CHECKSUM = le32("det_checksum", 8);

    static final List<Field<?>> TAIL =
            List.of(TAIL_INODE, TAIL_LENGTH, TAIL_NAME_LENGTH, TAIL_TYPE, TAIL_CHECKSUM);

    /// What follows `.` and `..` in the root of an htree, counted from the block's start.
    static final Field<Long> ROOT_ZERO = le32("reserved_zero", 24);

    static final Field<Integer> ROOT_HASH = u8("hash_version", 28);
    static final Field<Integer> ROOT_LENGTH = u8("info_length", 29);
    static final Field<Integer> ROOT_LEVELS = u8("indirect_levels", 30);
    static final Field<Integer> ROOT_FLAGS = u8("unused_flags", 31);

    static final List<Field<?>> ROOT =
            List.of(ROOT_ZERO, ROOT_HASH, ROOT_LENGTH, ROOT_LEVELS, ROOT_FLAGS);

    /// The first entry of a node: it has no hash, but the count of entries in its place.
    static final Field<Integer> LIMIT = le16("limit", 0);

    static final Field<Integer> COUNT = le16("count", 2);
    static final Field<Long> HASH = le32("hash", 0);
    static final Field<Long> BLOCK = le32("block", 4);
    static final int INDEX = 8;

    static final List<Field<?>> FIRST_INDEX = List.of(LIMIT, COUNT, BLOCK);
    static final List<Field<?>> LATER_INDEX = List.of(HASH, BLOCK);

    static final Field<Long> NODE_RESERVED = le32("dt_reserved", 0);
    static final Field<Long> NODE_CHECKSUM = le32("dt_checksum", 4);
    static final List<Field<?>> NODE_TAIL = List.of(NODE_RESERVED, NODE_CHECKSUM);

    /// An entry with a name of so many bytes.
    static List<Field<?>> of(int nameLength, boolean typed) {
        var name =
                new Field<String>(
                        "name", NAME, nameLength, s -> FileName.text(s.toArray(JAVA_BYTE)));
        return typed
                ? List.of(INODE, LENGTH, NAME_LENGTH, TYPE, name)
                : List.of(INODE, LENGTH, LONG_NAME_LENGTH, name);
    }
}
