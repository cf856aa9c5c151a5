package holmes.format.ext;

import java.util.ArrayList;
import java.util.List;

/// Where the blocks of a file lie, and what is not known of that.
///
/// @param extents ascending, without overlap; what lies between them is a hole
/// @param gaps blocks of the file whose place is unknown: not holes
/// @param treeBlocks blocks that hold the map itself
/// @param doubts what speaks against the map as a whole
public record BlockMapping(
        List<FileExtent> extents, List<Gap> gaps, List<Long> treeBlocks, List<String> doubts) {

    static final BlockMapping NONE = new BlockMapping(List.of(), List.of(), List.of(), List.of());

    /// Blocks of a file whose place on the disk cannot be known.
    ///
    /// @param logical first block, counted from the start of the file
    public record Gap(long logical, long count, String why) {}

    public BlockMapping {
        extents = List.copyOf(extents);
        gaps = List.copyOf(gaps);
        treeBlocks = List.copyOf(treeBlocks);
        doubts = List.copyOf(doubts);
    }

    /// Collects a mapping in ascending order, and keeps out what cannot be.
    static final class Builder {

        private static final int MOST_GAPS = 1 << 16;

        private final ExtGeometry geometry;
        private final List<FileExtent> extents = new ArrayList<>(4);
        private final List<Gap> gaps = new ArrayList<>(0);
        private final List<Long> treeBlocks = new ArrayList<>(0);
        private final List<String> doubts = new ArrayList<>(0);
        private long next;

        Builder(ExtGeometry geometry) {
            this.geometry = geometry;
        }

        void extent(long logical, long physical, long count, boolean unwritten) {
            if (logical < next) {
                doubt("its map is out of order at block " + logical);
                return;
            }
            if (!geometry.isBlock(physical) || physical + count > geometry.blocks()) {
                gap(logical, count, "mapped to block " + physical + ", outside the file system");
                return;
            }
            next = logical + count;
            if (!extents.isEmpty()) {
                var last = extents.getLast();
                boolean follows =
                        last.end() == logical
                                && last.physical() + last.count() == physical
                                && last.unwritten() == unwritten;
                if (follows) {
                    extents.removeLast();
                    count += last.count();
                    logical = last.logical();
                    physical = last.physical();
                }
            }
            extents.add(new FileExtent(logical, physical, count, unwritten));
        }

        void gap(long logical, long count, String why) {
            if (count <= 0) return;
            next = Math.max(next, logical + count);
            if (!gaps.isEmpty()) {
                var last = gaps.getLast();
                if (last.logical + last.count == logical && last.why.equals(why)) {
                    gaps.removeLast();
                    logical = last.logical;
                    count += last.count;
                } else if (gaps.size() >= MOST_GAPS) {
                    doubt("its map is damaged in more than " + MOST_GAPS + " places");
                    return;
                }
            }
            gaps.add(new Gap(logical, count, why));
        }

        void tree(long block) {
            treeBlocks.add(block);
        }

        void doubt(String why) {
            if (doubts.size() < 8 && !doubts.contains(why)) doubts.add(why);
        }

        BlockMapping build() {
            return new BlockMapping(extents, gaps, treeBlocks, doubts);
        }
    }
}
