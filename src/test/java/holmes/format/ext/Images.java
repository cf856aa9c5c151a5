package holmes.format.ext;

import holmes.Fixtures;
import holmes.device.BlockDevice;
import holmes.device.Memory;
import holmes.device.Progress;
import holmes.finding.Reading;
import holmes.tree.FileEntry;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Small images in memory that a test may damage, and the files on them.
final class Images {

    private Images() {}

    /// A private copy of a fixture's image.
    static byte[] copy(String name) throws Exception {
        var disk = Fixtures.disk(name, 0);
        var bytes = new byte[(int) disk.size()];
        disk.read(0, MemorySegment.ofArray(bytes));
        return bytes;
    }

    static BlockDevice device(byte[] image) {
        return new Memory("image", MemorySegment.ofArray(image));
    }

    static ExtFileSystem open(BlockDevice device) {
        return ExtFileSystem.open(device)
                .present()
                .orElseThrow(() -> new AssertionError(ExtFileSystem.open(device)));
    }

    static Reading.Present<ExtFileSystem> reading(BlockDevice device) {
        if (ExtFileSystem.open(device) instanceof Reading.Present<ExtFileSystem> present) {
            return present;
        }
        throw new AssertionError(ExtFileSystem.open(device));
    }

    static List<FileEntry> entries(ExtFileSystem fileSystem) throws Progress.Cancelled {
        var entries = new ArrayList<FileEntry>();
        var _ = fileSystem.walk(entries::add, Progress.NONE);
        return entries;
    }

    static List<FileEntry> entries(ExtTree tree) throws Progress.Cancelled {
        var entries = new ArrayList<FileEntry>();
        var _ = tree.walk(entries::add, Progress.NONE);
        return entries;
    }

    static Map<String, FileEntry> byPath(List<FileEntry> entries) {
        var byPath = new TreeMap<String, FileEntry>();
        for (var entry : entries) byPath.put(entry.path(), entry);
        return byPath;
    }

    /// The oldest generation on a device, opened.
    static ExtTree oldest(BlockDevice device) throws Progress.Cancelled {
        var volume = ExtVolume.examine(device, Progress.NONE);
        var oldest = volume.generations().getLast();
        return volume.open(oldest, JournalUse.REPLAY, Suspects.NONE, Progress.NONE);
    }
}
