package holmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Damaged copies of good documents, the same ones in every run.
public final class DocumentMutations {

    private static final String SPECIAL = "0123456789ff-:[]()\n\"{},";

    private DocumentMutations() {}

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
    }
}
