package holmes.format.xfs;

import holmes.bytes.ByteRange;
import holmes.tree.FileContent;
import holmes.tree.FilePiece;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Turns an inode into the pieces of its file.
final class ContentReader {

    private static final MemorySegment NOTHING = MemorySegment.ofArray(new byte[0]);

    private final Metadata metadata;
    private final XfsGeometry geometry;

    ContentReader(Metadata metadata) {
        this.metadata = metadata;
        this.geometry = metadata.geometry();
    }

    FileContent content(XfsInode inode) {
        return switch (inode.type()) {
            case FILE, DIRECTORY, SYMLINK -> stored(inode);
            case FIFO, CHARACTER_DEVICE, BLOCK_DEVICE, SOCKET, UNKNOWN ->
                    new FileContent(metadata.device(), 0, List.of(), NOTHING, List.of());
        };
    }

    private FileContent stored(XfsInode inode) {
        if (inode.format() == XfsInode.Format.LOCAL) return local(inode);
        var map = ForkReader.data(metadata, inode);
        var doubts = new ArrayList<>(map.doubts());
        long size = size(inode, map, doubts);
        var pieces = inode.realTime() ? elsewhere(size) : pieces(map, size);
        return new FileContent(metadata.device(), size, pieces, NOTHING, doubts);
    }

    private FileContent local(XfsInode inode) {
        var fork = inode.dataFork();
        long size = Math.clamp(inode.size(), 0, fork.byteSize());
        var doubts =
                size == inode.size()
                        ? List.<String>of()
                        : List.of("its size of " + inode.size() + " is more than an inode holds");
        var copy = MemorySegment.ofArray(Marks.heap(fork, 0, (int) size)).asReadOnly();
        var pieces = size == 0 ? List.<FilePiece>of() : List.of(inline(size));
        return new FileContent(metadata.device(), size, pieces, copy, doubts);
    }

    /// A size that nothing vouches for is kept to what the file system could hold.
    private long size(XfsInode inode, ExtentMap map, List<String> doubts) {
        long size = inode.size();
        long mapped = Math.min(map.end(), Long.MAX_VALUE / geometry.blockSize());
        boolean vouched = inode.version() == 3 && inode.sumHolds();
        long most = Math.max(mapped * geometry.blockSize(), geometry.size());
        if (size >= 0 && (vouched || size <= most)) return size;
        doubts.add("its size of " + size + " is more than there is room for");
        return size < 0 ? 0 : most;
    }

    private static FilePiece inline(long size) {
        return new FilePiece(ByteRange.of(0, size), FilePiece.Kind.INLINE, 0, "");
    }

    private static List<FilePiece> elsewhere(long size) {
        if (size == 0) return List.of();
        var why = "it lies on a real-time device, which is not read";
        return List.of(new FilePiece(ByteRange.of(0, size), FilePiece.Kind.LOST, 0, why));
    }

    private List<FilePiece> pieces(ExtentMap map, long size) {
        var pieces = new ArrayList<FilePiece>(map.extents().size() + 1);
        var gaps = map.gaps().iterator();
        var gap = gaps.hasNext() ? gaps.next() : null;
        long at = 0;
        for (var extent : map.extents()) {
            while (gap != null && gap.logical() < extent.logical()) {
                at = lost(pieces, at, gap, Math.min(size, bytes(extent.logical())));
                gap = gaps.hasNext() ? gaps.next() : null;
            }
            long start = bytes(extent.logical());
            if (start >= size) break;
            if (start > at) pieces.add(piece(at, start, FilePiece.Kind.HOLE, 0, ""));
            long end = Math.min(size, bytes(extent.end()));
            long place = geometry.offset(extent.block());
            if (extent.unwritten()) {
                pieces.add(piece(start, end, FilePiece.Kind.UNWRITTEN, place, ""));
            } else {
                data(pieces, start, end, place);
            }
            at = end;
        }
        while (gap != null) {
            at = lost(pieces, at, gap, size);
            gap = gaps.hasNext() ? gaps.next() : null;
        }
        if (at < size) pieces.add(piece(at, size, FilePiece.Kind.HOLE, 0, ""));
        return pieces;
    }

    private long bytes(long blocks) {
        return blocks > Long.MAX_VALUE / geometry.blockSize()
                ? Long.MAX_VALUE
                : blocks * geometry.blockSize();
    }

    /// Data, as far as the device goes.
    private void data(List<FilePiece> pieces, long from, long to, long place) {
        long there = Math.clamp(metadata.device().size() - place, 0, to - from);
        if (there > 0) pieces.add(piece(from, from + there, FilePiece.Kind.DATA, place, ""));
        if (from + there < to) {
            var why = "the device ends at byte " + metadata.device().size();
            pieces.add(piece(from + there, to, FilePiece.Kind.LOST, 0, why));
        }
    }

    private long lost(List<FilePiece> pieces, long at, ExtentMap.Gap gap, long most) {
        long start = Math.max(at, bytes(gap.logical()));
        long end = Math.min(most, bytes(gap.end()));
        if (start >= end) return at;
        if (start > at) pieces.add(piece(at, start, FilePiece.Kind.HOLE, 0, ""));
        pieces.add(piece(start, end, FilePiece.Kind.LOST, 0, gap.why()));
        return end;
    }

    private static FilePiece piece(
            long from, long to, FilePiece.Kind kind, long place, String why) {
        return new FilePiece(ByteRange.between(from, to), kind, place, why);
    }
}
