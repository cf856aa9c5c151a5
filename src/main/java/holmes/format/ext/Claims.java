package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.bytes.Le;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// What a later mkfs takes of the blocks of an earlier file system. An mkfs that was cut short has
/// written only some of what it claims, so each claim comes with a test of the bytes themselves.
final class Claims {

    /// Whether mkfs, or the file system since, wrote a block.
    @FunctionalInterface
    private interface Written {
        Written ALWAYS = (_, _) -> true;

        boolean test(MemorySegment block, long number);
    }

    private final ExtFileSystem newer;
    private final MkfsTraces traces;
    private final ExtGeometry geometry;
    private final long shift;
    private final String name;
    private final List<Suspects.Suspect> suspects = new ArrayList<>();

    /// Whether files were made in it since: then no trace of its own is needed to doubt a block.
    private final boolean used;

    private Claims(ExtFileSystem newer, FreshInodes fresh, long shift, boolean used) {
        this.newer = newer;
        this.traces = new MkfsTraces(newer, fresh);
        this.geometry = newer.superblock().geometry();
        this.shift = shift;
        this.used = used;
        var superblock = newer.superblock();
        this.name = "the file system " + superblock.uuid() + " made " + superblock.made();
    }

    /// @param newer opened where it starts
    /// @param shift bytes from the start of the older file system to that of the newer
    static Suspects of(ExtFileSystem newer, FreshInodes fresh, long shift, Progress progress)
            throws Progress.Cancelled {
        var census = Census.of(newer, fresh, progress);
        long firstFile = newer.superblock().geometry().firstInode() + 1;
        boolean used = census.live().stream().anyMatch(number -> number >= firstFile);
        var claims = new Claims(newer, fresh, shift, used);
        claims.groups();
        claims.journal();
        claims.ends();
        LongStream.concat(LongStream.of(1, 7), census.live().stream()).forEach(claims::file);
        var named = new Suspects(claims.suspects);
        claims.suspects.clear();
        new AllocatedBlocks(newer, census.owners())
                .runs()
                .forEach(run -> claims.suspect(run, "allocation", Suspects.Test.ALWAYS));
        return named.and(new Suspects(claims.suspects));
    }

    private void groups() {
        for (long group = 0; group < newer.groups().size(); group++) {
            var descriptor = newer.groups().of(group);
            long first = geometry.firstBlock(group);
            long of = group;
            long overhead = geometry.overhead(group);
            if (geometry.hasSuperblock(group)) {
                long own = Math.min(overhead, 1 + geometry.descriptorBlocks());
                blocks(first, own, "superblock and descriptors", (_, _) -> traces.superblock(of));
                blocks(first + own, overhead - own, "reserved descriptors", traces::reserved);
            } else {
                blocks(first, overhead, "descriptors", Written.ALWAYS);
            }
            blocks(
                    descriptor.blockBitmap(),
                    1,
                    "block bitmap",
                    (b, _) -> traces.blockBitmap(b, of));
            blocks(descriptor.inodeBitmap(), 1, "inode bitmap", (b, _) -> traces.inodeBitmap(b));
            blocks(
                    descriptor.inodeTable(),
                    geometry.tableBlocks(),
                    "inode table of group " + group,
                    (b, n) -> traces.inodes(b, n, of));
        }
    }

    private void journal() {
        for (var inode : Journal.inodes(newer)) {
            var mapping = newer.mapping(inode);
            Written test = used ? Written.ALWAYS : (b, _) -> traces.log(b);
            for (var e : mapping.extents()) blocks(e.physical(), e.count(), "journal", test);
            for (long block : mapping.treeBlocks()) {
                blocks(block, 1, "map of the journal", Written.ALWAYS);
            }
        }
    }

    /// mkfs wipes what other systems leave at both ends of a device.
    private void ends() {
        Written test = (b, _) -> Le.allZero(b);
        long size = geometry.blockSize();
        blocks(0, Math.max(1, 1024 / size), "wiping", test);
        long last = geometry.size() / 65_536 * 65_536 - 65_536;
        if (last > 0) blocks(last / size, geometry.blocks() - last / size, "wiping", test);
    }

    private void file(long number) {
        try {
            if (!newer.has(number)) return;
            var inode = newer.inode(number);
            var mapping = newer.mapping(inode);
            boolean directory = inode.type() == FileType.DIRECTORY;
            var what = (directory ? "directory" : "file") + " in inode " + number;
            Written test = directory && !used ? (b, _) -> traces.entries(b) : Written.ALWAYS;
            for (var e : mapping.extents()) blocks(e.physical(), e.count(), what, test);
            for (long block : mapping.treeBlocks()) blocks(block, 1, what, Written.ALWAYS);
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
        if (written.equals(Written.ALWAYS)) return Suspects.Test.ALWAYS;
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
}
