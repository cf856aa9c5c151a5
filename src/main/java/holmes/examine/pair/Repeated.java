package holmes.examine.pair;

import java.util.Arrays;
import java.util.List;

/// Contents that lie at more than one offset: empty directories, bitmaps, padding. Strangers share
/// them, so they carry no weight.
final class Repeated {

    static final Repeated NONE = new Repeated(new long[0]);

    private final long[] numbers;

    private Repeated(long[] numbers) {
        this.numbers = numbers;
    }

    /// Contents found at two offsets or more, on one device or on different ones.
    static Repeated among(List<Sample> samples) {
        int total = 0;
        for (var sample : samples) total += sample.places.length * Places.BLOCKS;
        var found = new long[total][];
        int count = 0;
        for (var sample : samples) {
            for (int place = 0; place < sample.places.length; place++) {
                for (int i = 0; i < Places.BLOCKS; i++) {
                    long number = sample.blocks[place][i];
                    if (!Blocks.isContent(number)) continue;
                    long offset = sample.places[place] + (long) i * Blocks.SIZE;
                    found[count++] = new long[] {number, offset};
                }
            }
        }
        Arrays.sort(found, 0, count, Arrays::compare);
        var repeated = new long[count];
        int kept = 0;
        for (int i = 1; i < count; i++) {
            boolean elsewhere = found[i][0] == found[i - 1][0] && found[i][1] != found[i - 1][1];
            if (elsewhere && (kept == 0 || repeated[kept - 1] != found[i][0])) {
                repeated[kept++] = found[i][0];
            }
        }
        return new Repeated(Arrays.copyOf(repeated, kept));
    }

    /// The number itself, or that of repeated content.
    long weigh(long number) {
        boolean isRepeated = Blocks.isContent(number) && Arrays.binarySearch(numbers, number) >= 0;
        return isRepeated ? Blocks.REPEATED : number;
    }
}
