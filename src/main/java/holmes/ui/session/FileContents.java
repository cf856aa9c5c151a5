package holmes.ui.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.device.Progress;
import holmes.examine.files.Peek;
import holmes.examine.files.ReadFiles;
import holmes.source.RescueMap;
import holmes.stack.Layer;
import holmes.ui.files.FileState;
import holmes.ui.files.FilesModel;
import holmes.ui.files.Found;
import holmes.ui.files.Preview;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/// What files begin with: from the copies that were delivered where there are any, else from the
/// evidence itself.
final class FileContents implements FilesModel.Reader {

    private final Case file;
    private final Map<String, ReadFiles> systems;
    private final Optional<Path> copies;
    private Optional<ReadFiles> open = Optional.empty();
    private Optional<Peek> peek = Optional.empty();

    /// @param systems how the files of each volume were read
    /// @param copies folder that holds one folder a volume, if these files were delivered there
    FileContents(Case file, Map<String, ReadFiles> systems, Optional<Path> copies) {
        this.file = file;
        this.systems = Map.copyOf(systems);
        this.copies = copies;
    }

    @Override
    public Preview read(Found found, Progress progress) throws Progress.Cancelled {
        if (found.state() == FileState.UNREADABLE) {
            return Preview.none("Nothing of it can be read.");
        }
        var copy = copies.flatMap(root -> copy(root, found));
        if (copy.isPresent()) return Preview.of(new Copied(copy.get()), found.size());
        return Preview.of(new Read(found, progress), found.size());
    }

    /// The volume that a file lies on, if the case says so.
    Optional<Layer> layer(Found found) {
        return Optional.ofNullable(systems.get(found.volume())).map(ReadFiles::layer);
    }

    /// Where the first bytes of a file or directory lie on its volume: as many as lie in one piece.
    ByteRange place(Found found, Progress progress) throws Progress.Cancelled {
        return peek(found, progress).place(found.path());
    }

    /// What a damaged file system calls its files must not lead out of the folder.
    private static Optional<Path> copy(Path root, Found found) {
        try {
            var path = root.resolve(found.volume()).resolve(found.path().substring(1)).normalize();
            boolean there =
                    path.startsWith(root)
                            && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            && Files.size(path) == found.size();
            return there ? Optional.of(path) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// One file system stays open. Of a file that is whole nothing of another generation can lie in
    /// the way, and the search for others is spared.
    private synchronized Peek peek(Found found, Progress progress) throws Progress.Cancelled {
        var listed = systems.get(found.volume());
        if (listed == null) throw new Refused("The case does not say how this file was read.");
        boolean whole = found.state() == FileState.COMPLETE;
        var wanted =
                whole
                        ? new ReadFiles(listed.layer(), listed.uuid(), false, listed.disputes())
                        : listed;
        if (open.equals(Optional.of(wanted)) && peek.isPresent()) return peek.get();
        try {
            var device = file.look(wanted.layer(), progress);
            var next = open(device, wanted, listed, progress);
            open = Optional.of(wanted);
            peek = Optional.of(next);
            return next;
        } catch (Refused e) {
            throw new Refused("Its content needs the evidence: " + e.getMessage(), e);
        }
    }

    private static Peek open(
            holmes.device.BlockDevice device, ReadFiles wanted, ReadFiles listed, Progress progress)
            throws Progress.Cancelled {
        try {
            return Peek.into(device, wanted, progress);
        } catch (Refused e) {
            // Its first superblock is gone: then the whole layer has to be searched.
            return Peek.into(device, listed, progress);
        }
    }

    /// @param path of a copy, beside which lies a map if parts of it are lost
    private record Copied(Path path) implements Preview.Source {
        @Override
        public byte[] first(int most) {
            try (var in =
                    Files.newInputStream(
                            path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes(most);
            } catch (IOException e) {
                throw new Refused("The copy cannot be read: " + e.getMessage(), e);
            }
        }

        @Override
        public RangeSet unreadable() {
            var map = path.resolveSibling(path.getFileName() + ".map");
            try {
                if (!Files.isRegularFile(map, LinkOption.NOFOLLOW_LINKS)) return RangeSet.EMPTY;
                return RescueMap.parse(Files.readString(map, ISO_8859_1))
                        .present()
                        .map(RescueMap::unreadable)
                        .orElse(RangeSet.EMPTY);
            } catch (IOException e) {
                throw new Refused(map + " cannot be read: " + e.getMessage(), e);
            }
        }

        @Override
        public String words() {
            return "from the copy that was delivered";
        }
    }

    private final class Read implements Preview.Source {

        private final Found found;
        private final Progress progress;
        private RangeSet unreadable = RangeSet.EMPTY;

        Read(Found found, Progress progress) {
            this.found = found;
            this.progress = progress;
        }

        @Override
        public byte[] first(int most) throws Progress.Cancelled {
            var start =
                    peek(found, progress)
                            .start(found.path(), most)
                            .orElseThrow(() -> new Refused("It is not there any more."));
            unreadable = start.unreadable();
            return start.bytes().toArray(ValueLayout.JAVA_BYTE);
        }

        @Override
        public RangeSet unreadable() {
            return unreadable;
        }

        @Override
        public String words() {
            return "from the evidence";
        }
    }
}
