package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.bytes.Le;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds directories whose inode is lost by their blocks: the first starts with `.`, which gives
/// the inode's number, and the directories named in any of them call that number their parent.
///
/// Blocks that belong to a file are left out, as an image file may hold directories of its own; so
/// are blocks that something else has overwritten.
final class DirectoryFragments {

    private static final int CHUNK = 1 << 20;

    private final ExtFileSystem fileSystem;
    private final ExtGeometry geometry;
    private final InodeVerdict.Judge judge;
    private final Suspects suspects;
    private final Census census;
    private final Map<Long, Folder.Fragment> first = new TreeMap<>();
    private final List<Folder.Fragment> further = new ArrayList<>();

    /// For each directory in use, what its `..` says.
    private final Map<Long, Long> parents = new HashMap<>();

    private DirectoryFragments(
            ExtFileSystem fileSystem, InodeVerdict.Judge judge, Suspects suspects, Census census) {
        this.fileSystem = fileSystem;
        this.geometry = fileSystem.superblock().geometry();
        this.judge = judge;
        this.suspects = suspects;
        this.census = census;
    }

    /// @return by inode number
    static Map<Long, Folder.Fragment> find(
            ExtFileSystem fileSystem,
            InodeVerdict.Judge judge,
            Suspects suspects,
            Census census,
            Progress progress)
            throws Progress.Cancelled {
        var search = new DirectoryFragments(fileSystem, judge, suspects, census);
        search.parents();
        search.scan(progress);
        search.further.forEach(search::join);
        return search.first;
    }

    private void parents() {
        census.directories().stream()
                .forEach(number -> {
                    try {
                        var up = fileSystem.directories().parent(fileSystem.inode(number));
                        up.ifPresent(p -> parents.put(number, p));
                    } catch (UnreadableException e) {
                        // Then it votes for nobody.
                    }
                });
    }

    private void scan(Progress progress) throws Progress.Cancelled {
        int size = geometry.blockSize();
        long blocks = Math.min(geometry.blocks(), fileSystem.device().size() / size);
        int step = Math.max(1, CHUNK / size);
        for (long at = geometry.firstDataBlock(); at < blocks; at += step) {
            progress.report("searching for directories", at * size, blocks * size);
            long end = Math.min(at + step, blocks);
            long first = at;
            while (first < end && !census.owners().isFree(first)) first++;
            while (end > first && !census.owners().isFree(end - 1)) end--;
            if (first < end) scan(first, end);
        }
    }

    private void scan(long first, long end) {
        int size = geometry.blockSize();
        try {
            var run = fileSystem.blocks().run(first, end - first);
            for (long at = first; at < end; at++) look(at, run.asSlice((at - first) * size, size));
        } catch (UnreadableException e) {
            for (long at = first; at < end; at++) lookAlone(at);
        }
    }

    private void lookAlone(long block) {
        try {
            look(block, fileSystem.blocks().block(block));
        } catch (UnreadableException e) {
            // Nothing can be found here.
        }
    }

    private void look(long number, MemorySegment block) {
        long inode = Le.u32(block, 0);
        if (!geometry.isInode(inode) || Le.u16(block, 4) % 4 != 0 || Le.u8(block, 6) == 0) return;
        boolean dots = DirectoryReader.isDots(block);
        if (!dots && (Le.u16(block, 4) < 12 || Le.u16(block, 4) > geometry.blockSize())) return;
        if (!census.owners().isFree(number)) return;
        var parsed = fileSystem.directories().block(block, number * geometry.blockSize());
        if (!parsed.flaws().isEmpty() || parsed.entries().isEmpty() || overwritten(number)) return;
        if (dots) begins(number, inode, parsed);
        else continues(number, parsed);
    }

    private boolean overwritten(long block) {
        long size = geometry.blockSize();
        return suspects.touch(ByteRange.of(block * size, size));
    }

    private void begins(long block, long inode, DirectoryBlock parsed) {
        if (!isLost(inode)) return;
        var entries = parsed.entries().stream().filter(e -> !e.isDot() && !e.isDotDot()).toList();
        int votes = entries.stream().mapToInt(e -> vote(e, inode)).sum();
        if (votes < 0) return;
        var found = new Folder.Fragment(inode, List.of(block), entries, votes, notes(block));
        first.merge(inode, found, (a, b) -> b.votes() > a.votes() ? b : a);
    }

    private void continues(long block, DirectoryBlock parsed) {
        var votes = new TreeMap<Long, Integer>();
        for (var entry : parsed.entries()) {
            var parent = parents.get(entry.inode());
            if (parent != null && entry.type() == FileType.DIRECTORY && isLost(parent)) {
                votes.merge(parent, 1, Integer::sum);
            }
        }
        if (votes.size() != 1) return;
        long parent = votes.keySet().iterator().next();
        int all = parsed.entries().stream().mapToInt(e -> vote(e, parent)).sum();
        if (all <= 0) return;
        further.add(
                new Folder.Fragment(parent, List.of(block), parsed.entries(), all, notes(block)));
    }

    private static List<String> notes(long block) {
        return List.of("its inode is lost; names are from block " + block);
    }

    /// For or against a name: by the inode that it names.
    private int vote(DirectoryEntry entry, long parent) {
        try {
            if (!fileSystem.has(entry.inode())) return -1;
            if (!census.live().contains(entry.inode())) return 0;
            var inode = fileSystem.inode(entry.inode());
            if (inode.type() == FileType.DIRECTORY) {
                var up = parents.get(entry.inode());
                return up != null && up == parent ? 2 : -2;
            }
            boolean fits = entry.type() == FileType.UNKNOWN || entry.type() == inode.type();
            return fits ? 1 : -1;
        } catch (UnreadableException e) {
            return 0;
        }
    }

    /// Whether nothing is known of an inode: its slot is overwritten, zero or unreadable.
    private boolean isLost(long number) {
        if (!fileSystem.has(number)) return false;
        try {
            var inode = fileSystem.inode(number);
            return inode.blank() || judge.of(inode) instanceof InodeVerdict.Foreign;
        } catch (UnreadableException e) {
            return true;
        }
    }

    private void join(Folder.Fragment more) {
        first.merge(more.number(), more, DirectoryFragments::joined);
    }

    private static Folder.Fragment joined(Folder.Fragment one, Folder.Fragment more) {
        var blocks = new ArrayList<>(one.blocks());
        blocks.addAll(more.blocks());
        var entries = new ArrayList<>(one.entries());
        entries.addAll(more.entries());
        var notes = new ArrayList<>(one.notes());
        notes.addAll(more.notes());
        return new Folder.Fragment(
                one.number(), blocks, entries, one.votes() + more.votes(), notes);
    }
}
