package holmes.examine.solve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Where an array's data may begin on its members, worked out from where things must lie.
///
/// An anchor whose place in the array is known (because the LVM text says where volumes begin, and
/// a file system begins where its volume does) leaves one data start for each chunk size. The right
/// one is voted for by all file systems, wrong ones by chance. Without any such knowledge at least
/// the remainder by the chunk follows, since volumes begin at multiples of it.
final class DataStarts {

    private static final int SECTOR = 512;

    /// A file system begins where its volume does, or in the first partition of a guest: by custom
    /// at sector 63, in newer tables at one MiB.
    private static final List<Long> INSETS = List.of(0L, 63L * SECTOR, 1L << 20);

    private DataStarts() {}

    /// @param most how many to return
    /// @return data starts in bytes, those with the most things behind them first
    static List<Long> votedFor(Question question, Deal deal, long chunk, int most) {
        var votes = new TreeMap<Long, Set<String>>();
        for (var anchor : question.anchors()) {
            vote(votes, Math.floorMod(anchor.offset() - anchor.within(), chunk), anchor);
            var starts =
                    anchor.thing().equals(Anchor.ARRAY) ? List.of(0L) : question.volumeStarts();
            var insets = anchor.thing().equals(Anchor.ARRAY) ? List.of(0L) : INSETS;
            for (long start : starts) {
                for (long inset : insets) {
                    long at = start + inset + anchor.within();
                    long row = deal.row(at / chunk);
                    long dataStart = anchor.offset() - row * chunk - at % chunk;
                    vote(votes, dataStart, anchor);
                }
            }
        }
        var ranked = new ArrayList<>(votes.entrySet());
        ranked.sort(
                Map.Entry.<Long, Set<String>>comparingByValue(
                                (a, b) -> Integer.compare(b.size(), a.size()))
                        .thenComparing(Map.Entry.comparingByKey()));
        return ranked.stream().limit(most).map(Map.Entry::getKey).toList();
    }

    private static void vote(Map<Long, Set<String>> votes, long dataStart, Anchor anchor) {
        if (dataStart < 0 || dataStart % SECTOR != 0) return;
        votes.computeIfAbsent(dataStart, _ -> new HashSet<>())
                .add(anchor.thing() + '+' + anchor.within());
    }
}
