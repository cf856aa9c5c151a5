package holmes;

<<<<<<< HEAD
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
=======
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Damaged copies of good documents, the same ones in every run.
public final class Mutations {

    private static final String SPECIAL = "0123456789ff-:[]()\n\"{},";

    private Mutations() {}

    /// Calls `parser` with `rounds` mutations of each seed.
    public static void of(List<byte[]> seeds, int rounds, Consumer<byte[]> parser) {
        var random = new Random(2_21_8);
        for (int round = 0; round < rounds; round++) {
            parser.accept(mutated(seeds.get(round % seeds.size()), seeds, random));
        }
    }

    private static byte[] mutated(byte[] seed, List<byte[]> seeds, Random random) {
        var bytes = new ArrayList<Byte>();
        for (byte b : window(seed, random)) bytes.add(b);
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes && !bytes.isEmpty(); i++) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(6)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 -> bytes.set(at, (byte) SPECIAL.charAt(random.nextInt(SPECIAL.length())));
                case 2 -> cut(bytes, at, 1 + random.nextInt(200));
                case 3 -> bytes.addAll(at, repeated((byte) '9', 1 + random.nextInt(30)));
                case 4 ->
                        bytes.addAll(
                                at,
                                copied(window(seeds.get(random.nextInt(seeds.size())), random)));
                default -> bytes.add(at, (byte) '\n');
            }
        }
        var result = new byte[bytes.size()];
        for (int i = 0; i < result.length; i++) result[i] = bytes.get(i);
        return result;
    }

    /// Up to 6 KiB of a seed, so that a round stays cheap.
    private static byte[] window(byte[] seed, Random random) {
        int length = Math.min(seed.length, 6 << 10);
        int from = random.nextInt(3) == 0 ? 0 : random.nextInt(seed.length - length + 1);
        return java.util.Arrays.copyOfRange(seed, from, from + length);
    }

    private static void cut(List<Byte> bytes, int at, int length) {
        bytes.subList(at, Math.min(bytes.size(), at + length)).clear();
    }

    private static List<Byte> repeated(byte b, int times) {
        return java.util.Collections.nCopies(times, b);
    }

    private static List<Byte> copied(byte[] other) {
        var some = new ArrayList<Byte>();
        for (int i = 0; i < Math.min(other.length, 300); i++) some.add(other[i]);
        return some;
>>>>>>> logs
    }
}
