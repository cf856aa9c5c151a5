package holmes.format.xfs;

import holmes.bytes.ByteRange;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.tree.FileContent;
import holmes.tree.FileEntry;
import holmes.tree.FileTree;
import holmes.tree.FileType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The files of an XFS, those that no directory names any more among them, each with what speaks
/// against it. Its log is not replayed.
public final class XfsTree implements FileTree {

    private final Metadata metadata;
    private final Census.Result census;
    private final long root;
    private final List<String> notes;

    private XfsTree(Metadata metadata, Census.Result census, long root, List<String> notes) {
        this.metadata = metadata;
        this.census = census;
        this.root = root;
        this.notes = List.copyOf(notes);
    }

    static XfsTree open(XfsVolume volume, boolean thorough, Progress progress)
            throws Progress.Cancelled {
        var metadata = new Metadata(volume.device(), volume.superblock());
        var notes = new ArrayList<String>();
        notes.add(XfsLog.words(metadata));
        if (volume.copy() > 0) {
            notes.add("Its superblock is the copy of group " + volume.copy() + ".");
        }
        volume.anomalies().forEach(anomaly -> notes.add(anomaly.toString()));
        var census = Census.take(metadata, thorough, progress);
        notes.addAll(census.notes());
        return new XfsTree(metadata, census, root(metadata, census.used(), notes), notes);
    }

    /// Copies of the superblock may not tell it: then it is the first directory that is its own
    /// parent.
    private static long root(Metadata metadata, InodeSet used, List<String> notes) {
        long told = metadata.superblock().root();
        if (metadata.geometry().hasInode(told)) return told;
        for (var all = used.numbers(); all.hasNext(); ) {
            long number = all.nextLong();
            if (metadata.geometry().groupOfInode(number) > 0) break;
            var found = folder(metadata, number).filter(i -> isOwnParent(metadata, i));
            if (found.isPresent()) {
                notes.add("The root directory was found as inode " + number + ".");
                return number;
            }
        }
        return told;
    }

    private static boolean isOwnParent(Metadata metadata, XfsInode inode) {
        var parent = FolderReader.read(metadata, inode).parent();
        return parent.equals(Optional.of(inode.number()));
    }

    private static Optional<XfsInode> folder(Metadata metadata, long number) {
        try {
            return Optional.of(metadata.inode(number))
                    .filter(inode -> inode.type() == FileType.DIRECTORY);
        } catch (DamagedException e) {
            return Optional.empty();
        }
    }

    @Override
    public Identity identity() {
        var superblock = metadata.superblock();
        return new Identity(
                "xfs", superblock.uuid().toString(), superblock.label(), superblock.size());
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    /// After the tree below the root come lost directories with all that is below them, then files
    /// that nothing names.
    @Override
    public List<Anomaly> walk(Consumer<FileEntry> visitor, Progress progress)
            throws Progress.Cancelled {
        var maker = new EntryMaker(metadata, census);
        var walk = new Walk(metadata, maker, visitor, progress);
        var top = folder(metadata, root);
        if (top.isPresent()) walk.enter("/", top.get(), FileEntry.Evidence.DIRECTORY);
        else walk.anomaly("root directory", "in inode " + root, "lost");
        new LostAndFound(metadata, census.used(), walk).collect();
        return walk.anomalies();
    }

    @Override
    public FileContent content(FileEntry entry) throws UnreadableException {
        try {
            var inode = metadata.inode(entry.inode());
            return census.suspects().doubting(new ContentReader(metadata).content(inode));
        } catch (DamagedException e) {
            throw new UnreadableException(
                    "file", ByteRange.of(0, entry.size()), "its inode " + e.getMessage());
        }
    }
}
