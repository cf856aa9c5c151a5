package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.Le;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Signs that something has written on a file system of which nothing else is known: an mkfs that
/// was stopped before it wrote a superblock, for one. Where there are any, blocks of files that
/// look like what an mkfs writes can no longer be vouched for.
final class UnexplainedDamage {

    private final ExtFileSystem fileSystem;
    private final ExtGeometry geometry;
    private final Suspects suspects;
    private final List<String> signs = new ArrayList<>();

    private UnexplainedDamage(ExtFileSystem fileSystem, Suspects suspects) {
        this.fileSystem = fileSystem;
        this.geometry = fileSystem.superblock().geometry();
        this.suspects = suspects;
    }

    /// @param suspects what is known to have been overwritten
    /// @return in words; empty where all is well or explained
    static List<String> signs(
            ExtGeneration generation,
            ExtFileSystem fileSystem,
            List<GenerationJudge.Newer> newer,
            Census census,
            Suspects suspects) {
        var damage = new UnexplainedDamage(fileSystem, suspects);
        damage.superblock(generation);
        newer.forEach(damage::layout);
        census.tables().forEach(damage::table);
        int files = census.owners().filesInZeros(suspects);
        if (files >= ZeroRuns.FILES) {
            damage.signs.add("a run of zeros goes over the beginnings of " + files + " files");
        }
        return damage.signs;
    }

    private void superblock(ExtGeneration generation) {
        var place = ByteRange.of(ExtSuperblock.PRIMARY_OFFSET, ExtSuperblock.BYTES);
        if (generation.primarySurvives() || suspects.touch(place)) return;
        signs.add("the primary superblock was overwritten by something unknown");
    }

    private void layout(GenerationJudge.Newer newer) {
        if (newer.fileSystem().groups().sources().contains(GroupTable.COMPUTED)) {
            signs.add("descriptors of a later file system are lost, so what it claims is a guess");
        }
    }

    private void table(Census.Table table) {
        if (table.implausible() > 0) {
            sign(table.group(), table.implausible() + " slots hold no inodes");
        }
        long blank = blankButUsed(table.group());
        if (blank > 0) sign(table.group(), blank + " inodes in use are blank");
    }

    private void sign(long group, String what) {
        if (signs.size() < 20) signs.add("inode table of group " + group + ": " + what);
    }

    /// Inodes that the bitmap has in use, and whose slots are zero for no known reason.
    private long blankButUsed(long group) {
        var descriptor = fileSystem.groups().of(group);
        if (descriptor.inodesUninitialised()) return 0;
        long size = geometry.blockSize();
        try {
            if (suspects.touch(ByteRange.of(descriptor.inodeBitmap() * size, size))) return 0;
            var bitmap = fileSystem.blocks().block(descriptor.inodeBitmap());
            if (!BlockBitmap.setFrom(bitmap, geometry.inodesPerGroup())) return 0;
            long first = group * geometry.inodesPerGroup() + 1;
            long blank = 0;
            for (long i = 0; i < geometry.inodesPerGroup(); i++) {
                boolean ordinary = first + i > geometry.firstInode();
                if (ordinary && BlockBitmap.isSet(bitmap, i) && isBlank(first + i)) blank++;
            }
            return blank;
        } catch (UnreadableException e) {
            return 0;
        }
    }

    private boolean isBlank(long number) throws UnreadableException {
        if (!fileSystem.inode(number).blank()) return false;
        var slot = ByteRange.of(fileSystem.offsetOf(number), geometry.inodeSize());
        return !suspects.touch(slot);
    }

    /// Doubts every block that holds what an mkfs would have written there.
    static Suspects doubts(ExtFileSystem fileSystem) {
        var geometry = fileSystem.superblock().geometry();
        int size = geometry.blockSize();
        long length = Math.min(geometry.blocks(), fileSystem.device().size() / size) * size;
        return new Suspects(
                List.of(
                        new Suspects.Suspect(
                                ByteRange.of(0, length),
                                "looks like what an mkfs writes, and something unknown has"
                                        + " written on this file system",
                                size,
                                unit -> looksMade(fileSystem, unit))));
    }

    private static boolean looksMade(ExtFileSystem fileSystem, ByteRange unit) {
        try {
            var block = fileSystem.blocks().bytes(unit.start(), unit.length());
            return Le.allZero(block) || DirectoryReader.isDots(block) || isJournal(block);
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static boolean isJournal(MemorySegment block) {
        return block.get(Field.INT_BE, 0) == JournalSuperblock.MAGIC;
    }
}
