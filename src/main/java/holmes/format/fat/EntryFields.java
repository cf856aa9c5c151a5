package holmes.format.fat;

import static holmes.bytes.Field.hex;
import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.u8;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import holmes.bytes.Field;
import java.util.List;

/// The fields of the 32 bytes of a name in a directory of a FAT, little-endian: a short one, or a
/// part of a long one, told apart by their attributes.
///
/// Source: Microsoft `fatgen103`, FAT 32 byte directory entry structure and FAT long directory
/// entry structure.
final class EntryFields {

    static final int SIZE = 32;

    private EntryFields() {}

    static final Field<String> NAME =
            new Field<>("DIR_Name", 0, 11, s -> new String(s.toArray(JAVA_BYTE), ISO_8859_1));
    static final Field<Integer> ATTRIBUTES = u8("DIR_Attr", 11);
    static final Field<Integer> CASE = u8("DIR_NTRes", 12);
    static final Field<Integer> CREATED_TENTHS = u8("DIR_CrtTimeTenth", 13);
    static final Field<Integer> CREATED_TIME = le16("DIR_CrtTime", 14);
    static final Field<Integer> CREATED_DATE = le16("DIR_CrtDate", 16);
    static final Field<Integer> ACCESSED_DATE = le16("DIR_LstAccDate", 18);
    static final Field<Integer> CLUSTER_HIGH = le16("DIR_FstClusHI", 20);
    static final Field<Integer> WRITTEN_TIME = le16("DIR_WrtTime", 22);
    static final Field<Integer> WRITTEN_DATE = le16("DIR_WrtDate", 24);
    static final Field<Integer> CLUSTER = le16("DIR_FstClusLO", 26);
    static final Field<Long> LENGTH = le32("DIR_FileSize", 28);

    static final List<Field<?>> SHORT =
            List.of(
                    NAME,
                    ATTRIBUTES,
                    CASE,
                    CREATED_TENTHS,
                    CREATED_TIME,
                    CREATED_DATE,
                    ACCESSED_DATE,
                    CLUSTER_HIGH,
                    WRITTEN_TIME,
                    WRITTEN_DATE,
                    CLUSTER,
                    LENGTH);

    static final Field<Integer> ORDER = u8("LDIR_Ord", 0);
    static final Field<String> FIRST_PART = hex("LDIR_Name1", 1, 10);
    static final Field<Integer> SUM = u8("LDIR_Chksum", 13);
    static final Field<String> SECOND_PART = hex("LDIR_Name2", 14, 12);
    static final Field<String> THIRD_PART = hex("LDIR_Name3", 28, 4);

    static final List<Field<?>> LONG =
            List.of(ORDER, FIRST_PART, ATTRIBUTES.named("LDIR_Attr"), SUM, SECOND_PART, THIRD_PART);
}
