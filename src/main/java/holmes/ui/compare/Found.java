package holmes.ui.compare;

import holmes.bytes.ByteRange;
import holmes.examine.compare.Comparison;
import holmes.examine.compare.Comparison.Difference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A comparison that is in the case, and what the case knows about its differences.
///
/// @param entry that proves it
/// @param judgements which side is stale, and where
public record Found(Comparison comparison, long entry, List<Judgement> judgements) {

    static final String NOTHING_TELLS = "unknown: nothing in the case tells";

    public Found {
        judgements = List.copyOf(judgements);
    }

    /// Bytes that were to be compared: up to the end of the smallest.
    long length() {
        return comparison.sizes().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    /// The first range that starts after `at`.
    Optional<Difference> next(long at) {
        var ranges = comparison.ranges();
        int index = firstAfter(at);
        return index < ranges.size() ? Optional.of(ranges.get(index)) : Optional.empty();
    }

    /// The last range that starts before `at`.
    Optional<Difference> previous(long at) {
        int index = firstAfter(at - 1) - 1;
        return index >= 0 ? Optional.of(comparison.ranges().get(index)) : Optional.empty();
    }

    /// The range that holds the byte at `at`.
    Optional<Difference> holding(long at) {
        return previous(at + 1).filter(range -> at < range.offset() + range.length());
    }

    private int firstAfter(long at) {
        var ranges = comparison.ranges();
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).offset() > at) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /// What is known of a range: of its own bytes if there is such knowledge, else of the layers.
    List<Judgement> of(Difference difference) {
        var range = ByteRange.of(difference.offset(), difference.length());
        var all = judgements.stream().filter(j -> j.range().overlaps(range)).toList();
        var own = all.stream().filter(j -> !j.whole()).toList();
        return own.isEmpty() ? all : own;
    }

    /// Which side is stale within a range, in a few words: `B`, `A and B`, `unknown: …`.
    public String stale(Difference difference) {
        var all = of(difference);
        if (all.isEmpty()) return NOTHING_TELLS;
        var said = all.stream().map(Found::sides).distinct().toList();
        return said.size() == 1 ? said.getFirst() : "mixed: " + String.join("; ", said);
    }

    private static String sides(Judgement judgement) {
        if (judgement.stale().isEmpty()) return "unknown";
        return judgement.stale().stream().map(Pane::letter).collect(Collectors.joining(" and "));
    }
}
