package holmes.format.ext;

import holmes.bytes.Le;
import java.lang.foreign.MemorySegment;

/// Which blocks (with bigalloc: clusters) of a group are in use, a bit each.
final class BlockBitmap {

    private BlockBitmap() {}

    static boolean isSet(MemorySegment bitmap, long bit) {
        return (Le.u8(bitmap, bit / 8) >>> (bit % 8) & 1) != 0;
    }

    /// Clear bits among the group's own.
    static long free(MemorySegment bitmap, long group, ExtGeometry geometry) {
        long free = 0;
        for (long bit = 0; bit < clusters(group, geometry); bit++) {
            if (!isSet(bitmap, bit)) free++;
        }
        return free;
    }

    /// Whether the bits are set that any group of this layout has: those of its own structures, and
    /// all beyond its end.
    static boolean fits(
            MemorySegment bitmap, long group, ExtGeometry geometry, GroupDescriptor descriptor) {
        if (!setFrom(bitmap, clusters(group, geometry))) return false;
        long first = geometry.firstBlock(group);
        long table = descriptor.inodeTable();
        long[] own = {
            geometry.overhead(group) > 0 ? first : descriptor.blockBitmap(),
            descriptor.blockBitmap(),
            descriptor.inodeBitmap(),
            table,
            table + geometry.tableBlocks() - 1
        };
        for (long block : own) {
            boolean here = block >= first && block < first + geometry.blocksIn(group);
            if (here && !isSet(bitmap, (block - first) / geometry.clusterRatio())) return false;
        }
        return true;
    }

    /// Whether all bits from one on are set; the rest of its byte is not looked at.
    static boolean setFrom(MemorySegment bitmap, long from) {
        for (long at = (from + 7) / 8; at < bitmap.byteSize(); at++) {
            if (Le.u8(bitmap, at) != 0xff) return false;
        }
        return true;
    }

    private static long clusters(long group, ExtGeometry geometry) {
        int ratio = geometry.clusterRatio();
        return (geometry.blocksIn(group) + ratio - 1) / ratio;
    }
}
