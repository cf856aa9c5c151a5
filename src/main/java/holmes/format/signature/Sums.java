package holmes.format.signature;

import holmes.bytes.Checksums;
import holmes.finding.Anomaly;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Checksums over a superblock that contains its own.
final class Sums {

    static final long ONES = 0xffff_ffffL;

    private Sums() {}

    static Anomaly wrong(String field, long expected, long found) {
        return new Anomaly(
                field, "0x" + Long.toHexString(expected), "0x" + Long.toHexString(found));
    }

    /// A copy in which `length` bytes are `fill`.
    static MemorySegment without(MemorySegment block, long at, long length, int fill) {
        var copy = MemorySegment.ofArray(block.toArray(ValueLayout.JAVA_BYTE));
        copy.asSlice(at, length).fill((byte) fill);
        return copy;
    }

    /// CRC-32C from all ones, inverted at the end, with the four bytes at `at` as zero.
    static long crc32cWithout(MemorySegment block, long at) {
        return Checksums.crc32c(without(block, at, 4, 0));
    }

    /// CRC-32 from all ones, not inverted at the end.
    static long crc32NotInverted(MemorySegment bytes) {
        return Checksums.crc32(bytes) ^ ONES;
    }
}
