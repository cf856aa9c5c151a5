package holmes.format.ext;

import holmes.bytes.Le;
import holmes.device.UnreadableException;
import holmes.tree.FileContent;
import holmes.tree.FilePiece;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Reads all blocks of a directory in their order, past damaged and missing ones.
final class DirectoryReader {

    /// Bytes that `.` and `..` take.
    static final int DOTS = 24;

    private static final int MOST_FLAWS = 8;

    private final ExtFileSystem fileSystem;
    private final ExtSuperblock superblock;
    private final boolean filetype;
    private final long inodes;

    DirectoryReader(ExtFileSystem fileSystem) {
        this.fileSystem = fileSystem;
        this.superblock = fileSystem.superblock();
        this.filetype = superblock.has(ExtFeature.FILETYPE);
        this.inodes = superblock.geometry().inodes();
    }

    /// @param suspects blocks in doubt are left out: the names in them may be another directory's
    Directory read(Inode inode, Suspects suspects) {
        var reading = new Run(inode, !suspects.isEmpty());
        var content = suspects.doubting(fileSystem.content(inode));
        boolean inline = content.pieces().stream().anyMatch(p -> p.kind() == FilePiece.Kind.INLINE);
        if (inline) reading.inline(content);
        else for (var piece : content.pieces()) reading.blocks(piece);
        content.doubts().forEach(reading::flaw);
        return new Directory(
                reading.entries, reading.self, reading.parent, reading.flaws, reading.missing);
    }

    /// What `..` says, from the first block alone.
    OptionalLong parent(Inode inode) {
        var pieces = fileSystem.content(inode).pieces();
        if (pieces.isEmpty()) return OptionalLong.empty();
        var first = pieces.getFirst();
        if (first.kind() == FilePiece.Kind.INLINE) {
            return OptionalLong.of(Le.u32(inode.block(), 0));
        }
        if (!first.stored()) return OptionalLong.empty();
        try {
            var start = fileSystem.blocks().bytes(first.place(), DOTS);
            boolean own = isDots(start) && Le.u32(start, 0) == inode.number();
            return own ? OptionalLong.of(Le.u32(start, 12)) : OptionalLong.empty();
        } catch (UnreadableException e) {
            return OptionalLong.empty();
        }
    }

    /// Whether a block starts as the first block of a directory does: with `.` and `..`.
    static boolean isDots(MemorySegment start) {
        return Le.u16(start, 4) == 12
                && (Le.u32(start, 6) & 0xff00ff) == 0x2e0001
                && (Le.u32(start, 18) & 0xff00ff) == 0x2e0002
                && Le.u8(start, 21) == '.';
    }

    /// Reads one block that no inode is known for.
    DirectoryBlock block(MemorySegment block, long place) {
        return DirectoryBlock.parse(block, place, filetype, inodes);
    }

    private final class Run {

        private final Inode inode;
        private final int seed;
        private final boolean strict;
        private final List<DirectoryEntry> entries = new ArrayList<>();
        private final List<String> flaws = new ArrayList<>(0);
        private OptionalLong self = OptionalLong.empty();
        private OptionalLong parent = OptionalLong.empty();
        private long missing;

        Run(Inode inode, boolean strict) {
            this.inode = inode;
            this.strict = strict;
            boolean checksums = superblock.metadataChecksums();
            this.seed = checksums ? inode.checksumSeed(fileSystem.seed()) : 0;
        }

        void flaw(String flaw) {
            if (flaws.size() < MOST_FLAWS) flaws.add(flaw);
        }

        void blocks(FilePiece piece) {
            long size = superblock.blockSize();
            long first = piece.range().start() / size;
            long length = piece.range().length();
            switch (piece.kind()) {
                case DATA -> {
                    for (long at = 0; at < length; at += size) {
                        block(piece.place() + at, size, first + at / size);
                    }
                }
                case LOST, DOUBTFUL -> {
                    missing += length;
                    flaw("block " + first + ": " + piece.why());
                }
                case HOLE, UNWRITTEN, INLINE -> flaw("block " + first + " is a hole");
            }
        }

        private void block(long offset, long size, long number) {
            try {
                var block = fileSystem.blocks().bytes(offset, size);
                if (number == 0 && isDots(block) && Le.u32(block, 0) != inode.number()) {
                    flaw("block 0 calls itself directory " + Le.u32(block, 0));
                    // Where others have written, it is theirs.
                    if (strict) return;
                }
                var parsed = DirectoryBlock.parse(block, offset, filetype, inodes);
                if (superblock.metadataChecksums() && !parsed.checksumHolds(block, seed)) {
                    flaw("block " + number + " has a wrong checksum");
                }
                for (var flaw : parsed.flaws()) flaw("block " + number + ": " + flaw);
                parsed.entries().forEach(this::add);
            } catch (UnreadableException e) {
                missing += size;
                flaw("block " + number + " is unreadable");
            }
        }

        /// The parent's number, then entries in two runs: in `i_block`, and in the attribute.
        void inline(FileContent content) {
            self = OptionalLong.of(inode.number());
            try {
                var first = content.pieces().getFirst();
                if (first.kind() != FilePiece.Kind.INLINE) return;
                var bytes = content.view(0, first.range().length());
                if (bytes.byteSize() < 4) return;
                parent = OptionalLong.of(Le.u32(bytes, 0));
                long middle = Math.min(60, bytes.byteSize());
                for (var run : List.of(bytes.asSlice(4, middle - 4), bytes.asSlice(middle))) {
                    var parsed = DirectoryBlock.parse(run, -1, filetype, inodes);
                    parsed.flaws().forEach(this::flaw);
                    parsed.entries().forEach(this::add);
                }
            } catch (UnreadableException e) {
                missing += content.size();
                flaw("its inline entries are damaged");
            }
        }

        private void add(DirectoryEntry entry) {
            if (entry.isDot()) {
                if (self.isEmpty()) self = OptionalLong.of(entry.inode());
            } else if (entry.isDotDot()) {
                if (parent.isEmpty()) parent = OptionalLong.of(entry.inode());
            } else {
                entries.add(entry);
            }
        }
    }
}
