package holmes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Damaged copies of a structure, always the same ones: bytes set, flipped, filled with ones or
/// zeros, words made extreme, the end cut off.
public final class Mutations {

    private static final long[] EXTREMES = {
        0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL, 512
    };

    private Mutations() {}

    /// @param count how many copies; each has one to eight injuries, crowded to the first 512 bytes
    public static Stream<MemorySegment> of(MemorySegment original, int count) {
        return IntStream.range(0, count).mapToObj(seed -> mutate(original, new Random(seed)));
    }

    private static MemorySegment mutate(MemorySegment original, Random random) {
        var bytes = original.toArray(ValueLayout.JAVA_BYTE);
        var copy = MemorySegment.ofArray(bytes);
        for (int injury = random.nextInt(8); injury >= 0; injury--) {
            int reach = random.nextBoolean() ? Math.min(512, bytes.length) : bytes.length;
            int at = random.nextInt(reach);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 ->
                        copy.asSlice(at, Math.min(random.nextInt(64), bytes.length - at))
                                .fill((byte) (random.nextBoolean() ? 0 : 0xff));
                case 3 -> word(copy, at / 4 * 4, random);
                default -> {
                    if (random.nextInt(8) == 0) return copy.asSlice(0, at);
                }
            }
        }
        return copy;
    }

    private static void word(MemorySegment bytes, int at, Random random) {
        long extreme = EXTREMES[random.nextInt(EXTREMES.length)];
        if (random.nextBoolean() && at + 8 <= bytes.byteSize()) {
            bytes.set(ValueLayout.JAVA_LONG_UNALIGNED, at, extreme);
        } else if (at + 4 <= bytes.byteSize()) {
            bytes.set(ValueLayout.JAVA_INT_UNALIGNED, at, (int) extreme);
        }
    }
}
