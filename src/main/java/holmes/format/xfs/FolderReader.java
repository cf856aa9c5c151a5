package holmes.format.xfs;

import holmes.bytes.Be;
import holmes.tree.FileName;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads the names of one directory: in its inode, or from its data blocks. The blocks with hashes,
/// which lie behind them in large directories, tell nothing more.
///
/// Source: Linux `fs/xfs/libxfs/xfs_da_format.h`.
final class FolderReader {

    /// Where the blocks with hashes begin, in bytes of the directory.
    private static final long HASHES = 1L << 35;

    private static final long BLOCK_4 = 0x58443242; // "XD2B"
    private static final long BLOCK_5 = 0x58444233; // "XDB3"
    private static final long DATA_4 = 0x58443244; // "XD2D"
    private static final long DATA_5 = 0x58444433; // "XDD3"
    private static final int FREE = 0xffff;
    private static final int ALIGN = 8;
    private static final int TAIL = 8;

    private final Metadata metadata;
    private final XfsInode inode;
    private final boolean types;
    private final List<Folder.Name> names = new ArrayList<>();
    private final Set<String> doubts = new LinkedHashSet<>();
    private Optional<Long> parent = Optional.empty();

    private FolderReader(Metadata metadata, XfsInode inode) {
        this.metadata = metadata;
        this.inode = inode;
        this.types = metadata.superblock().entryTypes();
    }

    static Folder read(Metadata metadata, XfsInode inode) {
        return new FolderReader(metadata, inode).read();
    }

    private Folder read() {
        if (inode.format() == XfsInode.Format.LOCAL) local(inode.dataFork());
        else blocks(ForkReader.data(metadata, inode));
        return new Folder(names, parent, List.copyOf(doubts));
    }

    private void local(MemorySegment fork) {
        long size = Math.clamp(inode.size(), 0, fork.byteSize());
        int width = size > 1 && Be.u8(fork, 1) > 0 ? 8 : 4;
        long at = 2L + width;
        if (size < at) {
            doubts.add("its names are damaged");
            return;
        }
        parent = Optional.of(number(fork, 2, width));
        for (int i = Be.u8(fork, 0); i > 0; i--) {
            int length = at < size ? Be.u8(fork, at) : 0;
            long end = at + 3 + length + (types ? 1 : 0) + width;
            if (length == 0 || end > size) {
                doubts.add("its names are damaged");
                return;
            }
            name(fork, at + 3, length, number(fork, end - width, width));
            at = end;
        }
    }

    private static long number(MemorySegment bytes, long at, int width) {
        return width == 8 ? Be.u64(bytes, at) : Be.u32(bytes, at);
    }

    private void blocks(ExtentMap map) {
        doubts.addAll(map.doubts());
        var geometry = metadata.geometry();
        int each = geometry.folderBlock() / geometry.blockSize();
        long most = HASHES / geometry.blockSize();
        if (map.gaps().stream().anyMatch(gap -> gap.logical() < most)) {
            doubts.add("where some of it lies is not known");
        }
        var parts = new TreeMap<Long, List<Long>>();
        for (var extent : map.extents()) {
            long end = Math.min(extent.end(), most);
            for (long logical = extent.logical(); logical < end; logical++) {
                long block = extent.block() + logical - extent.logical();
                if (each == 1) {
                    block(List.of(block));
                } else {
                    parts.computeIfAbsent(logical / each, _ -> new ArrayList<>()).add(block);
                }
            }
        }
        for (var blocks : parts.values()) {
            if (blocks.size() == each) block(blocks);
            else doubts.add("a block of it is missing");
        }
    }

    private void block(List<Long> blocks) {
        try {
            var read = metadata.blocks(blocks, Metadata.Header.FOLDER, inode.number());
            read.doubts().forEach(doubt -> doubts.add("a block of it " + doubt));
            data(read.bytes());
        } catch (DamagedException e) {
            doubts.add("a block of it " + e.getMessage());
        }
    }

    private void data(MemorySegment block) throws DamagedException {
        boolean five = metadata.superblock().selfDescribing();
        long magic = Be.u32(block, 0);
        boolean single = magic == (five ? BLOCK_5 : BLOCK_4);
        if (!single && magic != (five ? DATA_5 : DATA_4)) {
            throw new DamagedException("is overwritten");
        }
        long end = block.byteSize();
        if (single) {
            long hashes = Be.u32(block, end - TAIL);
            end -= TAIL + Math.min(hashes, (end - TAIL) / 8) * 8;
        }
        boolean torn = false;
        for (long at = five ? 64 : 16; at + ALIGN <= end; ) {
            long length = entry(block, at, end);
            if (length == 0) torn = true;
            at += Math.max(length, ALIGN);
        }
        if (torn) doubts.add("some of its names are damaged");
    }

    /// @return bytes of the entry, or of the room for one; 0 if there is neither
    private long entry(MemorySegment block, long at, long end) {
        if (Be.u16(block, at) == FREE) {
            int length = Be.u16(block, at + 2);
            boolean sound = length % ALIGN == 0 && length > 0 && at + length <= end;
            return sound && Be.u16(block, at + length - 2) == at ? length : 0;
        }
        int name = Be.u8(block, at + 8 < end ? at + 8 : at);
        long length = (8L + 1 + name + (types ? 1 : 0) + 2 + ALIGN - 1) / ALIGN * ALIGN;
        if (name == 0 || at + length > end || Be.u16(block, at + length - 2) != at) return 0;
        name(block, at + 9, name, Be.u64(block, at));
        return length;
    }

    /// A name, behind which a hint of its type stands.
    private void name(MemorySegment bytes, long at, int length, long number) {
        var raw = Marks.heap(bytes, at, length);
        if (raw[0] == '.' && length == 1) {
            if (number != inode.number()) doubts.add("its \".\" is another directory");
            return;
        }
        if (raw[0] == '.' && raw[1] == '.' && length == 2) {
            parent = Optional.of(number);
            return;
        }
        for (byte b : raw) {
            if (b == 0 || b == '/') {
                doubts.add("some of its names are damaged");
                return;
            }
        }
        var type = types ? FileType.ofEntry(Be.u8(bytes, at + length)) : FileType.UNKNOWN;
        names.add(new Folder.Name(FileName.text(raw), number, type));
    }
}
