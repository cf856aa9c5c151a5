package holmes.format.ext;

import holmes.bytes.Le;
import holmes.device.BlockDevice;
import holmes.device.Branch;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// File systems of which no superblock is in its place any more, by the copy that their journal
/// kept: of one with a single group, or a beginning that was wiped far enough, nothing else tells.
///
/// The journal is found by its own superblock. The copy of the file system's says in which block
/// the journal begins: that tells where the file system starts. Unless it starts with the device,
/// at least one other copy must equal what lies in its place.
///
/// @param device with the superblocks, and descriptors where those on it cannot be, on a branch
/// @param found the superblocks, with the reasons why they are believed
record JournalRescue(BlockDevice device, List<ExtProbe.Found> found) {

    private static final int SECTOR = 512;
    private static final int MOST_JOURNALS = 1000;

    JournalRescue {
        found = List.copyOf(found);
    }

    /// @param known superblocks that were found on the device
    /// @param journals where superblocks of journals were found
    static JournalRescue of(BlockDevice device, List<ExtProbe.Found> known, List<Long> journals) {
        var branch = new Branch(device);
        var found = new ArrayList<ExtProbe.Found>();
        for (long at : journals.stream().limit(MOST_JOURNALS).toList()) {
            rescue(branch, at, known).ifPresent(found::add);
        }
        return found.isEmpty()
                ? new JournalRescue(device, List.of())
                : new JournalRescue(branch, found);
    }

