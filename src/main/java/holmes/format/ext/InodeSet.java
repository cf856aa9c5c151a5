package holmes.format.ext;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/// A set of inode numbers, a few bits for each group that has any.
final class InodeSet {

    private final long perGroup;
    private final Map<Long, BitSet> groups = new HashMap<>();

    InodeSet(ExtGeometry geometry) {
        this.perGroup = geometry.inodesPerGroup();
    }

    /// @return whether it was not in the set
    boolean add(long inode) {
        var bits = groups.computeIfAbsent((inode - 1) / perGroup, _ -> new BitSet());
        int bit = (int) ((inode - 1) % perGroup);
        boolean fresh = !bits.get(bit);
        bits.set(bit);
        return fresh;
    }

    boolean contains(long inode) {
        var bits = groups.get((inode - 1) / perGroup);
        return bits != null && bits.get((int) ((inode - 1) % perGroup));
    }

    /// Ascending.
    LongStream stream() {
        return groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMapToLong(
                        e -> e.getValue().stream().mapToLong(b -> e.getKey() * perGroup + b + 1));
    }
}
