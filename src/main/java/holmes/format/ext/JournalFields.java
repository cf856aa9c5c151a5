package holmes.format.ext;

import static holmes.bytes.Field.be16;
import static holmes.bytes.Field.be32;
import static holmes.bytes.Field.be64;
import static holmes.bytes.Field.u8;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// The fields of the blocks of a journal's log, big-endian; their first twelve bytes are those of
/// its superblock.
///
/// Source: `journal_block_tag_t`, `journal_block_tag3_t`, `struct commit_header` and
/// `jbd2_journal_revoke_header_t`, Linux `include/linux/jbd2.h`.
public final class JournalFields {

    private JournalFields() {}

    static final List<Field<?>> HEADER =
            List.of(
                    JournalSuperblock.H_MAGIC,
                    JournalSuperblock.H_TYPE,
                    JournalSuperblock.H_SEQUENCE);

    static final Field<Long> TAG_BLOCK = be32("t_blocknr", 0);
    static final Field<Integer> TAG_SUM = be16("t_checksum", 4);
    static final Field<Integer> TAG_FLAGS = be16("t_flags", 6);
    static final Field<Long> TAG_BLOCK_HIGH = be32("t_blocknr_high", 8);

    /// With checksums of version 3, a tag has wider flags before and a wider checksum behind.
    static final Field<Long> TAG3_FLAGS = be32("t_flags", 4);

    static final Field<Long> TAG3_SUM = be32("t_checksum", 12);

    static final Field<Integer> SUM_TYPE = u8("h_chksum_type", 12);
    static final Field<Integer> SUM_SIZE = u8("h_chksum_size", 13);
    static final Field<Long> SUM = be32("h_chksum[0]", 16);
    static final Field<Long> COMMIT_SECONDS = be64("h_commit_sec", 48);
    static final Field<Long> COMMIT_NANOS = be32("h_commit_nsec", 56);

    static final List<Field<?>> COMMIT =
            List.of(
                    JournalSuperblock.H_MAGIC,
                    JournalSuperblock.H_TYPE,
                    JournalSuperblock.H_SEQUENCE,
                    SUM_TYPE,
                    SUM_SIZE,
                    SUM,
                    COMMIT_SECONDS,
                    COMMIT_NANOS);

    static final Field<Long> REVOKED_BYTES = be32("r_count", 12);

    private static final int REVOKED = 16;

    /// The fields of one tag of this journal.
    static List<Field<?>> tag(JournalSuperblock journal) {
        if (journal.has(JournalSuperblock.CHECKSUM_V3)) {
            return List.of(TAG_BLOCK, TAG3_FLAGS, TAG_BLOCK_HIGH, TAG3_SUM);
        }
        return journal.has(JournalSuperblock.BIT64)
                ? List.of(TAG_BLOCK, TAG_SUM, TAG_FLAGS, TAG_BLOCK_HIGH)
                : List.of(TAG_BLOCK, TAG_SUM, TAG_FLAGS);
    }

    static long flags(MemorySegment tag, JournalSuperblock journal) {
        boolean v3 = journal.has(JournalSuperblock.CHECKSUM_V3);
        return v3 ? TAG3_FLAGS.in(tag) : TAG_FLAGS.in(tag);
    }

    static int checksum(MemorySegment tag, JournalSuperblock journal) {
        boolean v3 = journal.has(JournalSuperblock.CHECKSUM_V3);
        return v3 ? TAG3_SUM.in(tag).intValue() : TAG_SUM.in(tag);
    }

    /// The block numbers of a revoke block.
    static List<Field<Long>> revoked(MemorySegment block, JournalSuperblock journal) {
        boolean wide = journal.has(JournalSuperblock.BIT64);
        long room = block.byteSize() - (journal.checksums() ? 4 : 0);
        long end = Math.min(REVOKED_BYTES.in(block), room);
        int size = wide ? 8 : 4;
        var fields = new ArrayList<Field<Long>>();
        for (int at = REVOKED; at + size <= end; at += size) {
            var name = "revoked[" + fields.size() + "]";
            fields.add(wide ? be64(name, at) : be32(name, at));
        }
        return fields;
    }
}