    private static Optional<ExtProbe.Found> rescue(
            Branch device, long at, List<ExtProbe.Found> known) {
        try {
            var log = JournalSuperblock.parse(device.view(at, JournalSuperblock.BYTES)).present();
            if (log.isEmpty()) return Optional.empty();
            var bytes = JournalLayout.of(device, at, log.get());
            if (!(Journal.open(bytes, log.get().uuid())
                    instanceof Reading.Present<Journal>(var journal, _))) {
                return Optional.empty();
            }
            return new Rescue(device, at, journal).run(known);
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /// Looks through one journal.
    private static final class Rescue {

        private final Branch device;
        private final long at;
        private final Journal journal;
        private final int size;

        Rescue(Branch device, long at, Journal journal) {
            this.device = device;
            this.at = at;
            this.journal = journal;
            this.size = journal.superblock().blockSize();
        }

        Optional<ExtProbe.Found> run(List<ExtProbe.Found> known) throws UnreadableException {
            long inside = ExtSuperblock.PRIMARY_OFFSET % size;
            var copy = JournalCopies.of(journal).get((long) ExtSuperblock.PRIMARY_OFFSET / size);
            if (copy == null) return Optional.empty();
            var bytes = JournalCopies.bytes(journal, copy).asSlice(inside, ExtSuperblock.BYTES);
            var read = ExtSuperblock.parse(bytes).present();
            if (read.isEmpty()) return Optional.empty();
            var superblock = read.get();
            long block = firstBlock(superblock);
            long start = at - block * size;
            boolean possible = block > 0 && start >= 0 && start % SECTOR == 0;
            if (!possible || !isOwner(superblock)) return Optional.empty();
            var found =
                    new ExtProbe.Found(
                            start + ExtSuperblock.PRIMARY_OFFSET,
                            start,
                            0,
                            new Reading.Present<>(superblock, List.of()));
            if (!ExtSearch.credible(found) || isKnown(found, known)) return Optional.empty();
            return believed(found, bytes, copy, block);
        }

        /// Reads the journal anew by the map that the superblock gives, and with it the rest.
        private Optional<ExtProbe.Found> believed(
                ExtProbe.Found found, MemorySegment bytes, JournalCopies.Copy copy, long block)
                throws UnreadableException {
            var system =
                    ExtFileSystem.through(
                            device.from(found.start()), found.superblock(), List.of(0L), List.of());
            if (!(Journal.of(system) instanceof Reading.Present<Journal>(var whole, _))) {
                return Optional.empty();
            }
            var copies = JournalCopies.of(whole);
            long equal = 0;
            for (var other : copies.values()) {
                if (isInPlace(found.start(), whole, other)) equal++;
            }
            if (equal == 0 && found.start() > 0) return Optional.empty();
            var reasons = new ArrayList<Anomaly>();
            reasons.add(
                    new Anomaly(
                            "primary superblock",
                            "usable, or a backup of it",
                            String.format(
                                    Locale.ROOT,
                                    "none is in its place; the copy that the journal at byte %d"
                                            + " kept in transaction %d (committed %s) is used: it says"
                                            + " that the journal begins in block %d, as it does, and"
                                            + " %d of %d copies of blocks equal what lies there",
                                    at,
                                    copy.sequence(),
                                    copy.committed(),
                                    block,
                                    equal,
                                    copies.size())));
            device.write(found.offset(), bytes);
            descriptors(found.start(), system, whole, copies).ifPresent(reasons::add);
            return Optional.of(
                    new ExtProbe.Found(
                            found.offset(),
                            found.start(),
                            0,
                            new Reading.Present<>(found.superblock(), reasons)));
        }

        /// Where the journal begins, by the copy of its inode's map that the superblock keeps; 0 if
        /// it has none.
        private static long firstBlock(ExtSuperblock superblock) {
            if (superblock.get(SuperblockFields.JOURNAL_BACKUP_TYPE) != 1) return 0;
            var words = superblock.get(SuperblockFields.JOURNAL_BLOCKS);
            var map = MemorySegment.ofArray(HexFormat.of().parseHex(words));
            int depth = ExtentTree.depth(map);
            if (depth < 0) return Le.u32(map, 0);
            if (depth > 0 || Le.u16(map, 2) == 0 || Le.u32(map, 12) != 0) return 0;
            return Le.u32(map, 20) | (long) Le.u16(map, 18) << 32;
        }

        private boolean isOwner(ExtSuperblock superblock) {
            var owner = journal.superblock().uuid();
            return superblock.blockSize() == size
                    && (owner.equals(new UUID(0, 0)) || owner.equals(superblock.uuid()));
        }

        private static boolean isKnown(ExtProbe.Found found, List<ExtProbe.Found> known) {
            return known.stream()
                    .filter(other -> other.start() == found.start())
                    .anyMatch(other -> ExtProbe.sameSystem(other.superblock(), found.superblock()));
        }

        /// Whether a copy equals what lies in the block that it is a copy of.
        private boolean isInPlace(long start, Journal whole, JournalCopies.Copy copy) {
            long place = start + copy.block() * size;
            if (copy.block() <= 0 || place < 0 || place + size > device.size()) return false;
            try {
                var bytes = JournalCopies.bytes(whole, copy);
                return !Le.allZero(bytes) && bytes.mismatch(device.view(place, size)) < 0;
            } catch (UnreadableException e) {
                return false;
            }
        }

        /// Puts the journal's copies of the descriptors where those on the device cannot be.
        private Optional<Anomaly> descriptors(
                long start,
                ExtFileSystem system,
                Journal whole,
                Map<Long, JournalCopies.Copy> copies)
                throws UnreadableException {
            var geometry = system.superblock().geometry();
            long lost = -1;
            int restored = 0;
            for (int group = 0; group < system.groups().size(); group++) {
                long index = group / geometry.descriptorsPerBlock();
                boolean sound = system.groups().sources().get(group) != GroupTable.COMPUTED;
                if (sound || index == lost) continue;
                lost = index;
                long block = geometry.descriptorBlock(index, 0);
                var copy = copies.get(block);
                if (copy == null) continue;
                device.write(start + block * size, JournalCopies.bytes(whole, copy));
                restored++;
            }
            if (restored == 0) return Optional.empty();
            return Optional.of(
                    new Anomaly(
                            "group descriptors",
                            "sound ones",
                            "lost; "
                                    + restored
                                    + " blocks of them are read from the copies in the journal"));
        }
    }
}
