package holmes.casefile;

import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Salvage;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// By what a medium is known again, wherever it lies and whatever its letter: its size and hashes
/// of samples. Quick even for a large disk; no proof that nothing has changed.
///
/// @param size bytes
/// @param samples for each range of {@link #ranges}, the first 16 hexadecimal digits of its
///   SHA-256, or `unreadable`, or `zero`
public record Fingerprint(long size, List<String> samples) {

    private static final int PIECE = 4096;
    private static final int ENDS = 65536;
    private static final int SPREAD = 64;

    private static final int DIGITS = 16;

    private static final String UNREADABLE = "unreadable";
    private static final String ZERO = "zero";

    public Fingerprint {
        samples = List.copyOf(samples);
    }

    public static Fingerprint of(BlockDevice device) {
        return new Fingerprint(
                device.size(),
                ranges(device.size()).stream().map(range -> sample(device, range)).toList());
    }

    /// Where a medium of `size` bytes is sampled: both ends, where structures lie that differ even
    /// between mirror halves (also one MiB in, where first partitions start), and evenly between.
    public static List<ByteRange> ranges(long size) {
        var ranges = new ArrayList<ByteRange>();
        ranges.add(within(size, 0, ENDS));
        ranges.add(within(size, 1 << 20, ENDS));
        ranges.add(within(size, Math.max(0, size - ENDS), ENDS));
        long step = Math.max(PIECE, size / SPREAD / PIECE * PIECE);
        for (int i = 1; i < SPREAD; i++) ranges.add(within(size, i * step, PIECE));
        return ranges;
    }

    /// The first 16 digits of a sample's SHA-256, also where all is zero; nothing if it could not
    /// be read.
    ///
    /// @param number in the order of {@link #ranges}
    public Optional<String> digest(int number) {
        return switch (samples.get(number)) {
            case UNREADABLE -> Optional.empty();
            case ZERO -> {
                var zeros = new byte[(int) ranges(size).get(number).length()];
                yield Optional.of(Digests.sha256(zeros).substring(0, DIGITS));
            }
            case String digits -> Optional.of(digits);
        };
    }

    /// A name for the content as sampled.
    String identity() {
        var all = size + "\n" + String.join("\n", samples);
        return "content-" + Digests.sha256(all).substring(0, 32);
    }

    /// Where this medium's samples differ from what they were. What is unreadable then or now is no
    /// difference.
    public RangeSet differences(Fingerprint then) {
        if (then.size != size) return RangeSet.of(ByteRange.between(0, Math.max(size, then.size)));
        var ranges = ranges(size);
        var differing = new ArrayList<ByteRange>();
        for (int i = 0; i < Math.min(samples.size(), then.samples.size()); i++) {
            if (differ(samples.get(i), then.samples.get(i))) differing.add(ranges.get(i));
        }
        return new RangeSet(differing);
    }

    /// Whether it is that medium, changed here and there, rather than another one: half of the
    /// samples that say anything are as they were.
    public boolean resembles(Fingerprint then) {
        if (then.size != size) return false;
        int same = 0;
        int other = 0;
        for (int i = 0; i < Math.min(samples.size(), then.samples.size()); i++) {
            boolean equal = samples.get(i).equals(then.samples.get(i));
            if (equal && !samples.get(i).equals(ZERO)) same++;
            if (differ(samples.get(i), then.samples.get(i))) other++;
        }
        return same >= other;
    }

    private static boolean differ(String now, String then) {
        return !now.equals(then) && !now.equals(UNREADABLE) && !then.equals(UNREADABLE);
    }

    private static String sample(BlockDevice device, ByteRange range) {
        var bytes = MemorySegment.ofArray(new byte[(int) range.length()]);
        if (!Salvage.read(device, range.start(), bytes).isEmpty()) return UNREADABLE;
        boolean zero = bytes.mismatch(MemorySegment.ofArray(new byte[(int) range.length()])) < 0;
        return zero ? ZERO : Digests.sha256(bytes).substring(0, DIGITS);
    }

    private static ByteRange within(long size, long start, long length) {
        return ByteRange.between(Math.min(start, size), Math.min(start + length, size));
    }
}
