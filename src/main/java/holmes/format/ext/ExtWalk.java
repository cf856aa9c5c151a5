package holmes.format.ext;

import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.tree.FileEntry;
import holmes.tree.FileState;
import holmes.tree.FileType;
import holmes.tree.Siblings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Goes through directories from the root down and hands on every name, each directory before what
/// it holds, names in the order on disk.
///
/// A directory is entered once: further names for it, and loops, are anomalies. Should its `..` not
/// be the directory that names it, others are asked first.
final class ExtWalk {

    private static final int LONGEST_PATH = 1 << 14;
    private static final int MOST_ANOMALIES = 1000;

    private final ExtFileSystem fileSystem;
    private final InodeVerdict.Judge judge;
    private final EntryMaker maker;
    private final Consumer<FileEntry> visitor;
    private final Progress progress;
    private final InodeSet entered;
    private final InodeSet named;
    private final List<Anomaly> anomalies = new ArrayList<>();
    private final Map<Long, Folder.Fragment> fragments;
    private final Deque<Step> deferred = new ArrayDeque<>();
    private long count;

    /// A directory still to be entered.
    private record Step(
            String path, Folder folder, FileEntry.Evidence evidence, List<String> notes) {}

    /// @param fragments directories whose inodes are lost, by number
    ExtWalk(
            ExtFileSystem fileSystem,
            InodeVerdict.Judge judge,
            EntryMaker maker,
            Map<Long, Folder.Fragment> fragments,
            Consumer<FileEntry> visitor,
            Progress progress) {
        this.fileSystem = fileSystem;
        this.judge = judge;
        this.fragments = fragments;
        this.maker = maker;
        this.visitor = visitor;
        this.progress = progress;
        this.entered = new InodeSet(fileSystem.superblock().geometry());
        this.named = new InodeSet(fileSystem.superblock().geometry());
    }

    List<Anomaly> anomalies() {
        return List.copyOf(anomalies);
    }

    /// Inodes that some directory named, directories that were entered among them.
    InodeSet named() {
        return named;
    }

    boolean entered(long inode) {
        return entered.contains(inode);
    }

    /// Enters the root and everything below it.
    void fromRoot() throws Progress.Cancelled {
        var root = find(ExtFileSystem.ROOT).filter(i -> i.links() > 0);
        var fragment = fragments.get(ExtFileSystem.ROOT);
        if (root.isPresent() && root.get().type() == FileType.DIRECTORY) {
            enter("/", new Folder.Known(root.get()));
        } else if (fragment != null) {
            enter("/", fragment);
        } else {
            anomaly("root directory", "in inode 2", root.isEmpty() ? "lost" : "no directory");
        }
    }

    /// Enters a directory that nothing names, and everything below it.
    void enter(String path, Folder folder) throws Progress.Cancelled {
        switch (folder) {
            case Folder.Known known -> {
                boolean root = known.number() == ExtFileSystem.ROOT;
                var evidence = root ? FileEntry.Evidence.DIRECTORY : FileEntry.Evidence.INODE_TABLE;
                descend(new Step(path, known, evidence, List.of()));
            }
            case Folder.Fragment fragment -> descend(fragment(path, fragment, List.of()));
        }
    }

    private static Step fragment(String path, Folder.Fragment fragment, List<String> notes) {
        var all = new ArrayList<>(notes);
        all.addAll(fragment.notes());
        return new Step(path, fragment, FileEntry.Evidence.DIRECTORY_BLOCK, all);
    }

    /// Enters the directories whose only names are in directories that are not their parents.
    void enterDeferred() throws Progress.Cancelled {
        while (!deferred.isEmpty()) {
            var step = deferred.removeFirst();
            if (!entered.contains(step.folder.number())) descend(step);
        }
    }

    void file(String path, Inode inode, FileEntry.Evidence evidence, List<String> notes) {
        count++;
        visitor.accept(maker.entry(path, inode, evidence, notes));
    }

    private void descend(Step first) throws Progress.Cancelled {
        var stack = new ArrayDeque<Step>();
        stack.push(first);
        while (!stack.isEmpty()) {
            progress.report("listing", count, 0);
            var step = stack.pop();
            long number = step.folder.number();
            if (!entered.add(number)) {
                again(step.path, number);
                continue;
            }
            named.add(number);
            var below = new ArrayList<Step>();
            names(step.path, number, open(step), below);
            for (int i = below.size() - 1; i >= 0; i--) stack.push(below.get(i));
        }
    }

