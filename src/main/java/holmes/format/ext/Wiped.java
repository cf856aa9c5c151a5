package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.bytes.Le;
import holmes.device.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/// Finds where a file system was zeroed: runs of zeros that cover what is never zero.
///
/// Zeros in themselves are no damage. But where a superblock, a descriptor table or the first
/// inodes should stand, they are, and how far the run reaches nobody can tell from the zeros: all
/// of it is in doubt. Who zeroes the beginning often zeroes the end, where arrays keep superblocks:
/// then a run that reaches the end is in doubt as well.
final class Wiped {

    /// More than anybody zeroes at an end, and little to read.
    private static final long LONGEST_END = 64 << 20;

    private final ExtFileSystem fileSystem;
    private final ExtGeometry geometry;
    private final long end;
    private final List<Suspects.Suspect> runs = new ArrayList<>();

    private Wiped(ExtFileSystem fileSystem) {
        this.fileSystem = fileSystem;
        this.geometry = fileSystem.superblock().geometry();
        this.end = Math.min(fileSystem.device().size(), geometry.size());
    }

    static Suspects of(ExtFileSystem fileSystem) {
        var wiped = new Wiped(fileSystem);
        wiped.probe(0, ByteRange.of(ExtSuperblock.PRIMARY_OFFSET, ExtSuperblock.BYTES));
        for (long group : geometry(fileSystem).backupGroups()) {
            long offset = geometry(fileSystem).superblockOffset(group);
            wiped.probe(group, ByteRange.of(offset, ExtSuperblock.BYTES));
        }
        int size = geometry(fileSystem).blockSize();
        wiped.probe(0, ByteRange.of(fileSystem.groups().of(0).inodeTable() * size, size));
        if (!wiped.runs.isEmpty()) wiped.probeEnd();
        return new Suspects(wiped.runs);
    }

    private static ExtGeometry geometry(ExtFileSystem fileSystem) {
        return fileSystem.superblock().geometry();
    }

    private void probe(long group, ByteRange must) {
        if (must.end() > end || !zero(must.start(), must.length())) return;
        int step = geometry.blockSize();
        long from = must.start();
        while (from >= step && zero(from - step, step)) from -= step;
        if (from > 0 && from < step && zero(0, from)) from = 0;
        long to = must.end();
        while (to + step <= end && zero(to, step)) to += step;
        runs.add(
                new Suspects.Suspect(
                        ByteRange.between(from, to),
                        "zeros, in a run of zeros that covers what group "
                                + group
                                + " always holds"));
    }

    private void probeEnd() {
        int step = geometry.blockSize();
        long to = end / step * step;
        long from = to;
        long first = Math.max(step, to - LONGEST_END);
        while (from >= first && zero(from - step, step)) from -= step;
        if (from == to) return;
        runs.add(
                new Suspects.Suspect(
                        ByteRange.between(from, to),
                        "zeros, in a run of zeros that reaches the end, of a file system whose"
                                + " beginning was zeroed"));
    }

    private boolean zero(long offset, long length) {
        try {
            return Le.allZero(fileSystem.blocks().bytes(offset, length));
        } catch (UnreadableException e) {
            return false;
        }
    }
}
