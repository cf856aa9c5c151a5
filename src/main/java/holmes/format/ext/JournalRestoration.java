package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.device.Branch;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.HashMap;

/// Puts the journal's copies of metadata blocks, on a branch, where those blocks are lost.
///
/// @param branch of the file system's device
/// @param restored what on the branch are such copies
record JournalRestoration(Branch branch, Restored restored) {

    /// @param suspects what speaks against places of the device: only there are copies put
    static JournalRestoration of(ExtFileSystem fileSystem, Journal journal, Suspects suspects) {
        var branch = new Branch(fileSystem.device());
        var restored = new HashMap<Long, Instant>();
        long size = fileSystem.superblock().blockSize();
        boolean fits = journal.superblock().blockSize() == size;
        if (fits) {
            for (var copy : JournalCopies.of(journal).values()) {
                var geometry = fileSystem.superblock().geometry();
                if (!geometry.isBlock(copy.block())) continue;
                var place = ByteRange.of(copy.block() * size, size);
                if (place.end() > branch.size() || !lost(fileSystem, place, suspects)) continue;
                try {
                    MemorySegment bytes = JournalCopies.bytes(journal, copy);
                    branch.write(place.start(), bytes);
                    restored.put(place.start(), copy.committed());
                } catch (UnreadableException e) {
                    // Then this block stays lost.
                }
            }
        }
        return new JournalRestoration(branch, new Restored(restored, (int) size));
    }

    private static boolean lost(ExtFileSystem fileSystem, ByteRange place, Suspects suspects) {
        if (suspects.touch(place)) return true;
        try {
            fileSystem.blocks().bytes(place.start(), place.length());
            return false;
        } catch (UnreadableException e) {
            return true;
        }
    }

    boolean isEmpty() {
        return restored.isEmpty();
    }
}
