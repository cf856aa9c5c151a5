package holmes.format.xfs;

import holmes.bytes.Be;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/// The B+tree of a group that says which inodes are in use. Source: Linux
/// `fs/xfs/libxfs/xfs_format.h`, `struct xfs_inobt_rec`.
final class InodeTree {

    private static final long TREE_4 = 0x49414254; // "IABT"
    private static final long TREE_5 = 0x49414233; // "IAB3"
    private static final int DEEPEST = 9;
    private static final int RECORD = 16;
    private static final int CHUNK = 64;
    private static final int PER_HOLE = 4;

    private final Metadata metadata;
    private final long group;
    private final LongConsumer used;
    private final Set<Long> visited = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private InodeTree(Metadata metadata, long group, LongConsumer used) {
        this.metadata = metadata;
        this.group = group;
        this.used = used;
    }

    /// @param used takes the numbers of inodes that are in use, ascending in a sound tree
    /// @return what is wrong with the tree, each to be put behind "its tree of inodes"
    static List<String> walk(Metadata metadata, GroupHeader header, LongConsumer used) {
        var tree = new InodeTree(metadata, header.group(), used);
        int level = header.inodeLevels() - 1;
        if (level < 0 || level > DEEPEST) return List.of("is damaged");
        tree.enter(header.inodeRoot(), level);
        return tree.problems;
    }

    private void enter(long block, int level) {
        try {
            node(block, level);
        } catch (DamagedException e) {
            problems.add("has a block that " + e.getMessage());
        }
    }

    private void node(long block, int level) throws DamagedException {
        var geometry = metadata.geometry();
        if (!geometry.hasInGroup(group, block)) throw new DamagedException("cannot exist");
        if (!visited.add(block)) throw new DamagedException("is there twice");
        var read =
                metadata.block(
                        geometry.offset(group, block),
                        geometry.blockSize(),
                        Metadata.Header.SHORT,
                        group);
        var bytes = read.bytes();
        boolean five = metadata.superblock().selfDescribing();
        if (Be.u32(bytes, 0) != (five ? TREE_5 : TREE_4)) {
            throw new DamagedException("is overwritten");
        }
        if (Be.u16(bytes, 4) != level) throw new DamagedException("is of another level");
        read.doubts().forEach(doubt -> problems.add("has a block that " + doubt));
        int header = five ? 56 : 16;
        int count = Be.u16(bytes, 6);
        long room = ((long) geometry.blockSize() - header) / (level == 0 ? RECORD : 8);
        if (count > room) throw new DamagedException("has more than it has room for");
        for (int i = 0; i < count; i++) {
            if (level == 0) chunk(bytes, header + (long) RECORD * i);
            else enter(Be.u32(bytes, header + 4 * room + 4L * i), level - 1);
        }
    }

    private void chunk(MemorySegment bytes, long at) {
        long first = Be.u32(bytes, at);
        int holes = metadata.superblock().sparseInodes() ? Be.u16(bytes, at + 4) : 0;
        long free = Be.u64(bytes, at + 8);
        var geometry = metadata.geometry();
        for (int i = 0; i < CHUNK; i++) {
            boolean hole = (holes >>> (i / PER_HOLE) & 1) != 0;
            long inGroup = first + i;
            boolean there = geometry.hasInGroup(group, inGroup >>> geometry.inodesLog());
            if (hole || !there || (free >>> i & 1) != 0) continue;
            used.accept(geometry.inode(group, 0) + inGroup);
        }
    }
}
