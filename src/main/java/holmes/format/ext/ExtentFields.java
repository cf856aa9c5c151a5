package holmes.format.ext;

import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;

import holmes.bytes.Field;
import holmes.bytes.Le;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// The fields of a node of an extent tree, little-endian: its header, and entries of twelve bytes
/// that lead to other nodes or, at depth 0, to the content.
///
/// Source: `struct ext4_extent_header`, `ext4_extent_idx`, `ext4_extent` and `ext4_extent_tail`,
/// Linux `fs/ext4/ext4_extents.h`.
public final class ExtentFields {

    private ExtentFields() {}

    static final Field<Integer> MAGIC = le16("eh_magic", 0);
    static final Field<Integer> ENTRIES = le16("eh_entries", 2);
    static final Field<Integer> MOST = le16("eh_max", 4);
    static final Field<Integer> DEPTH = le16("eh_depth", 6);
    static final Field<Long> GENERATION = le32("eh_generation", 8);

    static final List<Field<?>> HEADER = List.of(MAGIC, ENTRIES, MOST, DEPTH, GENERATION);

    static final Field<Long> INDEX_FIRST = le32("ei_block", 0);
    static final Field<Long> LEAF = le32("ei_leaf_lo", 4);
    static final Field<Integer> LEAF_HIGH = le16("ei_leaf_hi", 8);

    static final List<Field<?>> INDEX = List.of(INDEX_FIRST, LEAF, LEAF_HIGH);

    static final Field<Long> FIRST = le32("ee_block", 0);
    static final Field<Integer> LENGTH = le16("ee_len", 4);
    static final Field<Integer> START_HIGH = le16("ee_start_hi", 6);
    static final Field<Long> START = le32("ee_start_lo", 8);

    static final List<Field<?>> EXTENT = List.of(FIRST, LENGTH, START_HIGH, START);

    static final Field<Long> CHECKSUM = le32("et_checksum", 0);

    /// The fields of the entries of a node of that depth.
    static List<Field<?>> entry(int depth) {
        return depth == 0 ? EXTENT : INDEX;
    }

    /// How many entries a node has, or -1 if it is none.
    static int entries(MemorySegment node) {
        int depth = ExtentTree.depth(node);
        return depth < 0 || depth > ExtentTree.DEEPEST ? -1 : Le.u16(node, ENTRIES);
    }
}
