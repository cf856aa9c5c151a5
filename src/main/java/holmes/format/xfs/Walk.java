package holmes.format.xfs;

import holmes.device.Progress;
import holmes.finding.Anomaly;
import holmes.tree.FileEntry;
import holmes.tree.FileState;
import holmes.tree.FileType;
import holmes.tree.Siblings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Goes through directories from the root down and hands on every name, each directory before what
/// it holds. A directory is entered once: further names for it, and loops, are anomalies.
final class Walk {

    private static final int LONGEST_PATH = 1 << 14;
    private static final int MOST_ANOMALIES = 1000;

    private final Metadata metadata;
    private final EntryMaker maker;
    private final Consumer<FileEntry> visitor;
    private final Progress progress;
    private final InodeSet seen = new InodeSet();
    private final List<Anomaly> anomalies = new ArrayList<>();
    private long count;

    /// A directory still to be entered.
    private record Step(
            String path, XfsInode inode, FileEntry.Evidence evidence, List<String> notes) {
        Step {
            notes = List.copyOf(notes);
        }
    }

    Walk(Metadata metadata, EntryMaker maker, Consumer<FileEntry> visitor, Progress progress) {
        this.metadata = metadata;
        this.maker = maker;
        this.visitor = visitor;
        this.progress = progress;
    }

    List<Anomaly> anomalies() {
        return List.copyOf(anomalies);
    }

    /// Inodes that some directory named, and directories that were entered.
    InodeSet seen() {
        return seen;
    }

    /// Enters a directory and everything below it.
    void enter(String path, XfsInode directory, FileEntry.Evidence evidence)
            throws Progress.Cancelled {
        var stack = new ArrayDeque<Step>();
        stack.push(new Step(path, directory, evidence, List.of()));
        while (!stack.isEmpty()) {
            progress.report("listing", count, 0);
            var step = stack.pop();
            if (!seen.add(step.inode.number())) {
                again(step.path, step.inode.number());
                continue;
            }
            var folder = FolderReader.read(metadata, step.inode);
            var notes = new ArrayList<>(step.notes);
            notes.addAll(folder.doubts());
            file(step.path, step.inode, step.evidence, notes);
            var below = new ArrayList<Step>();
            names(step.path, folder, below);
            for (var next : below.reversed()) stack.push(next);
        }
    }

    private void names(String at, Folder folder, List<Step> below) {
        var names = new Siblings();
        var prefix = at.equals("/") ? at : at + "/";
        for (var name : folder.names()) {
            var notes = new ArrayList<String>(0);
            var path = prefix + names.take(name.name(), notes);
            if (path.length() > LONGEST_PATH) {
                anomaly(prefix, "a path of at most " + LONGEST_PATH, "inode " + name.inode());
                continue;
            }
            name(path, name, notes, below);
        }
    }

    private void name(String path, Folder.Name name, List<String> notes, List<Step> below) {
        try {
            var inode = metadata.inode(name.inode());
            if (inode.mode() == 0) throw new DamagedException("is not in use");
            if (name.type() != FileType.UNKNOWN && name.type() != inode.type()) {
                notes.add("its name is that of a " + name.type() + ", its inode a " + inode.type());
            }
            if (inode.type() == FileType.DIRECTORY) {
                var step = new Step(path, inode, FileEntry.Evidence.DIRECTORY, notes);
                if (seen.contains(inode.number())) again(path, inode.number());
                else below.add(step);
                return;
            }
            seen.add(inode.number());
            file(path, inode, FileEntry.Evidence.DIRECTORY, notes);
        } catch (DamagedException e) {
            notes.add("its inode " + name.inode() + " " + e.getMessage());
            count++;
            visitor.accept(
                    FileEntry.withoutInode(
                            path,
                            name.inode(),
                            name.type(),
                            FileState.UNREADABLE,
                            FileEntry.Evidence.NAME_ONLY,
                            notes));
        }
    }

    private void again(String path, long number) {
        anomaly(path, "one name for a directory", "another for inode " + number);
    }

    void file(String path, XfsInode inode, FileEntry.Evidence evidence, List<String> notes) {
        count++;
        visitor.accept(maker.entry(path, inode, evidence, notes));
    }

    void anomaly(String field, String expected, String found) {
        if (anomalies.size() < MOST_ANOMALIES) anomalies.add(new Anomaly(field, expected, found));
    }
}
