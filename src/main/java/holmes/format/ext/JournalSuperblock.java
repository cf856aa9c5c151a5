package holmes.format.ext;

import static holmes.bytes.Field.be32;
import static holmes.bytes.Field.u8;

import holmes.bytes.Field;
import holmes.finding.Anomaly;
import holmes.finding.Checks;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.UUID;

/// The first block of a jbd2 journal, big-endian.
///
/// Source: `journal_superblock_t`, Linux `include/linux/jbd2.h`.
///
/// @param blocks of the journal, its own superblock included
/// @param first block of the log
/// @param sequence number of the first transaction that the log holds
/// @param start block of that transaction, 0 if the log is empty
/// @param fastCommitBlocks at the end of the journal
/// @param uuid the file system's own, for a journal inside it
public record JournalSuperblock(
        int blockSize,
        long blocks,
        long first,
        long sequence,
        long start,
        long error,
        long compat,
        long incompat,
        long fastCommitBlocks,
        UUID uuid) {

    static final int MAGIC = 0xc03b3998;
    static final int BYTES = 1024;

    static final long CHECKSUM_V1 = 1;
    static final long BIT64 = 2;
    static final long CHECKSUM_V2 = 8;
    static final long CHECKSUM_V3 = 16;
    static final long FAST_COMMIT = 32;

    /// Revoke records, 64 bits, asynchronous commit, both checksums, fast commit.
    private static final long KNOWN = 0x3f;

    public static final Field<Long> H_MAGIC = be32("h_magic", 0);
    public static final Field<Long> H_TYPE = be32("h_blocktype", 4);
    public static final Field<Long> H_SEQUENCE = be32("h_sequence", 8);
    public static final Field<Long> BLOCK_SIZE = be32("s_blocksize", 12);
    public static final Field<Long> BLOCKS = be32("s_maxlen", 16);
    public static final Field<Long> FIRST = be32("s_first", 20);
    public static final Field<Long> SEQUENCE = be32("s_sequence", 24);
    public static final Field<Long> START = be32("s_start", 28);
    public static final Field<Long> ERROR = be32("s_errno", 32);
    public static final Field<Long> COMPAT = be32("s_feature_compat", 36);
    public static final Field<Long> INCOMPAT = be32("s_feature_incompat", 40);
    public static final Field<UUID> IDENTITY = Field.uuid("s_uuid", 48);
    public static final Field<Integer> CHECKSUM_TYPE = u8("s_checksum_type", 80);
    public static final Field<Long> FAST_COMMIT_BLOCKS = be32("s_num_fc_blks", 84);
    public static final Field<Long> CHECKSUM = be32("s_checksum", 252);

    /// For the hex view.
    public static final List<Field<?>> ALL =
            List.of(
                    H_MAGIC,
                    H_TYPE,
                    H_SEQUENCE,
                    BLOCK_SIZE,
                    BLOCKS,
                    FIRST,
                    SEQUENCE,
                    START,
                    ERROR,
                    COMPAT,
                    INCOMPAT,
                    IDENTITY,
                    CHECKSUM_TYPE,
                    FAST_COMMIT_BLOCKS,
                    CHECKSUM);

    /// @param b at least 1024 bytes
    public static Reading<JournalSuperblock> parse(MemorySegment b) {
        if (b.byteSize() < BYTES) return new Reading.Absent<>("fewer than 1024 bytes");
        if (H_MAGIC.in(b).intValue() != MAGIC) return new Reading.Absent<>("no jbd2 magic");
        long type = H_TYPE.in(b);
        if (type != 3 && type != 4) return new Reading.Absent<>("no superblock of a journal");
        boolean old = type == 3;
        long incompat = old ? 0 : INCOMPAT.in(b);
        long fast = (incompat & FAST_COMMIT) == 0 ? 0 : FAST_COMMIT_BLOCKS.in(b);
        if ((incompat & FAST_COMMIT) != 0 && fast == 0) fast = 256;
        var found =
                new JournalSuperblock(
                        BLOCK_SIZE.in(b).intValue(),
                        BLOCKS.in(b),
                        FIRST.in(b),
                        SEQUENCE.in(b),
                        START.in(b),
                        ERROR.in(b),
                        old ? 0 : COMPAT.in(b),
                        incompat,
                        fast,
                        old ? new UUID(0, 0) : IDENTITY.in(b));
        var checks = new Checks(b);
        if (!found.usable(checks)) return new Reading.Garbled<>(checks.anomalies());
        if ((incompat & ~KNOWN) != 0) {
            return new Reading.Unsupported<>("journal feature " + Long.toHexString(incompat));
        }
        if (found.checksums()) {
            var crc = new Crc32c(-1).add(b, 0, 252).zeros(4).add(b, 256, BYTES - 256);
            checks.expect(CHECKSUM, Integer.toUnsignedLong(crc.value()));
        }
        return new Reading.Present<>(found, checks.anomalies());
    }

    private boolean usable(Checks checks) {
        if (blockSize < 1024 || blockSize > 1 << 16 || Integer.bitCount(blockSize) != 1) {
            checks.add("s_blocksize", "a power of two from 1024", Integer.toString(blockSize));
        }
        if (first < 1 || first >= end()) checks.add("s_first", "1 or more", Long.toString(first));
        if (start != 0 && (start < first || start >= end())) {
            checks.add("s_start", "inside the log", Long.toString(start));
        }
        return checks.anomalies().isEmpty();
    }

    /// The first block after the log.
    long end() {
        return blocks - fastCommitBlocks;
    }

    boolean checksums() {
        return (incompat & (CHECKSUM_V2 | CHECKSUM_V3)) != 0;
    }

    /// Whether commit blocks carry a CRC-32 of their whole transaction (a compatible feature).
    boolean checksumsTransactions() {
        return (compat & CHECKSUM_V1) != 0 && !checksums();
    }

    boolean has(long feature) {
        return (incompat & feature) != 0;
    }

    boolean checksumWrong(List<Anomaly> anomalies) {
        return anomalies.stream().anyMatch(a -> a.field().equals(CHECKSUM.name()));
    }

    /// What the checksums of the log start from.
    int seed(MemorySegment superblock) {
        return Crc32c.of(-1, superblock.asSlice(IDENTITY.offset(), 16));
    }

    /// Bytes of one tag in a descriptor block, without the UUID that may follow.
    int tagBytes() {
        if (has(CHECKSUM_V3)) return 16;
        return 8 + (has(BIT64) ? 4 : 0) + (has(CHECKSUM_V2) ? 2 : 0);
    }
}
