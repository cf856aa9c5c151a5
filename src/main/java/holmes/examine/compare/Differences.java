package holmes.examine.compare;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/// Counts, in one stretch, the bytes at which devices do not all hold the same.
///
/// Equal bytes are passed over by `MemorySegment.mismatch`; blocks of 4 KiB with a difference are
/// XORed word by word into a mask, and the mask's bytes that are not zero are counted eight at a
/// time: adding 0x7f to the low seven bits of each byte carries into its top bit unless they are
/// all zero.
final class Differences {

    private static final int BLOCK = 4096;
    private static final int WORDS = BLOCK / Long.BYTES;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final ValueLayout.OfLong WORD = Field.LONG_LE;

    private final List<MemorySegment> bytes;
    private final int length;
    private final RangeSet excluded;
    private final long[] next;
    private final long[] mask = new long[WORDS];
    private final long[] left = new long[WORDS];
    private final long[] right = new long[WORDS];

    /// How many bytes were compared.
    final long compared;

    /// At how many offsets the devices do not all hold the same byte.
    long differing;

    /// For each device, in how many bytes it differs from the first.
    final long[] fromFirst;

    /// For each device whether it holds the same as the first throughout, in what is excluded too.
    final boolean[] same;

    /// Where, counted from the start of the stretch.
    final Runs runs;

    /// @param bytes of one length
    /// @param excluded what is not to be compared, from the start of the stretch
    /// @param bridged see {@link Runs#bridged}
    Differences(List<MemorySegment> bytes, RangeSet excluded, long bridged) {
        this.bytes = bytes;
        this.length = (int) bytes.getFirst().byteSize();
        this.excluded = excluded.within(ByteRange.of(0, length));
        this.compared = length - this.excluded.length();
        this.fromFirst = new long[bytes.size()];
        this.next = new long[bytes.size()];
        this.same = new boolean[bytes.size()];
        this.runs = new Runs(bridged);
        if (compared > 0) count();
    }

    int size() {
        return length;
    }

    private void count() {
        for (int i = 1; i < next.length; i++) {
            next[i] = mismatch(i, 0);
            same[i] = next[i] >= length;
        }
        while (true) {
            long first = length;
            for (int i = 1; i < next.length; i++) first = Math.min(first, next[i]);
            if (first >= length) return;
            int start = (int) (first / BLOCK * BLOCK);
            block(start, Math.min(BLOCK, length - start));
        }
    }

    /// The first byte at or after `from` at which the device differs from the first one.
    private long mismatch(int device, long from) {
        if (from >= length) return length;
        var a = bytes.getFirst();
        long found = MemorySegment.mismatch(a, from, length, bytes.get(device), from, length);
        return found < 0 ? length : from + found;
    }

    private void block(int start, int size) {
        int words = (size + Long.BYTES - 1) / Long.BYTES;
        Arrays.fill(mask, 0, words, 0);
        load(bytes.getFirst(), start, size, left);
        for (int i = 1; i < next.length; i++) {
            if (next[i] >= start + size) continue;
            load(bytes.get(i), start, size, right);
            for (int w = 0; w < words; w++) right[w] ^= left[w];
            if (!excluded.isEmpty()) leaveOut(right, start, size);
            fromFirst[i] += nonZeroBytes(right, words);
            for (int w = 0; w < words; w++) mask[w] |= right[w];
            next[i] = mismatch(i, start + size);
        }
        long count = nonZeroBytes(mask, words);
        differing += count;
        if (count > 0) runs(start, words, count);
    }

    private static void load(MemorySegment from, int start, int size, long[] words) {
        int whole = size / Long.BYTES;
        MemorySegment.copy(from, WORD, start, words, 0, whole);
        if (whole * Long.BYTES < size) {
            long last = 0;
            for (int i = whole * Long.BYTES; i < size; i++) {
                long b = from.get(ValueLayout.JAVA_BYTE, start + i) & 0xffL;
                last |= b << (i % Long.BYTES * Byte.SIZE);
            }
            words[whole] = last;
        }
    }

    private void leaveOut(long[] words, int start, int size) {
        for (var range : excluded.within(ByteRange.of(start, size)).ranges()) {
            for (long at = range.start() - start; at < range.end() - start; at++) {
                words[(int) (at / Long.BYTES)] &= ~(0xffL << (at % Long.BYTES * Byte.SIZE));
            }
        }
    }

    private static long nonZeroBytes(long[] words, int count) {
        long bytes = 0;
        for (int w = 0; w < count; w++) bytes += Long.bitCount(marks(words[w]));
        return bytes;
    }

    /// The top bit of every byte that is not zero.
    private static long marks(long word) {
        return (((word & LOW_BITS) + LOW_BITS) | word) & TOP_BITS;
    }

    private void runs(int start, int words, long count) {
        if (runs.bridged() >= BLOCK) {
            int first = 0;
            while (mask[first] == 0) first++;
            int last = words - 1;
            while (mask[last] == 0) last--;
            runs.add(start + firstByte(first), start + lastByte(last) + 1, count);
            return;
        }
        for (int w = 0; w < words; w++) {
            if (mask[w] == 0) continue;
            if (runs.bridged() == 1) {
                bytewise(start, w);
                continue;
            }
            // Between neighbouring words with a difference lie fewer than 16 equal bytes.
            int first = w;
            long bytes = 0;
            for (; w < words && mask[w] != 0; w++) bytes += Long.bitCount(marks(mask[w]));
            runs.add(start + firstByte(first), start + lastByte(w - 1) + 1, bytes);
        }
    }

    private void bytewise(int start, int w) {
        for (int i = 0; i < Long.BYTES; i++) {
            if ((mask[w] >>> (i * Byte.SIZE) & 0xff) == 0) continue;
            long at = start + (long) w * Long.BYTES + i;
            runs.add(at, at + 1, 1);
        }
    }

    private long firstByte(int w) {
        return (long) w * Long.BYTES + Long.numberOfTrailingZeros(mask[w]) / Byte.SIZE;
    }

    private long lastByte(int w) {
        return (long) w * Long.BYTES
                + (Long.SIZE - 1 - Long.numberOfLeadingZeros(mask[w])) / Byte.SIZE;
    }
}
