package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.tree.FileContent;
import holmes.tree.FilePiece;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Turns an inode into the pieces of its file.
final class ContentReader {

    private static final MemorySegment NOTHING = MemorySegment.ofArray(new byte[0]);

    private final ExtFileSystem fileSystem;
    private final ExtGeometry geometry;

    ContentReader(ExtFileSystem fileSystem) {
        this.fileSystem = fileSystem;
        this.geometry = fileSystem.superblock().geometry();
    }

    BlockMapping mapping(Inode inode) {
        if (inode.fastLink() || inlined(inode)) {
            return BlockMapping.NONE;
        }
        switch (inode.type()) {
            case FILE, DIRECTORY, SYMLINK -> {}
            case FIFO, CHARACTER_DEVICE, BLOCK_DEVICE, SOCKET, UNKNOWN -> {
                return BlockMapping.NONE;
            }
        }
        long end = blocks(size(inode));
        if (!inode.has(Inode.EXTENTS)) {
            return BlockMap.of(inode.block(), fileSystem.blocks(), geometry, end);
        }
        boolean checksums = fileSystem.superblock().metadataChecksums();
        int seed = checksums ? inode.checksumSeed(fileSystem.seed()) : 0;
        return ExtentTree.of(inode.block(), fileSystem.blocks(), geometry, end, checksums, seed);
    }

    FileContent content(Inode inode) {
        long size = size(inode);
        if (inlined(inode)) {
            return inline(inode, size);
        }
        if (inode.fastLink()) return whole(inode.block().asSlice(0, size), size);
        return mapped(inode, size, mapping(inode));
    }

    /// The size, kept to what an inode can map.
    long size(Inode inode) {
        long size = inode.size();
        long most = mostBlocks(inode) * geometry.blockSize();
        return size < 0 || size > most ? most : size;
    }

    private long mostBlocks(Inode inode) {
        if (inode.has(Inode.EXTENTS)) return 1L << 32;
        long per = geometry.blockSize() / 4;
        return Math.min(12 + per + per * per + per * per * per, 1L << 32);
    }

    private long blocks(long size) {
        return (size + geometry.blockSize() - 1) / geometry.blockSize();
    }

    /// An inode that claims both inline data and extents has what its bytes look like.
    private static boolean inlined(Inode inode) {
        if (!inode.has(Inode.INLINE)) return false;
        return !inode.has(Inode.EXTENTS) || ExtentTree.depth(inode.block()) < 0;
    }

    private FileContent inline(Inode inode, long size) {
        var first = inode.block();
        var second =
                ExtendedAttributes.of(inode).entries().stream()
                        .filter(ExtendedAttributes.Entry::isInlineData)
                        .map(ExtendedAttributes.Entry::value)
                        .findFirst()
                        .orElse(NOTHING);
        var joined = MemorySegment.ofArray(new byte[60 + (int) second.byteSize()]);
        MemorySegment.copy(first, 0, joined, 0, 60);
        MemorySegment.copy(second, 0, joined, 60, second.byteSize());
        if (size <= joined.byteSize()) return whole(joined.asSlice(0, size), size);
        // Linux reads zeros beyond what the inode holds.
        var pieces =
                List.of(
                        piece(0, joined.byteSize(), FilePiece.Kind.INLINE, 0, ""),
                        piece(joined.byteSize(), size, FilePiece.Kind.HOLE, 0, ""));
        return new FileContent(fileSystem.device(), size, pieces, joined, List.of());
    }

    private FileContent whole(MemorySegment bytes, long size) {
        var copy = MemorySegment.ofArray(Crc32c.heap(bytes)).asReadOnly();
        var pieces =
                size == 0
                        ? List.<FilePiece>of()
                        : List.of(piece(0, size, FilePiece.Kind.INLINE, 0, ""));
        return new FileContent(fileSystem.device(), size, pieces, copy, List.of());
    }

    private FileContent mapped(Inode inode, long size, BlockMapping mapping) {
        var pieces = new ArrayList<FilePiece>(mapping.extents().size() + 1);
        var gaps = mapping.gaps().iterator();
        var gap = gaps.hasNext() ? gaps.next() : null;
        long block = geometry.blockSize();
        long at = 0;
        for (var extent : mapping.extents()) {
            while (gap != null && gap.logical() < extent.logical()) {
                at = add(pieces, at, gap, size);
                gap = gaps.hasNext() ? gaps.next() : null;
            }
            long start = extent.logical() * block;
            if (start >= size) break;
            if (start > at) pieces.add(piece(at, start, FilePiece.Kind.HOLE, 0, ""));
            long end = Math.min(size, extent.end() * block);
            at = start;
            boolean unwritten = extent.unwritten() && inode.type() != FileType.DIRECTORY;
            long place = extent.physical() * block;
            if (unwritten) pieces.add(piece(at, end, FilePiece.Kind.UNWRITTEN, place, ""));
            else stored(pieces, at, end, place);
            at = end;
        }
        while (gap != null) {
            at = add(pieces, at, gap, size);
            gap = gaps.hasNext() ? gaps.next() : null;
        }
        if (at < size) pieces.add(piece(at, size, FilePiece.Kind.HOLE, 0, ""));
        return new FileContent(fileSystem.device(), size, pieces, NOTHING, doubts(inode, mapping));
    }

    /// Data, as far as the device goes.
    private void stored(List<FilePiece> pieces, long from, long to, long place) {
        long there = Math.clamp(fileSystem.device().size() - place, 0, to - from);
        if (there > 0) {
            pieces.add(piece(from, from + there, FilePiece.Kind.DATA, place, ""));
        }
        if (from + there < to) {
            var why = "the device ends at byte " + fileSystem.device().size();
            pieces.add(piece(from + there, to, FilePiece.Kind.LOST, 0, why));
        }
    }

    private List<String> doubts(Inode inode, BlockMapping mapping) {
        var doubts = new ArrayList<>(mapping.doubts());
        if (inode.size() < 0 || inode.size() > mostBlocks(inode) * geometry.blockSize()) {
            doubts.add("its size of " + inode.size() + " is more than an inode can map");
        }
        // Verity keeps its hashes beyond the end.
        boolean beyond =
                mapping.extents().stream()
                        .anyMatch(e -> !e.unwritten() && e.logical() >= blocks(inode.size()));
        if (beyond && inode.type() == FileType.FILE && !inode.has(Inode.VERITY)) {
            doubts.add("blocks are mapped beyond its size");
        }
        if (inode.has(Inode.ENCRYPTED)) doubts.add("encrypted: the bytes are as stored");
        if (inode.has(Inode.COMPRESSED) && inode.type() == FileType.FILE) {
            doubts.add("flagged as compressed: the bytes are as stored");
        }
        return doubts;
    }

    private long add(List<FilePiece> pieces, long at, BlockMapping.Gap gap, long size) {
        long start = Math.max(at, gap.logical() * geometry.blockSize());
        long end = Math.min(size, (gap.logical() + gap.count()) * geometry.blockSize());
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
