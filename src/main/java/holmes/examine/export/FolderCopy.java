package holmes.examine.export;

import holmes.bytes.Refused;
import holmes.device.Progress;
import holmes.tree.ContentSink;
import holmes.tree.FileCopy;
import holmes.tree.FileEntry;
import holmes.tree.FileState;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Writes a file system's names and contents below a folder, in the order in which they come:
/// directories before what they hold.
///
/// Symbolic links are made last, so that nothing is ever written through one. Times and permissions
/// are set as they were, without the bits that let a program run as somebody else; so are extended
/// attributes of users, where the folder can hold them. Devices, sockets and pipes are not made.
/// Owners are left to the manifest.
///
/// Nothing that is there is overwritten: the folder must be new or empty, and of two entries with
/// one name the second is written beside the first.
public final class FolderCopy implements Delivery {

    private static final Set<OpenOption> NEW =
            Set.of(
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);

    private static final int MOST_OF_ONE_NAME = 10_000;

    private final Path root;
    private final Names names;
    private final Map<String, Path> folders = new HashMap<>();
    private final Map<Long, Path> linked = new HashMap<>();
    private final List<Runnable> last = new ArrayList<>();
    private final List<FileEntry> entered = new ArrayList<>();
    private final Queue<Made> unfilled = new ConcurrentLinkedQueue<>();
    private final Problems problems = new Problems();
    private final LostParts lost = new LostParts();
    private final Looks looks;

    /// @param root made if it does not exist
    /// @throws Refused if it cannot be made, or holds something
    public FolderCopy(Path root) {
        this.root = root;
        names = new Names(root);
        make(root);
        refuseUsed(root);
        folders.put("/", root);
        looks = Looks.in(root, problems);
    }

    /// Makes a folder, and those that it lies in.
    ///
    /// @throws Refused if it cannot be made
    public static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refused(folder + " cannot be made: " + Refused.why(e), e);
        }
    }

    /// Refuses to write where anything is: it could be evidence, or what was recovered before.
    ///
    /// @throws Refused if it is a folder that is not empty, or no folder
    public static void refuseUsed(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        if (!Files.isDirectory(folder)) throw new Refused(folder + " is no folder");
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new Refused(folder + " is not empty: name a new folder");
            }
        } catch (IOException e) {
            throw new Refused(folder + " cannot be listed: " + Refused.why(e), e);
        }
    }

    @Override
    public Filling take(FileEntry entry) {
        if (entry.state() == FileState.UNREADABLE) return (_, _) -> {};
        try {
            switch (entry.type()) {
                case DIRECTORY -> directory(entry);
                case FILE -> {
                    return file(entry);
                }
                case SYMLINK -> link(entry);
                case FIFO, SOCKET, CHARACTER_DEVICE, BLOCK_DEVICE, UNKNOWN -> {}
            }
        } catch (IOException e) {
            throw refused(entry, e);
        }
        return (_, _) -> {};
    }

    private Refused refused(FileEntry entry, IOException e) {
        return new Refused(
                entry.path() + " cannot be written below " + root + ": " + Refused.why(e), e);
    }

    @Override
    public List<String> finish() {
        last.forEach(Runnable::run);
        lost.settle(names, problems);
        for (var folder : entered.reversed()) {
            var path = folders.get(folder.path());
            if (path != null) looks.give(path, folder);
        }
        names.settle(problems);
        return problems.sentences();
    }

    /// Lets go of files that were made and not filled.
    @Override
    public void close() {
        for (var made : unfilled) {
            try {
                made.channel.close();
            } catch (IOException e) {
                System.getLogger(FolderCopy.class.getName())
                        .log(System.Logger.Level.DEBUG, "closing " + made.path, e);
            }
        }
    }

    private void directory(FileEntry entry) throws IOException {
        if (entry.path().equals("/")) {
            entered.add(entry);
            return;
        }
        if (!folders.containsKey(entry.path())) {
            folders.put(entry.path(), made(place(entry), Files::createDirectory));
        }
        entered.add(entry);
    }

    private Filling file(FileEntry entry) throws IOException {
        var path = place(entry);
        var other = entry.linkCount() > 1 ? linked.get(entry.inode()) : null;
        if (other != null) {
            var link = made(path, free -> Files.createLink(free, other));
            return (content, beside) -> {
                try {
                    var losses = new Losses();
                    content.into(losses.and(beside));
                    lost.add(entry, path, link, losses.ranges());
                } catch (IOException e) {
                    throw refused(entry, e);
                }
            };
        }
        var permissions = looks.atOnce(entry);
        var made = made(path, free -> create(path, free, permissions));
        unfilled.add(made);
        if (entry.linkCount() > 1) linked.put(entry.inode(), made.path);
        return (content, beside) -> fill(made, entry, content, beside);
    }

    private void fill(Made made, FileEntry entry, Content content, ContentSink beside)
            throws Progress.Cancelled {
        unfilled.remove(made);
        try (var channel = made.channel) {
            var copy = new FileCopy(channel);
            var losses = new Losses();
            content.into(copy.and(losses).and(beside));
            copy.finish(entry.size());
            lost.add(entry, made.wanted, made.path, losses.ranges());
        } catch (IOException e) {
            throw refused(entry, e);
        }
        looks.give(made.path, entry);
    }

    /// @param wanted where it would lie if there were no other of its name
    private record Made(Path wanted, Path path, FileChannel channel) {}

    private static Made create(Path wanted, Path free, FileAttribute<?> permissions)
            throws IOException {
        return new Made(wanted, free, FileChannel.open(free, NEW, permissions));
    }

    interface Maker<T> {
        T make(Path path) throws IOException;
    }

    /// Makes something under its name, or under the next one that is free.
    static <T> T made(Path path, Maker<T> maker) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return maker.make(
                        i == 1 ? path : path.resolveSibling(path.getFileName() + "~" + i));
            } catch (FileAlreadyExistsException e) {
                if (i == MOST_OF_ONE_NAME) throw e;
            }
        }
    }

    private void link(FileEntry entry) throws IOException {
        var target = entry.linkTarget();
        if (target.isEmpty()) return;
        var path = place(entry);
        last.add(() -> {
            try {
                made(path, free -> Files.createSymbolicLink(free, Path.of(target.get())));
            } catch (IOException | IllegalArgumentException e) {
                problems.add(
                        entry.path(),
                        "could not be made: its target is in the list of files",
                        "could not be made: their targets are in the list of files");
            }
        });
    }

    /// Where a name goes; what it lies in is made if the file system did not name it.
    private Path place(FileEntry entry) throws IOException {
        return names.place(folder(parent(entry.path())), entry.name());
    }

    private Path folder(String path) throws IOException {
        var known = folders.get(path);
        if (known != null) return known;
        var name = path.substring(path.lastIndexOf('/') + 1);
        var folder = names.place(folder(parent(path)), name);
        Files.createDirectories(folder);
        folders.put(path, folder);
        return folder;
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }
}
