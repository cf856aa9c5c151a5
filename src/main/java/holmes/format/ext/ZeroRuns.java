package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.bytes.Le;
import holmes.device.UnreadableException;
import java.util.BitSet;

/// Finds runs of zeros that go on from file to file. One file may well be zeros from end to end;
/// that several which lie side by side are says that something was zeroed there.
final class ZeroRuns {

    /// Files that have to begin within a run. Two that are set aside in full (log files of a
    /// database) may lie together.
    static final int FILES = 3;

    private static final int GLANCE = 64;

    private ZeroRuns() {}

    /// @param data blocks that hold files' data
    /// @param starts those of them at which a file begins
    /// @param explained what is known to have been overwritten: zeros there tell nothing new
    /// @return the greatest number of files that begin within one run
    static int files(ExtFileSystem fileSystem, BitSet data, BitSet starts, Suspects explained) {
        int size = fileSystem.superblock().blockSize();
        int cluster = fileSystem.superblock().geometry().clusterRatio();
        int most = 0;
        for (int from = starts.nextSetBit(0); from >= 0; ) {
            int looked = from;
            for (int i = 1; i < FILES && looked >= 0; i++) looked = starts.nextSetBit(looked + 1);
            if (looked < 0) return most;
            // A run that matters holds one of every few beginnings: these are looked at alone.
            if (!isZero(fileSystem, looked)) {
                from = starts.nextSetBit(looked + 1);
                continue;
            }
            int files = 0;
            int last = from;
            int block = from;
            for (;
                    block >= 0 && (block <= looked || files > 0);
                    block = data.nextSetBit(block + 1)) {
                boolean zero = isZero(fileSystem, block);
                boolean counts = zero && !explained.touch(ByteRange.of((long) block * size, size));
                if (!counts || block - last > cluster) files = 0;
                if (counts && starts.get(block)) files++;
                most = Math.max(most, files);
                last = block;
            }
            from = block < 0 ? -1 : starts.nextSetBit(block);
        }
        return most;
    }

    /// Most blocks tell by their first bytes that they are not.
    private static boolean isZero(ExtFileSystem fileSystem, int block) {
        try {
            var blocks = fileSystem.blocks();
            return Le.allZero(blocks.bytes((long) block * blocks.size(), GLANCE))
                    && Le.allZero(blocks.block(block));
        } catch (UnreadableException e) {
            return false;
        }
    }
}
