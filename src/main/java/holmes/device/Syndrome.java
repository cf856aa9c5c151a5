package holmes.device;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Arithmetic of the field with 256 elements by which RAID6 makes Q: bytes are polynomials over two
/// elements, modulo x^8 + x^4 + x^3 + x^2 + 1 (0x11d); the generator is 2.
///
/// Source: H. Peter Anvin, "The mathematics of RAID-6"; Linux `lib/raid6`.
final class Syndrome {

    private static final ValueLayout.OfLong EIGHT = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final ValueLayout.OfByte ONE = ValueLayout.JAVA_BYTE;
    private static final int REDUCTION = 0x1d;
    private static final int ORDER = 255;
    private static final long LOW_BITS = 0x0101010101010101L;

    private Syndrome() {}

    /// Adds `from` to `to`, byte by byte: which is subtraction, too.
    static void add(MemorySegment from, MemorySegment to) {
        long length = to.byteSize();
        long at = 0;
        for (; at <= length - Long.BYTES; at += Long.BYTES) {
            to.set(EIGHT, at, to.get(EIGHT, at) ^ from.get(EIGHT, at));
        }
        for (; at < length; at++) to.set(ONE, at, (byte) (to.get(ONE, at) ^ from.get(ONE, at)));
    }

    /// Adds `from` times `factor` to `to`.
    static void addTimes(int factor, MemorySegment from, MemorySegment to) {
        long length = to.byteSize();
        long at = 0;
        for (; at <= length - Long.BYTES; at += Long.BYTES) {
            to.set(EIGHT, at, to.get(EIGHT, at) ^ times(factor, from.get(EIGHT, at)));
        }
        for (; at < length; at++) {
            long product = times(factor, from.get(ONE, at) & 0xff);
            to.set(ONE, at, (byte) (to.get(ONE, at) ^ product));
        }
    }

    /// Multiplies all bytes of `bytes` by `factor`.
    static void multiply(int factor, MemorySegment bytes) {
        long length = bytes.byteSize();
        long at = 0;
        for (; at <= length - Long.BYTES; at += Long.BYTES) {
            bytes.set(EIGHT, at, times(factor, bytes.get(EIGHT, at)));
        }
        for (; at < length; at++) {
            bytes.set(ONE, at, (byte) times(factor, bytes.get(ONE, at) & 0xff));
        }
    }

    /// The generator to a power.
    static int power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent % ORDER; i++) power = twice(power);
        return (int) power;
    }

    /// What gives 1 when multiplied by `element`, which is not 0.
    static int inverse(int element) {
        long inverse = 1;
        // Every element but 0 gives 1 when raised to the order of the group.
        for (int i = 0; i < ORDER - 1; i++) inverse = times(element, inverse);
        return (int) inverse;
    }

    /// Eight bytes at once, each times `factor`.
    private static long times(int factor, long bytes) {
        long sum = 0;
        long power = bytes;
        for (int bits = factor; bits != 0; bits >>>= 1) {
            if ((bits & 1) != 0) sum ^= power;
            power = twice(power);
        }
        return sum;
    }

    private static long twice(long bytes) {
        long carried = bytes >>> 7 & LOW_BITS;
        return (bytes & ~(LOW_BITS << 7)) << 1 ^ carried * REDUCTION;
    }
}
