package holmes.examine.solve;

import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.format.ext.DirectoryClues;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// Lets the trees of file systems vote on the places of the mirror sets.
///
/// An inode says in which block its directory begins, and that block begins with the inode's own
/// number. Where the superblock, the inode and the block lie on different sets, a match binds the
/// three; a wrong place matches once in four thousand million times. This decides what backup
/// superblocks cannot: with a power of two of sets they all lie on one of them.
final class TreeVotes {

    /// Enough to decide, and little to read: groups of a file system, and matches of one group.
    private static final int MOST_GROUPS = 6;

    private static final int MOST_MATCHES = 48;
    private static final int BLOCK_START = 24;

    private final List<? extends BlockDevice> sets;
    private final Deal deal;
    private final long chunk;
    private final long dataStart;
    private final Votes votes;

    TreeVotes(
            List<? extends BlockDevice> sets, long chunk, long dataStart, Deal deal, Votes votes) {
        this.sets = sets;
        this.deal = deal;
        this.chunk = chunk;
        this.dataStart = dataStart;
        this.votes = votes;
    }

    /// Lets the file system of one superblock vote, for each position that its set may have.
    void hear(Witness witness) {
        var anchor = witness.anchor();
        long inside = anchor.offset() - dataStart;
        if (inside < 0) return;
        var clues = new DirectoryClues(witness.superblock());
        for (int position = 0; position < deal.width(); position++) {
            long number = deal.number(inside / chunk, position);
            if (number < 0) continue;
            long start = number * chunk + inside % chunk - anchor.within();
            if (start < 0) continue;
            for (var table : Spread.over(tables(clues, witness, start, position), MOST_GROUPS)) {
                new Ballot(clues, table, start, anchor.set(), position).run();
            }
        }
    }

    /// The inode tables, from the descriptors that follow the superblock: as a rule in the same
    /// chunk, otherwise on the set whose bytes can be descriptors.
    private List<DirectoryClues.Table> tables(
            DirectoryClues clues, Witness witness, long start, int position) {
        long at = start + clues.descriptors(witness.superblock().groupNumber());
        for (int set = 0; set < sets.size(); set++) {
            if (!fits(set, position(at), witness.anchor().set(), position)) continue;
            var found = clues.inodeTables(read(set, at, clues.descriptorsLength()));
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    /// One inode table under one assumption of where its file system starts.
    private final class Ballot {

        private final DirectoryClues clues;
        private final DirectoryClues.Table table;
        private final long start;
        private final int home;
        private final int homePosition;
        private int matches;

        Ballot(DirectoryClues clues, DirectoryClues.Table table, long start, int home, int at) {
            this.clues = clues;
            this.table = table;
            this.start = start;
            this.home = home;
            this.homePosition = at;
        }

        void run() {
            int size = clues.inodeSize();
            for (long index = 0; index < table.inodes(); ) {
                long at = start + table.offset() + index * size;
                long inPiece = Math.max(1, (chunk - at % chunk) / size);
                inPiece = Math.min(inPiece, table.inodes() - index);
                int position = position(at);
                for (int set = 0; set < sets.size(); set++) {
                    if (!fits(set, position, home, homePosition)) continue;
                    piece(set, position, at, table.firstInode() + index, inPiece);
                    if (matches >= MOST_MATCHES) return;
                }
                index += inPiece;
            }
        }

        private void piece(int set, int position, long at, long firstInode, long inodes) {
            var bytes = read(set, at, inodes * clues.inodeSize());
            for (long i = 0; (i + 1) * clues.inodeSize() <= bytes.byteSize(); i++) {
                long block = clues.firstBlock(bytes, i * clues.inodeSize());
                if (block < 0) continue;
                directory(set, position, firstInode + i, start + block);
                if (matches >= MOST_MATCHES) return;
            }
        }

        private void directory(int set, int position, long inode, long at) {
            int place = position(at);
            for (int other = 0; other < sets.size(); other++) {
                if (!fits(other, place, home, homePosition)) continue;
                if (!fits(other, place, set, position)) continue;
                if (!DirectoryClues.begins(read(other, at, BLOCK_START), inode)) continue;
                matches++;
                votes.add(set, position, other, place);
                votes.add(home, homePosition, set, position);
                votes.add(home, homePosition, other, place);
            }
        }
    }

    private int position(long arrayOffset) {
        return deal.position(arrayOffset / chunk);
    }

    /// A set stands at one position, and a position holds one set.
    private static boolean fits(int set, int position, int other, int otherPosition) {
        return (set == other) == (position == otherPosition);
    }

    /// Bytes of the array if `set` stands where they are; none if they are not to be had.
    private MemorySegment read(int set, long arrayOffset, long length) {
        long row = deal.row(arrayOffset / chunk);
        long offset = dataStart + row * chunk + arrayOffset % chunk;
        var device = sets.get(set);
        length = Math.min(length, device.size() - offset);
        if (length <= 0) return MemorySegment.NULL;
        try {
            return device.view(offset, length);
        } catch (UnreadableException e) {
            return MemorySegment.NULL;
        }
    }
}
