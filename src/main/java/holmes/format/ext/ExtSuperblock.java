package holmes.format.ext;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.bytes.Field;
import holmes.finding.Checks;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/// A superblock: what a file system says of itself, or one of the copies it keeps of that.
///
/// A value: two superblocks are equal if their 1024 bytes are.
public final class ExtSuperblock {

    public static final int BYTES = 1024;

    /// Where the primary lies, whatever the block size.
    public static final int PRIMARY_OFFSET = 1024;

    static final int MAGIC = 0xef53;

    private final MemorySegment raw;
    private final ExtFeatures features;
    private final ExtGeometry geometry;

    private ExtSuperblock(MemorySegment raw) {
        this.raw = raw;
        this.features = features(raw);
        this.geometry = ExtGeometry.of(raw, features);
    }

    /// Reads 1024 bytes. Values that no reader could work with make it garbled; anything else that
    /// is odd is an anomaly.
    public static Reading<ExtSuperblock> parse(MemorySegment bytes) {
        if (bytes.byteSize() < BYTES) return new Reading.Absent<>("fewer than 1024 bytes");
        if (SuperblockFields.MAGIC.in(bytes) != MAGIC) return new Reading.Absent<>("no ext magic");
        var raw = MemorySegment.ofArray(bytes.asSlice(0, BYTES).toArray(JAVA_BYTE)).asReadOnly();
        var checks = new Checks(raw);
        if (!SuperblockChecks.usable(raw, checks)) return new Reading.Garbled<>(checks.anomalies());
        if (features(raw).has(ExtFeature.JOURNAL_DEV)) {
            return new Reading.Unsupported<>("journal_dev: an external journal, no file system");
        }
        var superblock = new ExtSuperblock(raw);
        SuperblockChecks.consistent(superblock, checks);
        return new Reading.Present<>(superblock, checks.anomalies());
    }

    public <T> T get(Field<T> field) {
        return field.in(raw);
    }

    /// The 1024 bytes.
    public MemorySegment bytes() {
        return raw;
    }

    public ExtGeometry geometry() {
        return geometry;
    }

    public ExtFeatures features() {
        return features;
    }

    public boolean has(ExtFeature feature) {
        return features.has(feature);
    }

    public UUID uuid() {
        return get(SuperblockFields.IDENTITY);
    }

    public String label() {
        return get(SuperblockFields.LABEL);
    }

    public int blockSize() {
        return geometry.blockSize();
    }

    public long blocks() {
        return geometry.blocks();
    }

    /// Bytes that the file system takes on its device.
    public long size() {
        return geometry.size();
    }

    /// The group that holds this copy, 0 for the primary; ext2 before 1996 did not write it.
    public int groupNumber() {
        return get(SuperblockFields.GROUP_NUMBER);
    }

    public long freeBlocks() {
        long high = has(ExtFeature.BIT64) ? get(SuperblockFields.FREE_BLOCKS_HIGH) : 0;
        return get(SuperblockFields.FREE_BLOCKS) | high << 32;
    }

    public long freeInodes() {
        return get(SuperblockFields.FREE_INODES);
    }

    /// When mkfs ran; the epoch if mkfs was older than 2007 and did not say.
    public Instant made() {
        return time(SuperblockFields.MADE, SuperblockFields.MADE_HIGH);
    }

    public Instant written() {
        return time(SuperblockFields.WRITTEN, SuperblockFields.WRITTEN_HIGH);
    }

    public Instant mounted() {
        return time(SuperblockFields.MOUNTED, SuperblockFields.MOUNTED_HIGH);
    }

    /// The state as `dumpe2fs` words it: `clean`, `not clean`, either of them `with errors`.
    public String state() {
        int state = get(SuperblockFields.STATE);
        return ((state & 1) != 0 ? "clean" : "not clean")
                + ((state & 2) != 0 ? " with errors" : "");
    }

    public boolean needsRecovery() {
        return has(ExtFeature.NEEDS_RECOVERY);
    }

    /// `ext2`, `ext3` or `ext4`, by the features, as blkid(8) tells them apart.
    public String type() {
        boolean modern = (features.incompat() & ~0x16L) != 0 || (features.roCompat() & ~0x7L) != 0;
        if (modern) return "ext4";
        return has(ExtFeature.HAS_JOURNAL) ? "ext3" : "ext2";
    }

    public boolean metadataChecksums() {
        return has(ExtFeature.METADATA_CSUM);
    }

    /// What every metadata checksum of this file system starts from.
    int checksumSeed() {
        if (has(ExtFeature.METADATA_CSUM_SEED)) {
            return get(SuperblockFields.CHECKSUM_SEED).intValue();
        }
        return Crc32c.of(-1, raw.asSlice(SuperblockFields.IDENTITY.offset(), 16));
    }

    static ExtFeatures features(MemorySegment raw) {
        if (SuperblockFields.REVISION.in(raw) == 0) return new ExtFeatures(0, 0, 0);
        return new ExtFeatures(
                SuperblockFields.COMPAT.in(raw),
                SuperblockFields.INCOMPAT.in(raw),
                SuperblockFields.RO_COMPAT.in(raw));
    }

    private Instant time(Field<Long> low, Field<Integer> high) {
        return Instant.ofEpochSecond(get(low) | (long) get(high) << 32);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExtSuperblock that && raw.mismatch(that.raw) < 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw.toArray(JAVA_BYTE));
    }

    @Override
    public String toString() {
        return type()
                + " "
                + uuid()
                + ", "
                + blocks()
                + " blocks of "
                + blockSize()
                + ", group "
                + groupNumber();
    }
}
