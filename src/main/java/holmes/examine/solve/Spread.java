package holmes.examine.solve;

import java.util.List;
import java.util.stream.IntStream;

/// A few of many, evenly spread and always the same.
final class Spread {

    private Spread() {}

    static <T> List<T> over(List<T> all, int most) {
        if (all.size() <= most) return all;
        return IntStream.range(0, most)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / most)))
                .toList();
    }
}
