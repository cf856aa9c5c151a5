package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// What a later mkfs takes of the blocks of an earlier file system, and whether it wrote there: an
/// mkfs that was cut short has written some of what it claims.
///
/// A block counts as overwritten unless it holds what mkfs would never have left: other bytes than
/// zero where an empty inode table or journal belongs, bits that no fresh bitmap has, no superblock
/// where a copy belongs. What is zero stays in doubt.
///
/// Source of what mkfs writes: e2fsprogs `misc/mke2fs.c`, `lib/ext2fs/{initialize,mkjournal}.c`.
final class Claims {

    /// Whether mkfs, or the file system since, wrote a block.
    @FunctionalInterface
    private interface Written {
        boolean test(MemorySegment block, long number);
    }

    private final ExtFileSystem newer;
    private final FreshInodes fresh;
    private final ExtGeometry geometry;
    private final long shift;
    private final String name;
    private final List<Suspects.Suspect> suspects = new ArrayList<>();

    /// Whether files were made in it since: then no trace of its own is needed to doubt a block.
    private final boolean used;

    private Claims(ExtFileSystem newer, FreshInodes fresh, long shift, boolean used) {
        this.newer = newer;
        this.fresh = fresh;
        this.geometry = newer.superblock().geometry();
        this.shift = shift;
        this.used = used;
        this.name =
                "the file system "
                        + newer.superblock().uuid()
                        + " made "
                        + newer.superblock().made();
    }

    /// @param newer opened where it starts
    /// @param shift bytes from the start of the older file system to that of the newer
    static Suspects of(ExtFileSystem newer, FreshInodes fresh, long shift, Progress progress)
            throws Progress.Cancelled {
        var census = Census.of(newer, fresh, progress);
        boolean used =
                census.live().stream()
                        .anyMatch(n -> n > newer.superblock().geometry().firstInode());
        var claims = new Claims(newer, fresh, shift, used);
        claims.groups();
        claims.journal();
        claims.ends();
        census.live().stream().forEach(claims::file);
        return new Suspects(claims.suspects);
    }

    private void groups() {
        for (long group = 0; group < newer.groups().size(); group++) {
            var descriptor = newer.groups().of(group);
            long first = geometry.firstBlock(group);
            long of = group;
            if (geometry.hasSuperblock(group)) {
                long own = 1 + Math.min(geometry.descriptorBlocks(), geometry.overhead(group));
                blocks(first, own, "superblock and descriptors", (_, _) -> superblockAt(of));
                blocks(
                        first + own,
                        geometry.overhead(group) - own,
                        "reserved descriptors",
                        this::zero);
            } else {
                blocks(first, geometry.overhead(group), "descriptors", (_, _) -> true);
            }
            blocks(descriptor.blockBitmap(), 1, "block bitmap", (b, _) -> isBlockBitmap(b, of));
            blocks(descriptor.inodeBitmap(), 1, "inode bitmap", this::isInodeBitmap);
            blocks(
                    descriptor.inodeTable(),
                    geometry.tableBlocks(),
                    "inode table of group " + group,
                    (b, n) -> isInodes(b, n, of));
        }
    }

    private void journal() {
        if (!(Journal.of(newer) instanceof holmes.finding.Reading.Present<Journal> found)) return;
        for (var range : found.value().places().ranges()) {
            suspect(range, "journal", used ? Suspects.Test.ALWAYS : unit -> emptyLog(unit));
        }
    }

    /// mkfs wipes what other systems leave at both ends of a device.
    private void ends() {
        suspect(ByteRange.of(0, 1024), "mkfs", test(this::zero));
        long last = geometry.size() / 65_536 * 65_536 - 65_536;
        if (last > 0) suspect(ByteRange.between(last, geometry.size()), "mkfs", test(this::zero));
    }

    private void file(long number) {
        try {
            var inode = newer.inode(number);
            var mapping = newer.mapping(inode);
            boolean directory = inode.type() == FileType.DIRECTORY;
            var what = (directory ? "directory" : "file") + " in inode " + number;
            Written test = directory && !used ? this::isEntries : (_, _) -> true;
            for (var e : mapping.extents()) blocks(e.physical(), e.count(), what, test);
            for (long block : mapping.treeBlocks()) blocks(block, 1, what, (_, _) -> true);
        } catch (UnreadableException e) {
            // What cannot be read claims nothing that could be named.
        }
    }

    private void blocks(long first, long count, String what, Written written) {
        if (count <= 0 || first < 0 || first + count > geometry.blocks()) return;
        long size = geometry.blockSize();
        suspect(ByteRange.of(first * size, count * size), what, test(written));
    }

    /// @param range of the newer file system
    private void suspect(ByteRange range, String what, Suspects.Test test) {
        long end = range.end() + shift;
        if (end <= 0) return;
        suspects.add(
                new Suspects.Suspect(
                        ByteRange.between(Math.max(0, range.start() + shift), end),
                        "overwritten by the " + what + " of " + name,
                        512,
                        test));
    }

    /// Asks about whole blocks of the newer file system.
    private Suspects.Test test(Written written) {
        return unit -> {
            long size = geometry.blockSize();
            long block = Math.floorDiv(unit.start() - shift, size);
            try {
                return written.test(newer.blocks().bytes(block * size, size), block);
            } catch (UnreadableException e) {
                return true;
            }
        };
    }

    private boolean emptyLog(ByteRange unit) {
        return test((b, _) -> zero(b, 0) || b.get(Field.INT_BE, 0) == JournalSuperblock.MAGIC)
                .speaksAgainst(unit);
    }

    private boolean zero(MemorySegment block, long number) {
        return Le.allZero(block);
    }

    private boolean superblockAt(long group) {
        return ExtProbe.at(newer.device(), geometry.superblockOffset(group))
                .filter(f -> ExtProbe.sameSystem(newer.superblock(), f.superblock()))
                .isPresent();
    }

    /// A table's blocks are written whole: one inode of the newer file system, and all of it is.
    private boolean isInodes(MemorySegment block, long number, long group) {
        if (zero(block, 0)) return true;
        int size = geometry.inodeSize();
        long into = (number - newer.groups().of(group).inodeTable()) * geometry.blockSize();
        long first = group * geometry.inodesPerGroup() + into / size + 1;
        for (int i = 0; i < geometry.blockSize() / size; i++) {
            var inode = new Inode(first + i, block.asSlice((long) i * size, size), false);
            if (!inode.blank() && fresh.of(inode) instanceof InodeVerdict.Own) return true;
        }
        return false;
    }

    private boolean isEntries(MemorySegment block, long number) {
        return zero(block, 0) || newer.directories().block(block).flaws().isEmpty();
    }

    /// Bits for inodes that a bitmap has no room for are set.
    private boolean isInodeBitmap(MemorySegment block, long number) {
        return ones(block, geometry.inodesPerGroup()) || zero(block, 0);
    }

    private boolean isBlockBitmap(MemorySegment block, long group) {
        long clusters = geometry.blocksIn(group) / geometry.clusterRatio();
        return zero(block, 0) || ones(block, clusters);
    }

    private static boolean ones(MemorySegment block, long from) {
        for (long bit = (from + 7) / 8 * 8; bit < block.byteSize() * 8; bit += 8) {
            if (Le.u8(block, bit / 8) != 0xff) return false;
        }
        return true;
    }
}
