package holmes.examine.export;

import holmes.bytes.Refused;
import holmes.device.Progress;
import holmes.format.ext.ContentSink;
import holmes.format.ext.FileCopy;
import holmes.format.ext.FileEntry;
import holmes.format.ext.FileType;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private static final String USER = "user.";

    private static final int MOST_OF_ONE_NAME = 10_000;

    private final Path root;
    private final Names names = new Names();
    private final Map<String, Path> folders = new HashMap<>();
    private final Map<Long, Path> linked = new HashMap<>();
    private final List<Runnable> last = new ArrayList<>();
    private final List<FileEntry> entered = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /// @param root made if it does not exist
    /// @throws Refused if it cannot be made, or holds something
    public FolderCopy(Path root) {
        this.root = root;
        make(root);
        refuseUsed(root);
        folders.put("/", root);
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
    public void add(FileEntry entry, Content content, ContentSink beside)
            throws Progress.Cancelled {
        try {
            switch (entry.type()) {
                case DIRECTORY -> directory(entry);
                case FILE -> file(entry, content, beside);
                case SYMLINK -> link(entry);
                case FIFO, SOCKET, CHARACTER_DEVICE, BLOCK_DEVICE, UNKNOWN -> {}
            }
        } catch (IOException e) {
            throw new Refused(
                    entry.path() + " cannot be written below " + root + ": " + Refused.why(e), e);
        }
    }

    @Override
    public List<String> finish() {
        last.forEach(Runnable::run);
        for (var folder : entered.reversed()) {
            var path = folders.get(folder.path());
            if (path != null) settle(path, folder);
        }
        problems.addAll(names.settle());
        return List.copyOf(problems);
    }

    @Override
    public void close() {}

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

    private void file(FileEntry entry, Content content, ContentSink beside)
            throws IOException, Progress.Cancelled {
        var path = place(entry);
        var other = entry.linkCount() > 1 ? linked.get(entry.inode()) : null;
        if (other != null) {
            made(path, free -> Files.createLink(free, other));
            content.into(beside);
            return;
        }
        var made = made(path, FolderCopy::create);
        try (var channel = made.channel) {
            var copy = new FileCopy(channel);
            content.into(copy.and(beside));
            copy.finish(entry.size());
        }
        settle(made.path, entry);
        if (entry.linkCount() > 1) linked.put(entry.inode(), made.path);
    }

    private record Made(Path path, FileChannel channel) {}

    private static Made create(Path path) throws IOException {
        var channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
        return new Made(path, channel);
    }

    private interface Maker<T> {
        T make(Path path) throws IOException;
    }

    /// Makes something under its name, or under the next one that is free.
    private static <T> T made(Path path, Maker<T> maker) throws IOException {
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
                problems.add(entry.path() + " was not made: its target is in the manifest.");
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

    private void settle(Path path, FileEntry entry) {
        try {
            attributes(path, entry);
            Files.setPosixFilePermissions(path, permissions(entry));
            Files.setLastModifiedTime(path, FileTime.from(entry.modified()));
        } catch (IOException | UnsupportedOperationException | ArithmeticException e) {
            problems.add(entry.path() + " has other times or permissions than it had.");
        }
    }

    /// Extended attributes that belong to users; those of the system are its own to set.
    private void attributes(Path path, FileEntry entry) {
        for (var attribute : entry.attributes()) {
            if (!attribute.name().startsWith(USER)) continue;
            var view = Files.getFileAttributeView(path, UserDefinedFileAttributeView.class);
            try {
                if (view == null) throw new IOException("there are none here");
                view.write(
                        attribute.name().substring(USER.length()),
                        attribute.value().asByteBuffer());
            } catch (IOException e) {
                problems.add(entry.path() + " lacks its attribute " + attribute.name() + ".");
            }
        }
    }

    /// The examiner must be able to read and enter what was recovered.
    private static Set<PosixFilePermission> permissions(FileEntry entry) {
        int mode = entry.permissions() | (entry.type() == FileType.DIRECTORY ? 0700 : 0600);
        var set = EnumSet.noneOf(PosixFilePermission.class);
        var all = PosixFilePermission.values();
        for (int bit = 0; bit < all.length; bit++) {
            if ((mode & 0400 >> bit) != 0) set.add(all[bit]);
        }
        return set;
    }
}
