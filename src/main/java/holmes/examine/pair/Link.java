package holmes.examine.pair;

import holmes.bytes.ByteRange;
import java.util.ArrayList;
import java.util.List;

/// What two devices have in common: blocks at the same offset, counted region by region.
///
/// Only content has weight. A block that both hold and that is the same speaks for the two being
/// mirrors; content that differs, or that faces a blank, speaks against it.
final class Link {

    /// Ranges of agreement that are kept; devices with more agree in no regions but in scattered
    /// blocks.
    private static final int MOST_RANGES = 256;

    final int left;
    final int right;
    private long matching;
    private long differing;
    private long facingBlanks;
    private final List<ByteRange> ranges = new ArrayList<>();
    private boolean regionAgreed;
    private boolean agreed;
    private boolean scattered;
    private long cells;
    private long changes;
    private long matchingWithin;
    private long weightWithin;

    Link(int left, int right) {
        this.left = left;
        this.right = right;
    }

    /// Adds what was found in the next cell of 64 KiB.
    void add(long matches, long differs, long blanks) {
        matching += matches;
        differing += differs;
        facingBlanks += blanks;
        long weight = matches + differs + blanks;
        if (weight == 0) return;
        boolean agrees = matches * 2 > weight;
        if (cells++ > 0 && agrees != agreed) changes++;
        if (agrees) {
            matchingWithin += matches;
            weightWithin += weight;
        }
        agreed = agrees;
    }

    /// Adds the next region: cells or more that were added before.
    ///
    /// @param weight of the region, more than 0
    void region(ByteRange region, long matches, long weight) {
        boolean agrees = matches * 2 > weight;
        if (agrees) extend(region);
        regionAgreed = agrees;
    }

    private void extend(ByteRange region) {
        if (regionAgreed && !ranges.isEmpty()) {
            long start = ranges.getLast().start();
            ranges.set(ranges.size() - 1, ByteRange.between(start, region.end()));
        } else if (ranges.size() < MOST_RANGES) {
            ranges.add(region);
        } else {
            scattered = true;
        }
    }

    boolean joins(int device) {
        return left == device || right == device;
    }

    int other(int device) {
        return left == device ? right : left;
    }

    long matching() {
        return matching;
    }

    /// Blocks that speak for or against.
    long weight() {
        return matching + differing + facingBlanks;
    }

    /// Of the blocks with weight the part that is the same on both; 0 if there are none.
    double share() {
        return weight() == 0 ? 0 : (double) matching / weight();
    }

    /// Where the two agree, in whole regions that hold anything.
    List<ByteRange> ranges() {
        return scattered ? List.of() : List.copyOf(ranges);
    }

    /// Whether the two agree nearly everywhere within few stretches, as mirrors do of which part
    /// was overwritten, and parity with its data does not.
    boolean isRegional() {
        return !scattered
                && weightWithin > 0
                && matchingWithin * 10 >= weightWithin * 9
                && changes <= Math.max(4, cells / 10);
    }
}
