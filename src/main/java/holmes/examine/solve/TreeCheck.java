package holmes.examine.solve;

import holmes.bytes.ByteRange;
import holmes.device.BlockDevice;
import holmes.device.Missing;
import holmes.device.Stripe;
import holmes.device.UnreadableException;
import holmes.format.ext.DirectoryClues;
import holmes.format.ext.ExtSuperblock;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Checks a whole hypothesis against the trees of its file systems: opens the array as it says, and
/// counts directories that begin where their inodes say.
final class TreeCheck {

    static final String DIRECTORIES = "directories begin in the block that their inode names";

    private static final int MOST_GROUPS = 8;
    private static final int MOST_A_SYSTEM = 64;
    private static final int MOST_STARTS = 8;
    private static final int BLOCK_START = 24;

    private final List<? extends BlockDevice> sets;
    private final List<Witness> witnesses;

    /// @param sets the mirror sets, by number
    /// @param witnesses at least one superblock of each file system
    TreeCheck(List<? extends BlockDevice> sets, List<Witness> witnesses) {
        this.sets = sets;
        this.witnesses = witnesses;
    }

    Tally of(Geometry geometry, List<Anchor> anchors) {
        var array = open(geometry);
        var starts = ThingStarts.of(anchors, geometry);
        var heard = new ArrayList<String>();
        int agree = 0;
        int against = 0;
        for (var witness : witnesses) {
            var thing = witness.anchor().thing();
            if (heard.contains(thing) || !starts.containsKey(thing)) continue;
            heard.add(thing);
            var best = new Tally(DIRECTORIES, 0, 0);
            for (long start : starts.get(thing).candidates(MOST_STARTS)) {
                var tally = count(array, start, witness.superblock());
                if (tally.agree() > best.agree() || best.looked() == 0) best = tally;
            }
            agree += best.agree();
            against += best.against();
        }
        return new Tally(DIRECTORIES, agree, against);
    }

    /// Directories of one file system that begin where their inodes say, up to a sample's size.
    ///
    /// @param start where the file system is taken to start, in bytes
    static Tally count(BlockDevice array, long start, ExtSuperblock superblock) {
        var clues = new DirectoryClues(superblock);
        long at = start + clues.descriptors(superblock.groupNumber());
        var tables = clues.inodeTables(read(array, at, clues.descriptorsLength()));
        int agree = 0;
        int against = 0;
        for (var table : Spread.over(tables, MOST_GROUPS)) {
            int size = clues.inodeSize();
            var inodes = read(array, start + table.offset(), table.inodes() * size);
            for (long i = 0; (i + 1) * size <= inodes.byteSize(); i++) {
                long block = clues.firstBlock(inodes, i * size);
                if (block < 0) continue;
                var found = read(array, start + block, BLOCK_START);
                if (DirectoryClues.begins(found, table.firstInode() + i)) agree++;
                else against++;
                if (agree + against >= MOST_A_SYSTEM) return new Tally(DIRECTORIES, agree, against);
            }
        }
        return new Tally(DIRECTORIES, agree, against);
    }

    private BlockDevice open(Geometry geometry) {
        long smallest = sets.stream().mapToLong(BlockDevice::size).min().orElseThrow();
        long length = Math.max(0, smallest - geometry.dataStart());
        var legs = new ArrayList<BlockDevice>();
        for (int set : geometry.order()) {
            legs.add(
                    set < 0 || length == 0
                            ? new Missing("mirror set", length)
                            : sets.get(set).window(ByteRange.of(geometry.dataStart(), length)));
        }
        return new Stripe(legs, geometry.chunk());
    }

    private static MemorySegment read(BlockDevice array, long offset, long length) {
        length = Math.min(length, array.size() - offset);
        if (offset < 0 || length <= 0) return MemorySegment.NULL;
        try {
            return array.view(offset, length);
        } catch (UnreadableException e) {
            return MemorySegment.NULL;
        }
    }
}
