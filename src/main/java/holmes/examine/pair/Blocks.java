package holmes.examine.pair;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Blocks of 4 KiB as numbers: equal blocks have equal numbers, and other blocks, but for one
/// chance in 2^64, others.
final class Blocks {

    static final int SIZE = 4096;

    /// The block could not be read, is to be ignored, or lies behind the end.
    static final long UNKNOWN = 0;

    /// The block repeats eight bytes, zeros for instance: everyone has such blocks.
    static final long BLANK = 1;

    /// The content also lies elsewhere, so that finding it here says nothing.
    static final long REPEATED = 2;

    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;
    private static final ValueLayout.OfLong WORD = Field.LONG_LE;

    private Blocks() {}

    /// The number of the block at `offset`, {@link #BLANK} included.
    static long number(MemorySegment bytes, long offset) {
        long first = bytes.get(WORD, offset);
        long different = 0;
        long a = 1;
        long b = 2;
        long c = 3;
        long d = 4;
        for (int at = 0; at < SIZE; at += 4 * Long.BYTES) {
            long w = bytes.get(WORD, offset + at);
            long x = bytes.get(WORD, offset + at + 8);
            long y = bytes.get(WORD, offset + at + 16);
            long z = bytes.get(WORD, offset + at + 24);
            different |= (w ^ first) | (x ^ first) | (y ^ first) | (z ^ first);
            a = Long.rotateLeft(a ^ w, 29) * MULTIPLIER;
            b = Long.rotateLeft(b ^ x, 31) * MULTIPLIER;
            c = Long.rotateLeft(c ^ y, 33) * MULTIPLIER;
            d = Long.rotateLeft(d ^ z, 37) * MULTIPLIER;
        }
        if (different == 0) return BLANK;
        long number = mix(mix(mix(mix(a) ^ b) ^ c) ^ d);
        return isContent(number) ? number : number + 8;
    }

    /// Whether the number stands for content that tells something.
    static boolean isContent(long number) {
        return number < 0 || number > REPEATED;
    }

    static long mix(long value) {
        long mixed = (value ^ (value >>> 32)) * MULTIPLIER;
        return mixed ^ (mixed >>> 29);
    }
}
