package holmes.examine.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What copies lack, many of a kind in one sentence. For use by one thread at a time.
final class Problems {

    private record Found(String first, long number) {}

    /// What is lacking, of one file and of several.
    private record Kind(String ofOne, String ofMany) {}

    private final Map<Kind, Found> found = new LinkedHashMap<>();

    /// @param ofOne the end of a sentence that begins with the path, `ofMany` with several
    void add(String path, String ofOne, String ofMany) {
        found.merge(
                new Kind(ofOne, ofMany),
                new Found(path, 1),
                (one, _) -> new Found(one.first, one.number + 1));
    }

    /// In the order in which they were first met.
    List<String> sentences() {
        return found.entrySet().stream().map(e -> sentence(e.getKey(), e.getValue())).toList();
    }

    private static String sentence(Kind kind, Found found) {
        return found.number == 1
                ? found.first + " " + kind.ofOne + "."
                : found.first + " and " + (found.number - 1) + " more " + kind.ofMany + ".";
    }
}