    /// Hands on the directory itself, and gives its names.
    private List<DirectoryEntry> open(Step step) {
        return switch (step.folder) {
            case Folder.Known(var inode) -> {
                var directory = maker.directory(inode);
                var notes = new ArrayList<>(step.notes);
                notes.addAll(directory.flaws());
                maker.judgeBlocks(inode, notes);
                file(step.path, inode, step.evidence, notes);
                yield directory.entries();
            }
            case Folder.Fragment fragment -> {
                count++;
                visitor.accept(
                        FileEntry.withoutInode(
                                step.path,
                                fragment.number(),
                                FileType.DIRECTORY,
                                FileState.PARTIAL,
                                step.evidence,
                                step.notes));
                yield fragment.entries();
            }
        };
    }

    private void again(String path, long number) {
        anomaly(path, "one name for a directory", "another for inode " + number);
    }

    private void names(String at, long parent, List<DirectoryEntry> entries, List<Step> below) {
        var names = new Siblings();
        var prefix = at.equals("/") ? at : at + "/";
        for (var entry : entries) {
            var notes = new ArrayList<String>(0);
            var path = prefix + names.take(entry.name(), notes);
            if (path.length() > LONGEST_PATH) {
                anomaly(prefix, "a path of at most " + LONGEST_PATH, "inode " + entry.inode());
                continue;
            }
            if (entry.salvaged()) notes.add("its name was salvaged from a damaged block");
            name(path, parent, entry, notes, below);
        }
    }

    private void name(
            String path, long parent, DirectoryEntry entry, List<String> notes, List<Step> below) {
        Inode inode;
        try {
            if (!fileSystem.has(entry.inode())) {
                lost(
                        path,
                        entry,
                        notes,
                        "it names inode " + entry.inode() + ", which cannot be",
                        below);
                return;
            }
            inode = fileSystem.inode(entry.inode());
        } catch (UnreadableException e) {
            lost(path, entry, notes, "its inode " + entry.inode() + " is unreadable", below);
            return;
        }
        if (judge.of(inode) instanceof InodeVerdict.Foreign(var why)) {
            lost(path, entry, notes, "its inode " + entry.inode() + " is lost: " + why, below);
            return;
        }
        maker.judgeName(entry, inode, notes);
        if (!inode.live()) {
            // In an old copy of a directory, that is a file which was deleted since.
            if (maker.isOldName(entry)) return;
            lost(path, entry, notes, "its inode " + entry.inode() + " is not in use", below);
        } else if (inode.type() == FileType.DIRECTORY) {
            child(path, inode, notes, parent, below);
        } else {
            if (entry.type() != FileType.UNKNOWN && entry.type() != inode.type()) {
                notes.add(
                        "its name is that of a " + entry.type() + ", its inode a " + inode.type());
            }
            named.add(inode.number());
            file(path, inode, FileEntry.Evidence.DIRECTORY, notes);
        }
    }

    private void child(
            String path, Inode inode, List<String> notes, long parent, List<Step> below) {
        var evidence = FileEntry.Evidence.DIRECTORY;
        if (entered.contains(inode.number())) {
            again(path, inode.number());
            return;
        }
        var up = fileSystem.directories().parent(inode);
        if (up.isPresent() && up.getAsLong() == parent) {
            below.add(new Step(path, new Folder.Known(inode), evidence, notes));
            return;
        }
        notes.add(
                up.isEmpty()
                        ? "it does not say which directory it is in"
                        : "it says that it is in directory " + up.getAsLong());
        deferred.add(new Step(path, new Folder.Known(inode), evidence, notes));
    }

    private void lost(
            String path, DirectoryEntry entry, List<String> notes, String why, List<Step> below) {
        var fragment = fragments.get(entry.inode());
        if (fragment != null && !entered.contains(entry.inode())) {
            below.add(fragment(path, fragment, notes));
            return;
        }
        count++;
        notes.add(why);
        visitor.accept(
                FileEntry.withoutInode(
                        path,
                        entry.inode(),
                        entry.type(),
                        FileState.UNREADABLE,
                        FileEntry.Evidence.NAME_ONLY,
                        notes));
    }

    private Optional<Inode> find(long number) {
        try {
            if (!fileSystem.has(number)) return Optional.empty();
            var inode = fileSystem.inode(number);
            return judge.of(inode) instanceof InodeVerdict.Own
                    ? Optional.of(inode)
                    : Optional.empty();
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private void anomaly(String field, String expected, String found) {
        if (anomalies.size() < MOST_ANOMALIES) anomalies.add(new Anomaly(field, expected, found));
    }
}
