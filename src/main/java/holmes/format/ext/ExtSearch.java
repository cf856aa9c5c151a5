package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Finds superblocks, and with them file systems, on a device whose partitions and volumes are
/// unknown: each copy says how far from the start of its file system it lies.
public final class ExtSearch {

    private static final int CHUNK = 1 << 20;
    private static final int SECTOR = 512;
    private static final int MOST = 100_000;

    private ExtSearch() {}

    /// Every sector at which a superblock starts, ascending; at most 100,000 of them. Reads the
    /// whole device once.
    ///
    /// Some of what is found is no file system's: a journal holds copies, and an image file holds a
    /// file system of its own.
    public static List<ExtProbe.Found> scan(BlockDevice device, Progress progress)
            throws Progress.Cancelled {
        return scan(device, ByteRange.of(0, device.size()), progress);
    }

    /// The same, and where superblocks of journals lie.
    ///
    /// @param journals is added to, in bytes of the device
    static List<ExtProbe.Found> scan(BlockDevice device, List<Long> journals, Progress progress)
            throws Progress.Cancelled {
        return scan(device, ByteRange.of(0, device.size()), journals, progress);
    }

    /// @param within where copies may start
    static List<ExtProbe.Found> scan(BlockDevice device, ByteRange within, Progress progress)
            throws Progress.Cancelled {
        return scan(device, within, new ArrayList<>(), progress);
    }

    private static List<ExtProbe.Found> scan(
            BlockDevice device, ByteRange within, List<Long> journals, Progress progress)
            throws Progress.Cancelled {
        var found = new ArrayList<ExtProbe.Found>();
        for (long at = within.start(); at < within.end(); at += CHUNK) {
            progress.report("searching for superblocks", at, within.end());
            long length = Math.min(CHUNK, within.end() - at);
            look(device, at, chunk(device, at, length), found, journals);
            if (found.size() >= MOST) break;
        }
        return found;
    }

    private static void look(
            BlockDevice device,
            long at,
            MemorySegment chunk,
            List<ExtProbe.Found> found,
            List<Long> journals) {
        long magic = SuperblockFields.MAGIC.offset();
        for (long sector = 0; sector + SECTOR <= chunk.byteSize(); sector += SECTOR) {
            if (isJournal(chunk, sector) && journals.size() < MOST) journals.add(at + sector);
            if (chunk.get(Field.SHORT_LE, sector + magic) != (short) ExtSuperblock.MAGIC) continue;
            ExtProbe.at(device, at + sector).filter(ExtSearch::credible).ifPresent(found::add);
        }
    }

    private static boolean isJournal(MemorySegment chunk, long sector) {
        if (chunk.get(Field.INT_BE, sector) != JournalSuperblock.MAGIC) return false;
        int type = chunk.get(Field.INT_BE, sector + JournalSuperblock.H_TYPE.offset());
        return type == 3 || type == 4;
    }

    /// Sixteen bits of magic come up by chance: all counts must fit each other too.
    static boolean credible(ExtProbe.Found found) {
        var superblock = found.superblock();
        var geometry = superblock.geometry();
        long inodes = superblock.get(SuperblockFields.INODES);
        return inodes == geometry.groups() * geometry.inodesPerGroup()
                && found.group() < geometry.groups()
                && geometry.hasSuperblock(found.group())
                && superblock.get(SuperblockFields.FREE_INODES) <= inodes
                && superblock.freeBlocks() <= geometry.blocks();
    }

    private static MemorySegment chunk(BlockDevice device, long at, long length) {
        try {
            return device.view(at, length);
        } catch (UnreadableException e) {
            // Sectors that are withheld stay zero here, and zeros are no superblock.
            var copy = MemorySegment.ofArray(new byte[(int) length]);
            var _ = Salvage.read(device, at, copy);
            return copy;
        }
    }
}
