package holmes.format.fat;

import holmes.bytes.ByteRange;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.finding.Anomaly;
import holmes.tree.FileContent;
import holmes.tree.FileEntry;
import holmes.tree.FilePiece;
import holmes.tree.FileState;
import holmes.tree.FileTree;
import holmes.tree.FileType;
import holmes.tree.Siblings;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The files of a FAT. It has no inodes: numbers are given in the order of the walk, beyond those
/// of its sectors.
public final class FatTree implements FileTree {

    private static final int DEEPEST = 64;
    private static final long LONGEST_FOLDER = 2 << 20;
    private static final byte DELETED = (byte) 0xe5;
    private static final MemorySegment NOTHING = MemorySegment.ofArray(new byte[0]);

    /// One disk of several under a stripe begins as the whole does.
    private static final String UNSHOWN =
            "the file system is larger than what it lies on, and nothing shows that it lies there in"
                    + " one piece";

    private final FatVolume volume;
    private final boolean cut;
    private final Map<Long, Long> firstClusters = new HashMap<>();

    public FatTree(FatVolume volume) {
        this.volume = volume;
        this.cut = volume.device().size() < volume.size();
    }

    @Override
    public Identity identity() {
        return new Identity("vfat", volume.serial(), "", volume.size());
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public List<Anomaly> walk(Consumer<FileEntry> visitor, Progress progress)
            throws Progress.Cancelled {
        new Walk(visitor, progress).run();
        return List.of();
    }

    @Override
    public FileContent content(FileEntry entry) {
        var first = firstClusters.get(entry.inode());
        if (first == null) throw new IndexOutOfBoundsException(entry.path());
        return content(chain(first), entry.size());
    }

    private FatVolume.Chain chain(long first) {
        return first == 0 ? new FatVolume.Chain(List.of(), true) : volume.chain(first);
    }

    private FileContent content(FatVolume.Chain chain, long size) {
        var pieces = new ArrayList<FilePiece>();
        long at = 0;
        for (var run : runs(chain)) {
            long length = Math.min(run.length(), size - at);
            if (length <= 0) break;
            long there = Math.clamp(volume.device().size() - run.start(), 0, length);
            var data = ByteRange.of(at, there);
            if (there > 0) {
                pieces.add(new FilePiece(data, FilePiece.Kind.DATA, run.start(), ""));
            }
            if (there < length) {
                var why = "the device ends at byte " + volume.device().size();
                pieces.add(lost(at + there, at + length, why));
            }
            at += length;
        }
        if (at < size) pieces.add(lost(at, size, "its chain of clusters ends"));
        return new FileContent(volume.device(), size, pieces, NOTHING, List.of());
    }

    private static FilePiece lost(long from, long to, String why) {
        return new FilePiece(ByteRange.between(from, to), FilePiece.Kind.LOST, 0, why);
    }

    /// Clusters that lie side by side, as one.
    private static List<ByteRange> runs(FatVolume.Chain chain) {
        var runs = new ArrayList<ByteRange>();
        for (var piece : chain.pieces()) {
            boolean next = !runs.isEmpty() && runs.getLast().end() == piece.start();
            if (next) runs.add(ByteRange.between(runs.removeLast().start(), piece.end()));
            else runs.add(piece);
        }
        return runs;
    }

    private final class Walk {

        private final Consumer<FileEntry> visitor;
        private final Progress progress;
        private final Set<Long> entered = new HashSet<>();
        private long count;

        Walk(Consumer<FileEntry> visitor, Progress progress) {
            this.visitor = visitor;
            this.progress = progress;
        }

        void run() throws Progress.Cancelled {
            var why = new ArrayList<String>();
            var entries = folder(volume.rootPieces(), why);
            visit("/", FileType.DIRECTORY, 1, 0, Instant.EPOCH, false, FileState.COMPLETE, why);
            walk("/", entries, 0);
        }

        private void walk(String at, List<FatEntry> entries, int depth) throws Progress.Cancelled {
            var names = new Siblings();
            for (var entry : entries) {
                progress.report("listing", count, 0);
                var why = new ArrayList<String>();
                var path = at + names.take(entry.name(), why);
                if (entry.directory()) directory(path, entry, depth, why);
                else file(path, entry, why);
            }
        }

        private void directory(String path, FatEntry entry, int depth, List<String> why)
                throws Progress.Cancelled {
            boolean again = depth == DEEPEST || !entered.add(entry.first());
            if (again) why.add("it is inside itself, or another directory too");
            var below = again ? List.<FatEntry>of() : folder(chain(entry.first()), why);
            visit(path, FileType.DIRECTORY, entry, FileState.COMPLETE, why);
            walk(path + "/", below, depth + 1);
        }

        private void file(String path, FatEntry entry, List<String> why) {
            var chain = chain(entry.first());
            long room = (long) chain.pieces().size() * volume.cluster();
            if (room < entry.size()) {
                why.add("its chain of clusters ends after " + room + " bytes");
            } else if (!chain.sound()) {
                why.add("its chain of clusters does not end as it should");
            }
            boolean none = room == 0 && entry.size() > 0;
            firstClusters.put(volume.table().end() + count, entry.first());
            var best = none ? FileState.UNREADABLE : FileState.COMPLETE;
            visit(path, FileType.FILE, entry, best, why);
        }

        private void visit(
                String path, FileType type, FatEntry entry, FileState best, List<String> why) {
            long number = volume.table().end() + count;
            visit(path, type, number, entry.size(), entry.modified(), entry.readOnly(), best, why);
        }

        /// @param best the state, if nothing speaks against the entry
        private void visit(
                String path,
                FileType type,
                long number,
                long size,
                Instant modified,
                boolean readOnly,
                FileState best,
                List<String> why) {
            count++;
            if (cut) why.add(UNSHOWN);
            boolean doubted = best == FileState.COMPLETE && !why.isEmpty();
            visitor.accept(
                    new FileEntry(
                            path,
                            type,
                            number,
                            1,
                            readOnly ? 0555 : 0755,
                            0,
                            0,
                            size,
                            modified,
                            modified,
                            modified,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            doubted ? FileState.PARTIAL : best,
                            why,
                            FileEntry.Evidence.DIRECTORY));
        }
    }

    /// The names in a directory. What is unreadable of it counts as deleted names, so that those
    /// behind it are found.
    private List<FatEntry> folder(FatVolume.Chain chain, List<String> why) {
        if (!chain.sound()) why.add("its chain of clusters does not end as it should");
        long all = chain.pieces().stream().mapToLong(ByteRange::length).sum();
        var content = content(chain, Math.min(all, LONGEST_FOLDER));
        var bytes = MemorySegment.ofArray(new byte[(int) content.size()]);
        var missing = Salvage.read(content, 0, bytes);
        if (!missing.isEmpty()) why.add("some of it is unreadable");
        for (var range : missing.ranges()) {
            bytes.asSlice(range.start(), range.length()).fill(DELETED);
        }
        return FatEntry.parse(bytes, volume.width() == 32);
    }
}
