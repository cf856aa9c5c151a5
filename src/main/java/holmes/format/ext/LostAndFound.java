package holmes.format.ext;

import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.tree.FileEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives a place to what no directory names: `/lost+found/#` and the number of the inode, as e2fsck
/// does. What lies below a lost directory keeps its names.
final class LostAndFound {

    private static final String HERE = "/lost+found/#";

    private final ExtFileSystem fileSystem;
    private final Census census;
    private final EntryMaker maker;
    private final Map<Long, Folder.Fragment> fragments;
    private final ExtWalk walk;

    LostAndFound(
            ExtFileSystem fileSystem,
            Census census,
            EntryMaker maker,
            Map<Long, Folder.Fragment> fragments,
            ExtWalk walk) {
        this.fileSystem = fileSystem;
        this.census = census;
        this.maker = maker;
        this.fragments = fragments;
        this.walk = walk;
    }

    /// To be called when all that hangs together has been walked.
    void collect() throws Progress.Cancelled {
        var lost = lost();
        var parents = new HashMap<Long, Long>();
        for (var folder : lost) {
            for (var entry : entries(folder)) parents.putIfAbsent(entry.inode(), folder.number());
        }
        for (var folder : lost) {
            boolean top = !parents.containsKey(folder.number());
            if (top && !walk.entered(folder.number())) enter(folder);
        }
        walk.enterDeferred();
        // What is left names itself in a circle.
        for (var folder : lost) {
            if (!walk.entered(folder.number())) enter(folder);
        }
        walk.enterDeferred();
        files();
    }

    private void enter(Folder folder) throws Progress.Cancelled {
        walk.enter(HERE + folder.number(), folder);
    }

    /// Directories that were not entered, ascending by number.
    private List<Folder> lost() {
        var lost = new ArrayList<Folder>();
        census.directories().stream()
                .filter(number -> !walk.entered(number))
                .forEach(number -> known(number).map(Folder.Known::new).ifPresent(lost::add));
        fragments.values().stream()
                .filter(f -> f.votes() > 0 && !walk.entered(f.number()))
                .forEach(lost::add);
        lost.sort(java.util.Comparator.comparingLong(Folder::number));
        return lost;
    }

    private List<DirectoryEntry> entries(Folder folder) {
        return switch (folder) {
            case Folder.Known(var inode) -> maker.directory(inode).entries();
            case Folder.Fragment fragment -> fragment.entries();
        };
    }

    private void files() {
        census.live().stream()
                .filter(number -> !walk.named().contains(number))
                .filter(number -> !census.directories().contains(number))
                .forEach(number ->
                        known(number)
                                .filter(i -> !i.has(Inode.ATTRIBUTE_VALUE))
                                .ifPresent(this::file));
    }

    private void file(Inode inode) {
        walk.file(HERE + inode.number(), inode, FileEntry.Evidence.INODE_TABLE, List.of());
    }

    private Optional<Inode> known(long number) {
        try {
            return Optional.of(fileSystem.inode(number));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}
