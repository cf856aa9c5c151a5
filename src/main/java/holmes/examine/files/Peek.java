package holmes.examine.files;

import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.device.UnreadableException;
import holmes.format.ext.ExtTree;
import holmes.format.ext.ExtVolume;
import holmes.format.ext.FileEntry;
import holmes.format.ext.JournalUse;
import holmes.format.ext.Suspects;
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

    private final ExtTree tree;
    private final Map<String, FileEntry> entries = new HashMap<>();

    private Peek(ExtTree tree) {
        this.tree = tree;
    }

    /// Opens a file system; see {@link ReadFiles}.
    ///
    /// @throws Refused if it is not there
    public static Peek into(BlockDevice device, ReadFiles read, Progress progress)
            throws Progress.Cancelled {
        var volume =
                read.everywhere() ? ExtVolume.examine(device, progress) : ExtVolume.glance(device);
        var generation = ReadFiles.generation(volume, read.uuid());
        var peek = new Peek(volume.open(generation, JournalUse.REPLAY, Suspects.NONE, progress));
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
}
