package holmes.format.xfs;

import holmes.bytes.Be;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads the map of one fork of an inode: a list of extents, or a B+tree of them.
final class ForkReader {

    private static final int MOST_EXTENTS = 1 << 23;
    private static final int DEEPEST = 9;
    private static final long LAST = 1L << 54;
    private static final long TREE_4 = 0x424d4150; // "BMAP"
    private static final long TREE_5 = 0x424d4133; // "BMA3"
    private static final int ROOT_HEADER = 4;

    private final Metadata metadata;
    private final XfsInode inode;
    private final List<Extent> extents = new ArrayList<>();
    private final List<ExtentMap.Gap> gaps = new ArrayList<>();
    private final Set<String> doubts = new LinkedHashSet<>();
    private final Set<Long> visited = new HashSet<>();

    private ForkReader(Metadata metadata, XfsInode inode) {
        this.metadata = metadata;
        this.inode = inode;
    }

    static ExtentMap data(Metadata metadata, XfsInode inode) {
        var reader = new ForkReader(metadata, inode);
        return reader.read(inode.format(), inode.dataFork(), inode.extents());
    }

    static ExtentMap attributes(Metadata metadata, XfsInode inode) {
        var reader = new ForkReader(metadata, inode);
        return reader.read(
                inode.attributeFormat(), inode.attributeFork(), inode.attributeExtents());
    }

    private ExtentMap read(XfsInode.Format format, MemorySegment fork, long count) {
        switch (format) {
            case EXTENTS -> list(fork, count);
            case TREE -> root(fork);
            case DEVICE, LOCAL -> {}
            case OTHER -> doubts.add("its content is of a kind that is not read");
        }
        return new ExtentMap(ordered(), gaps, List.copyOf(doubts));
    }

    private void list(MemorySegment fork, long count) {
        long room = fork.byteSize() / Extent.BYTES;
        if (count < 0 || count > room)
            doubts.add("it says to have more extents than it has room for");
        records(fork, 0, Math.clamp(count, 0, room));
    }

    private void records(MemorySegment bytes, long at, long count) {
        for (long i = 0; i < count && extents.size() < MOST_EXTENTS; i++) {
            extents.add(Extent.of(bytes.asSlice(at + i * Extent.BYTES, Extent.BYTES)));
        }
        if (extents.size() == MOST_EXTENTS) doubts.add("not all of its extents are read");
    }

    private void root(MemorySegment fork) {
        if (fork.byteSize() < ROOT_HEADER) {
            doubts.add("it has no room for its map");
            return;
        }
        int level = Be.u16(fork, 0);
        int count = Be.u16(fork, 2);
        long room = (fork.byteSize() - ROOT_HEADER) / 16;
        if (level < 1 || level > DEEPEST || count > room) {
            gaps.add(new ExtentMap.Gap(0, LAST, "the root of its map is damaged"));
            return;
        }
        children(fork, ROOT_HEADER, room, count, level - 1, LAST);
    }

    /// @param room how many keys there is room for: pointers follow behind
    /// @param end the first block of the file that is somebody else's
    private void children(MemorySegment bytes, long at, long room, int count, int level, long end) {
        for (int i = 0; i < count; i++) {
            long from = Be.u64(bytes, at + 8L * i);
            long to = i + 1 < count ? Be.u64(bytes, at + 8L * (i + 1)) : end;
            long block = Be.u64(bytes, at + 8 * room + 8L * i);
            try {
                node(block, level, to);
            } catch (DamagedException e) {
                if (from >= 0 && from < to) {
                    gaps.add(new ExtentMap.Gap(from, to, "a block of its map " + e.getMessage()));
                }
            }
        }
    }

    private void node(long block, int level, long end) throws DamagedException {
        var geometry = metadata.geometry();
        if (!geometry.has(block)) throw new DamagedException("cannot exist");
        if (!visited.add(block)) throw new DamagedException("is there twice");
        var read =
                metadata.block(
                        geometry.offset(block),
                        geometry.blockSize(),
                        Metadata.Header.LONG,
                        inode.number());
        var bytes = read.bytes();
        boolean five = metadata.superblock().selfDescribing();
        if (Be.u32(bytes, 0) != (five ? TREE_5 : TREE_4)) {
            throw new DamagedException("is overwritten");
        }
        if (Be.u16(bytes, 4) != level) throw new DamagedException("is of another level");
        read.doubts().forEach(doubt -> doubts.add("a block of its map " + doubt));
        int header = five ? 72 : 24;
        int count = Be.u16(bytes, 6);
        long room = ((long) geometry.blockSize() - header) / 16;
        if (count > room) throw new DamagedException("has more than it has room for");
        if (level == 0) records(bytes, header, count);
        else children(bytes, header, room, count, level - 1, end);
    }

    /// What lies where no block is, or over what came before, is left out and doubted.
    private List<Extent> ordered() {
        extents.sort(Comparator.comparingLong(Extent::logical));
        var ordered = new ArrayList<Extent>(extents.size());
        long end = 0;
        for (var extent : extents) {
            if (extent.logical() < end || extent.count() == 0) {
                doubts.add("extents overlap");
                continue;
            }
            if (!inode.realTime() && !metadata.geometry().has(extent.block(), extent.count())) {
                gaps.add(
                        new ExtentMap.Gap(
                                extent.logical(),
                                extent.end(),
                                "mapped to blocks that do not exist"));
                continue;
            }
            ordered.add(extent);
            end = extent.end();
        }
        gaps.sort(Comparator.comparingLong(ExtentMap.Gap::logical));
        return ordered;
    }
}
