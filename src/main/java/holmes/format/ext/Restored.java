package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.time.Instant;
import java.util.Map;

/// Blocks that are lost on the device and read from the copies that the journal kept.
///
/// @param blocks for each, by its first byte, when the copy was committed; the epoch if unknown
/// @param size of a block, in bytes
record Restored(Map<Long, Instant> blocks, int size) {

    static final Restored NOTHING = new Restored(Map.of(), 1);

    Restored {
        blocks = Map.copyOf(blocks);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    boolean overlaps(ByteRange range) {
        if (blocks.isEmpty()) return false;
        for (long at = range.start() / size * size; at < range.end(); at += size) {
            if (blocks.containsKey(at)) return true;
        }
        return false;
    }

    /// Whether a name in such a block may be out of date. Giving a file another name, or taking one
    /// away, changes its inode: one that was last changed before the copy was made still has the
    /// names that it had then.
    boolean doubts(DirectoryEntry name, Inode named) {
        if (blocks.isEmpty()) return false;
        var committed = blocks.get(name.place());
        return committed != null && !named.changed().isBefore(committed);
    }

    RangeSet ranges() {
        return new RangeSet(blocks.keySet().stream().map(at -> ByteRange.of(at, size)).toList());
    }
}
