package holmes.format.xfs;

import java.util.PrimitiveIterator;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// Numbers of inodes, of which 64 side by side take the room of one.
final class InodeSet {

    private static final int BITS = 6;

    private final TreeMap<Long, Long> masks = new TreeMap<>();
    private long count;

    /// @return whether it was not there
    boolean add(long inode) {
        if (contains(inode)) return false;
        masks.merge(inode >>> BITS, 1L << inode, (a, b) -> a | b);
        count++;
        return true;
    }

    boolean contains(long inode) {
        var mask = masks.get(inode >>> BITS);
        return mask != null && (mask >>> inode & 1) != 0;
    }

    long size() {
        return count;
    }

    /// Ascending.
    PrimitiveIterator.OfLong numbers() {
        return masks.entrySet().stream()
                .flatMapToLong(e ->
                        LongStream.range(e.getKey() << BITS, (e.getKey() << BITS) + (1 << BITS))
                                .filter(n -> (e.getValue() >>> n & 1) != 0))
                .iterator();
    }
}
