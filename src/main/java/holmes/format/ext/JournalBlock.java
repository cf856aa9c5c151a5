package holmes.format.ext;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A block of a journal's log that says something of others.
///
/// Source: Linux `include/linux/jbd2.h`; reading: `fs/jbd2/recovery.c`.
sealed interface JournalBlock {

    /// The blocks that follow are copies of those that the tags name.
    record Descriptor(long sequence, List<Tag> tags, boolean checksumHolds)
            implements JournalBlock {}

    /// The transaction is whole.
    ///
    /// @param time when; the epoch if it does not say
    /// @param crc32 of the whole transaction, where `crc32Given`
    record Commit(long sequence, Instant time, boolean checksumHolds, boolean crc32Given, int crc32)
            implements JournalBlock {}

    /// Earlier copies of these blocks must not be replayed.
    record Revoke(long sequence, List<Long> blocks, boolean checksumHolds)
            implements JournalBlock {}

    /// Anything else.
    record Other() implements JournalBlock {}

    /// One copy.
    ///
    /// @param block where it belongs in the file system
    /// @param escaped whether its first four bytes were zeroed, being the journal's magic
    /// @param checksum of the copy, 16 or 32 bits as the journal's features say
    record Tag(long block, boolean escaped, boolean deleted, int checksum) {}

    int ESCAPE = 1;
    int SAME_UUID = 2;
    int DELETED = 4;
    int LAST = 8;
    int HEADER = 12;

    int DESCRIPTOR = 1;
    int COMMIT = 2;
    int REVOKE = 5;

    static JournalBlock parse(MemorySegment block, JournalSuperblock journal, int seed) {
        if (JournalSuperblock.H_MAGIC.in(block).intValue() != JournalSuperblock.MAGIC) {
            return new Other();
        }
        long sequence = JournalSuperblock.H_SEQUENCE.in(block);
        return switch (JournalSuperblock.H_TYPE.in(block).intValue()) {
            case DESCRIPTOR ->
                    descriptor(block, sequence, journal, tailHolds(block, journal, seed));
            case COMMIT ->
                    new Commit(
                            sequence,
                            time(block),
                            commitHolds(block, journal, seed),
                            JournalFields.SUM_TYPE.in(block) == 1
                                    && JournalFields.SUM_SIZE.in(block) == 4,
                            JournalFields.SUM.in(block).intValue());
            case REVOKE -> revoke(block, sequence, journal, tailHolds(block, journal, seed));
            default -> new Other();
        };
    }

    private static JournalBlock descriptor(
            MemorySegment block, long sequence, JournalSuperblock journal, boolean holds) {
        var tags = new ArrayList<Tag>();
        for (long at : tags(block, journal)) {
            var tag = block.asSlice(at, journal.tagBytes());
            long flags = JournalFields.flags(tag, journal);
            boolean wide = journal.has(JournalSuperblock.BIT64);
            long high = wide ? JournalFields.TAG_BLOCK_HIGH.in(tag) : 0;
            tags.add(
                    new Tag(
                            JournalFields.TAG_BLOCK.in(tag) | high << 32,
                            (flags & ESCAPE) != 0,
                            (flags & DELETED) != 0,
                            JournalFields.checksum(tag, journal)));
        }
        return new Descriptor(sequence, tags, holds);
    }

    /// Where the tags of a descriptor block start, in bytes.
    static List<Long> tags(MemorySegment block, JournalSuperblock journal) {
        var places = new ArrayList<Long>();
        int size = journal.tagBytes();
        long end = block.byteSize() - (journal.checksums() ? 4 : 0);
        for (long at = HEADER; at + size <= end; ) {
            places.add(at);
            long flags = JournalFields.flags(block.asSlice(at, size), journal);
            at += size + ((flags & SAME_UUID) != 0 ? 0 : 16);
            if ((flags & LAST) != 0) break;
        }
        return places;
    }

    private static JournalBlock revoke(
            MemorySegment block, long sequence, JournalSuperblock journal, boolean holds) {
        var blocks = new ArrayList<Long>();
        for (var field : JournalFields.revoked(block, journal)) blocks.add(field.in(block));
        return new Revoke(sequence, blocks, holds);
    }

    private static boolean tailHolds(MemorySegment block, JournalSuperblock journal, int seed) {
        if (!journal.checksums()) return true;
        long tail = block.byteSize() - 4;
        int crc = new Crc32c(seed).add(block, 0, tail).zeros(4).value();
        return crc == block.get(Field.INT_BE, tail);
    }

    private static boolean commitHolds(MemorySegment block, JournalSuperblock journal, int seed) {
        if (!journal.checksums()) return true;
        var crc = new Crc32c(seed).add(block, 0, 16).zeros(4).add(block, 20, block.byteSize() - 20);
        return crc.value() == block.get(Field.INT_BE, 16);
    }

    /// Whether a copy is what its tag's checksum was made of.
    static boolean copyHolds(
            Tag tag, long sequence, MemorySegment copy, JournalSuperblock journal, int seed) {
        if (!journal.checksums()) return true;
        int crc = new Crc32c(seed).add32(Integer.reverseBytes((int) sequence)).add(copy).value();
        boolean v3 = journal.has(JournalSuperblock.CHECKSUM_V3);
        return v3 ? crc == tag.checksum : (crc & 0xffff) == tag.checksum;
    }

    private static Instant time(MemorySegment commit) {
        long seconds = JournalFields.COMMIT_SECONDS.in(commit);
        long nanos = JournalFields.COMMIT_NANOS.in(commit);
        boolean sane = seconds >= 0 && seconds < 1L << 34 && nanos < 1_000_000_000;
        return sane ? Instant.ofEpochSecond(seconds, nanos) : Instant.EPOCH;
    }
}
