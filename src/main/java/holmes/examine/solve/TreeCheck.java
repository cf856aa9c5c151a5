package holmes.examine.solve;

import holmes.bytes.ByteRange;
import holmes.device.BlockDevice;
import holmes.device.Missing;
import holmes.device.Parity;
import holmes.device.Salvage;
import holmes.device.Stripe;
import holmes.device.UnreadableException;
import holmes.format.ext.DirectoryClues;
import holmes.format.ext.ExtSuperblock;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks a whole hypothesis against the trees of its file systems: opens the array as it says, and
/// counts directories that begin where their inodes say, and blocks of files that hold something.
///
/// A file system whose directories are elsewhere is out of place as one thing, however large it is,
/// and so is one whose superblocks lie before the data: a copy of a superblock that strayed, to the
/// half of another mirror for instance, is out of place under the right hypothesis too.
final class TreeCheck {

    static final String PLACED = "file systems lie where their superblocks put them";
    static final String FITS = "file systems end within the array";
    static final String FILES = "blocks that files were written to are not empty";
    static final String DIRECTORIES = "directories begin in the block that their inode names";

    private static final int MOST_GROUPS = 8;
    private static final int MOST_A_SYSTEM = 64;
    private static final int MOST_BLOCKS = 256;
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

    /// What the trees of one file system show.
    private record Shown(Tally directories, Tally files, Tally fits) {

        static final Shown NOTHING = new Shown(0, 0, 0, 0, 0, 0);

        Shown(int inPlace, int elsewhere, int filled, int empty, int inside, int beyond) {
            this(
                    new Tally(DIRECTORIES, inPlace, elsewhere),
                    new Tally(FILES, filled, empty),
                    new Tally(FITS, inside, beyond));
        }

        Shown and(Shown other) {
            return new Shown(
                    directories.and(other.directories),
                    files.and(other.files),
                    fits.and(other.fits));
        }
    }

    List<Tally> of(Geometry geometry, List<Anchor> anchors) {
        var array = open(geometry);
        var starts = ThingStarts.of(anchors, geometry);
        var heard = new ArrayList<String>();
        var all = Shown.NOTHING;
        int placed = 0;
        int misplaced = 0;
        for (var witness : witnesses) {
            var thing = witness.anchor().thing();
            if (heard.contains(thing) || !starts.containsKey(thing)) continue;
            heard.add(thing);
            var best = Shown.NOTHING;
            for (long start : starts.get(thing).candidates(MOST_STARTS)) {
                var shown = look(array, start, witness.superblock());
                boolean first = best.directories().looked() == 0;
                if (first || shown.directories().agree() > best.directories().agree()) best = shown;
            }
            boolean before = starts.get(thing).start() < 0;
            if (before || best.directories().against() >= Math.max(1, best.directories().agree())) {
                misplaced++;
            } else {
                if (best.directories().looked() > 0) placed++;
                all = all.and(best);
            }
        }
        var inPlace = new Tally(PLACED, placed, misplaced);
        var tallies = new ArrayList<>(List.of(inPlace, all.directories(), all.files(), all.fits()));
        if (geometry.layout().isPresent()) tallies.addAll(contents(array, starts));
        return tallies;
    }

    private List<Tally> contents(BlockDevice array, Map<String, ThingStarts> starts) {
        var heard = new ArrayList<String>();
        var tails = new Tally(FileClues.TAILS, 0, 0);
        var texts = new Tally(FileClues.TEXTS, 0, 0);
        for (var witness : witnesses) {
            var thing = witness.anchor().thing();
            if (heard.contains(thing) || !starts.containsKey(thing)) continue;
            heard.add(thing);
            var clues = new FileClues(array, starts.get(thing).start(), witness.superblock());
            tails = tails.and(clues.tails());
            texts = texts.and(clues.texts());
        }
        return List.of(tails, texts);
    }

    /// Directories of one file system that begin where their inodes say, up to a sample's size.
    ///
    /// @param start where the file system is taken to start, in bytes
    static Tally count(BlockDevice array, long start, ExtSuperblock superblock) {
        return look(array, start, superblock).directories();
    }

    private static Shown look(BlockDevice array, long start, ExtSuperblock superblock) {
        var clues = new DirectoryClues(superblock);
        long at = start + clues.descriptors(superblock.groupNumber());
        var descriptors = read(array, at, clues.descriptorsLength());
        var tables = clues.inodeTables(descriptors.orElse(MemorySegment.NULL));
        int agree = 0;
        int against = 0;
        int filled = 0;
        int empty = 0;
        for (var table : Spread.over(tables, MOST_GROUPS)) {
            int size = clues.inodeSize();
            var inodes = salvage(array, start + table.offset(), table.inodes() * size);
            for (long i = 0; (i + 1) * size <= inodes.byteSize(); i++) {
                long number = table.firstInode() + i;
                if (filled + empty < MOST_BLOCKS) {
                    for (long block : clues.content(inodes, i * size, number)) {
                        var found = read(array, start + block, superblock.blockSize());
                        if (found.isEmpty()) continue;
                        if (isEmpty(found.get())) empty++;
                        else filled++;
                    }
                }
                long block = clues.firstBlock(inodes, i * size);
                if (block < 0 || agree + against >= MOST_A_SYSTEM) continue;
                var found = read(array, start + block, BLOCK_START);
                if (found.isEmpty()) continue;
                if (DirectoryClues.begins(found.get(), number)) agree++;
                else against++;
            }
        }
        boolean inside = start + superblock.size() <= array.size();
        return new Shown(agree, against, filled, empty, inside ? 1 : 0, inside ? 0 : 1);
    }

    static boolean isEmpty(MemorySegment block) {
        for (long at = 0; at < block.byteSize(); at++) {
            if (block.get(ValueLayout.JAVA_BYTE, at) != 0) return false;
        }
        return true;
    }

    /// The array as a hypothesis has it.
    BlockDevice open(Geometry geometry) {
        long smallest = sets.stream().mapToLong(BlockDevice::size).min().orElseThrow();
        long length = Math.max(0, smallest - geometry.dataStart());
        var legs = new ArrayList<BlockDevice>();
        for (int set : geometry.order()) {
            legs.add(
                    set < 0 || length == 0
                            ? new Missing("mirror set", length)
                            : sets.get(set).window(ByteRange.of(geometry.dataStart(), length)));
        }
        return geometry.layout()
                .<BlockDevice>map(layout -> new Parity(legs, layout, geometry.chunk()))
                .orElseGet(() -> new Stripe(legs, geometry.chunk()));
    }

    /// Nothing if it lies on what is missing: that speaks neither for a hypothesis nor against it.
    static Optional<MemorySegment> read(BlockDevice array, long offset, long length) {
        length = Math.min(length, array.size() - offset);
        if (offset < 0 || length <= 0) return Optional.of(MemorySegment.NULL);
        try {
            return Optional.of(array.view(offset, length));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /// With zeros, which are no inodes, for what is missing.
    static MemorySegment salvage(BlockDevice array, long offset, long length) {
        var whole = read(array, offset, length);
        if (whole.isPresent()) return whole.get();
        var bytes = new byte[(int) Math.min(length, array.size() - offset)];
        Salvage.read(array, offset, MemorySegment.ofArray(bytes));
        return MemorySegment.ofArray(bytes);
    }
}
