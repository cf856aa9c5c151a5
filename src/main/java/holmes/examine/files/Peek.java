package holmes.examine.files;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.device.UnreadableException;
import holmes.tree.FileEntry;
import holmes.tree.FilePiece;
import holmes.tree.FileTree;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// An open file system, for people to look at how its files begin.
public final class Peek {

    /// The beginning of a file.
    ///
    /// @param bytes of which the unreadable ones mean nothing
    /// @param unreadable which of them are
    public record Start(MemorySegment bytes, RangeSet unreadable) {}

    private final FileTree tree;
    private final Map<String, FileEntry> entries = new HashMap<>();

    private Peek(FileTree tree) {
        this.tree = tree;
    }

    /// Opens a file system; see {@link ReadFiles}.
    ///
    /// @throws Refused if it is not there
    public static Peek into(BlockDevice device, ReadFiles read, Progress progress)
            throws Progress.Cancelled {
        var peek = new Peek(Trees.open(device, read.uuid(), read.everywhere(), progress));
        peek.tree.walk(entry -> peek.entries.put(entry.path(), entry), progress);
        return peek;
    }

    /// @param most bytes
    /// @return nothing if there is no such file
    public Optional<Start> start(String path, int most) {
        var entry = entries.get(path);
        if (entry == null) return Optional.empty();
        try {
            var content = tree.content(entry);
            var bytes = new byte[(int) Math.min(most, content.size())];
            var start = MemorySegment.ofArray(bytes);
            var lost = Salvage.read(content, 0, start);
            return Optional.of(new Start(start.asReadOnly(), lost));
        } catch (UnreadableException e) {
            throw new Refused(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Where the first bytes of a file or directory lie on the volume.
    ///
    /// @throws Refused if nothing of it lies there
    public ByteRange place(String path) {
        var entry = entries.get(path);
        if (entry == null) throw new Refused(path + " is not there any more.");
        try {
            return tree.content(entry).pieces().stream()
                    .filter(FilePiece::stored)
                    .findFirst()
                    .map(piece -> ByteRange.of(piece.place(), piece.range().length()))
                    .orElseThrow(() -> nowhere(path));
        } catch (UnreadableException e) {
            throw new Refused("Where " + path + " lies cannot be read: " + e.getMessage(), e);
        } catch (IndexOutOfBoundsException e) {
            throw new Refused("Nothing says where " + path + " lies on the volume.", e);
        }
    }

    private static Refused nowhere(String path) {
        return new Refused("No block of the volume holds anything of " + path + ".");
    }
}
