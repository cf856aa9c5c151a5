package holmes.format.ext;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.bytes.Field;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// A file system's journal: where it is, and what its superblock says.
///
/// @param device the journal's own bytes
/// @param seed of its checksums
public record Journal(BlockDevice device, JournalSuperblock superblock, int seed) {

    /// The journal inside a file system: by its inode or, where that is lost, by the copy of the
    /// inode's block map that each superblock keeps.
    ///
    /// @return absent if there is none, or it is on another device; garbled also if it was another
    ///   file system's
    public static Reading<Journal> of(ExtFileSystem fileSystem) {
        var superblock = fileSystem.superblock();
        long number = superblock.get(SuperblockFields.JOURNAL_INODE);
        if (!superblock.has(ExtFeature.HAS_JOURNAL) || number == 0) {
            return new Reading.Absent<>(
                    superblock.get(SuperblockFields.JOURNAL_DEVICE) == 0
                            ? "no journal"
                            : "the journal is on a device of its own");
        }
        var tried = new ArrayList<Anomaly>();
        for (var inode : inodes(fileSystem)) {
            var read = open(fileSystem.content(inode), superblock.uuid());
            if (read instanceof Reading.Present<Journal>) return read;
            if (read instanceof Reading.Unsupported<Journal>) return read;
            if (read instanceof Reading.Garbled<Journal>(var anomalies)) tried.addAll(anomalies);
            if (read instanceof Reading.Absent<Journal>(var because)) {
                tried.add(new Anomaly("journal", "in inode " + number, because));
            }
        }
        if (tried.isEmpty()) tried.add(new Anomaly("journal inode", "inode " + number, "lost"));
        return new Reading.Garbled<>(tried);
    }

    /// A journal whose bytes are given: an external one, or one that was found.
    ///
    /// @param owner UUID that the journal should carry
    public static Reading<Journal> open(BlockDevice device, UUID owner) {
        try {
            if (device.size() < JournalSuperblock.BYTES) return new Reading.Absent<>("too short");
            var first = device.view(0, JournalSuperblock.BYTES);
            return switch (JournalSuperblock.parse(first)) {
                case Reading.Present<JournalSuperblock>(var value, var anomalies) ->
                        checked(device, first, value, anomalies, owner);
                case Reading.Absent<JournalSuperblock>(var why) -> new Reading.Absent<>(why);
                case Reading.Garbled<JournalSuperblock>(var a) -> new Reading.Garbled<>(a);
                case Reading.Unsupported<JournalSuperblock>(var f) -> new Reading.Unsupported<>(f);
            };
        } catch (UnreadableException e) {
            return new Reading.Garbled<>(
                    List.of(new Anomaly("journal superblock", "readable", e.toString())));
        }
    }

    private static Reading<Journal> checked(
            BlockDevice device,
            MemorySegment first,
            JournalSuperblock superblock,
            List<Anomaly> anomalies,
            UUID owner) {
        var all = new ArrayList<>(anomalies);
        boolean foreign =
                !superblock.uuid().equals(new UUID(0, 0)) && !superblock.uuid().equals(owner);
        if (foreign) {
            all.add(
                    new Anomaly(
                            "s_uuid of the journal",
                            owner.toString(),
                            superblock.uuid().toString()));
        }
        long size = superblock.blocks() * superblock.blockSize();
        if (size > device.size()) {
            all.add(
                    new Anomaly(
                            "s_maxlen", "at most " + device.size() + " bytes", size + " bytes"));
        }
        if (foreign || superblock.checksumWrong(anomalies)) return new Reading.Garbled<>(all);
        return new Reading.Present<>(new Journal(device, superblock, superblock.seed(first)), all);
    }

    /// Inodes that the journal may have: the one in its table, and the copy that the superblock
    /// keeps.
    static List<Inode> inodes(ExtFileSystem fileSystem) {
        long number = fileSystem.superblock().get(SuperblockFields.JOURNAL_INODE);
        var found = new ArrayList<Inode>();
        if (number == 0) return found;
        try {
            if (fileSystem.has(number)) {
                var inode = fileSystem.inode(number);
                if (inode.type() == FileType.FILE) found.add(inode);
            }
        } catch (UnreadableException e) {
            // The superblock's copy is next.
        }
        var superblock = fileSystem.superblock();
        if (superblock.get(SuperblockFields.JOURNAL_BACKUP_TYPE) == 1) {
            found.add(kept(superblock, number));
        }
        return found;
    }

    /// The inode as far as the superblock's copy goes: 15 words of map, then the size.
    private static Inode kept(ExtSuperblock superblock, long number) {
        var raw = MemorySegment.ofArray(new byte[128]);
        var words = HexFormat.of().parseHex(superblock.get(SuperblockFields.JOURNAL_BLOCKS));
        MemorySegment.copy(words, 0, raw, JAVA_BYTE, InodeFields.BLOCK.offset(), 60);
        raw.set(Field.SHORT_LE, InodeFields.MODE.offset(), (short) 0x8180);
        raw.set(Field.SHORT_LE, InodeFields.LINKS.offset(), (short) 1);
        MemorySegment.copy(words, 60, raw, JAVA_BYTE, InodeFields.SIZE_HIGH.offset(), 4);
        MemorySegment.copy(words, 64, raw, JAVA_BYTE, InodeFields.SIZE.offset(), 4);
        boolean extents = ExtentTree.depth(raw.asSlice(InodeFields.BLOCK.offset(), 60)) >= 0;
        if (extents) raw.set(Field.INT_LE, InodeFields.FLAGS.offset(), (int) Inode.EXTENTS);
        return new Inode(number, raw.asReadOnly(), false);
    }

    /// A block of the journal, counted from its superblock.
    MemorySegment block(long number) throws UnreadableException {
        return new Blocks(device, superblock.blockSize()).block(number);
    }

    /// Whether the log holds transactions that were not written to their places.
    public boolean isEmpty() {
        return superblock.start() == 0;
    }
}
