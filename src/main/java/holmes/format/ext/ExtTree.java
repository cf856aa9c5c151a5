package holmes.format.ext;

import holmes.bytes.RangeSet;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.tree.FileContent;
import holmes.tree.FileEntry;
import holmes.tree.FileTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The files of one generation, those that no directory names any more among them, each with what
/// speaks against it.
public final class ExtTree implements FileTree {

    /// What a group still holds of the generation.
    ///
    /// @param descriptorFrom the group whose copy of its descriptor was used, or -1 for none
    /// @param inodes in use, and this generation's
    /// @param foreign inodes in use that are a newer generation's, or stand where it wrote
    /// @param implausible slots that hold no inode
    /// @param blank slots that are zero: never used, or overwritten by an empty table
    /// @param unreadable slots that the medium withholds
    public record Group(
            long number,
            long descriptorFrom,
            long inodes,
            long foreign,
            long implausible,
            long blank,
            long unreadable) {}

    private final ExtGeneration generation;
    private final ExtFileSystem fileSystem;
    private final String journal;
    private final InodeVerdict.Judge judge;
    private final Suspects known;
    private final Suspects suspects;
    private final Census census;
    private final Map<Long, Folder.Fragment> fragments;
    private final Restored restored;
    private final List<Anomaly> anomalies;

    ExtTree(
            ExtGeneration generation,
            ExtFileSystem fileSystem,
            String journal,
            InodeVerdict.Judge judge,
            Suspects known,
            Suspects suspects,
            Census census,
            Map<Long, Folder.Fragment> fragments,
            Restored restored,
            List<Anomaly> anomalies) {
        this.generation = generation;
        this.fileSystem = fileSystem;
        this.journal = journal;
        this.judge = judge;
        this.known = known;
        this.suspects = suspects;
        this.census = census;
        this.fragments = fragments;
        this.restored = restored;
        this.anomalies = List.copyOf(anomalies);
    }

    public ExtGeneration generation() {
        return generation;
    }

    @Override
    public Identity identity() {
        var superblock = generation.superblock();
        return new Identity(
                superblock.type(),
                superblock.uuid().toString(),
                superblock.label(),
                superblock.size());
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add("Journal: " + journal + ".");
        anomalies.forEach(anomaly -> notes.add(anomaly.toString()));
        return notes;
    }

    /// The file system itself; its device starts where the generation does, and is a branch if the
    /// journal was replayed.
    public ExtFileSystem fileSystem() {
        return fileSystem;
    }

    Suspects suspects() {
        return suspects;
    }

    /// What was done with the journal, in words.
    public String journal() {
        return journal;
    }

    /// Bytes of the file system's device that are lost, and that are read from the copies which the
    /// journal kept of them.
    public RangeSet restored() {
        return restored.ranges();
    }

    /// What is odd about superblock, descriptors and journal.
    public List<Anomaly> anomalies() {
        return anomalies;
    }

    /// What is left of the generation in each group.
    public List<Group> groups() {
        return census.tables().stream()
                .map(t ->
                        new Group(
                                t.group(),
                                fileSystem.groups().sources().get((int) t.group()),
                                t.own(),
                                t.foreign(),
                                t.implausible(),
                                t.blank(),
                                t.unreadable()))
                .toList();
    }

    /// Inodes in use that are this generation's.
    public long inodes() {
        return census.tables().stream().mapToLong(Census.Table::own).sum();
    }

    /// After the tree below the root come lost directories with all that is below them, then files
    /// that nothing names.
    @Override
    public List<Anomaly> walk(Consumer<FileEntry> visitor, Progress progress)
            throws Progress.Cancelled {
        var maker = new EntryMaker(fileSystem, known, suspects, restored);
        var walk = new ExtWalk(fileSystem, judge, maker, fragments, visitor, progress);
        walk.fromRoot();
        walk.enterDeferred();
        new LostAndFound(fileSystem, census, maker, fragments, walk).collect();
        return walk.anomalies();
    }

    /// Doubtful ranges are marked.
    @Override
    public FileContent content(FileEntry entry) throws UnreadableException {
        return suspects.doubting(fileSystem.content(fileSystem.inode(entry.inode())));
    }
}
