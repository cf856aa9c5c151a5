package holmes.format.xfs;

import holmes.bytes.Be;
import holmes.tree.ExtendedAttribute;
import holmes.tree.FileName;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Reads the extended attributes of an inode: in the inode, in leaves, and values in blocks of
/// their own. Source: Linux `fs/xfs/libxfs/xfs_da_format.h`.
final class Attributes {

    private static final int NODE_4 = 0xfebe;
    private static final int NODE_5 = 0x3ebe;
    private static final int LEAF_4 = 0xfbee;
    private static final int LEAF_5 = 0x3bee;
    private static final long REMOTE_5 = 0x5841524d; // "XARM"
    private static final int REMOTE_HEADER = 56;
    private static final int LOCAL = 1;
    private static final int TRUSTED = 2;
    private static final int SECURE = 4;
    private static final int PARENT = 8;
    private static final int INCOMPLETE = 0x80;
    private static final int LONGEST = 1 << 16;
    private static final int DEEPEST = 5;
    private static final int MOST_LEAVES = 1 << 16;

    private final Metadata metadata;
    private final XfsInode inode;
    private final int size;
    private final boolean five;
    private final List<String> why;
    private final List<ExtendedAttribute> found = new ArrayList<>();

    private Attributes(Metadata metadata, XfsInode inode, List<String> why) {
        this.metadata = metadata;
        this.inode = inode;
        this.size = metadata.geometry().blockSize();
        this.five = metadata.superblock().selfDescribing();
        this.why = why;
    }

    /// @param why takes what is wrong with them
    static List<ExtendedAttribute> read(Metadata metadata, XfsInode inode, List<String> why) {
        if (!inode.hasAttributes()) return List.of();
        var attributes = new Attributes(metadata, inode, why);
        try {
            if (inode.attributeFormat() == XfsInode.Format.LOCAL) {
                attributes.inline(inode.attributeFork());
            } else {
                attributes.leaves(ForkReader.attributes(metadata, inode));
            }
        } catch (DamagedException e) {
            why.add("a block of its attributes " + e.getMessage());
        }
        return List.copyOf(attributes.found);
    }

    private void inline(MemorySegment fork) throws DamagedException {
        if (fork.byteSize() < 4) throw new DamagedException("is too short");
        long end = Math.min(Be.u16(fork, 0), fork.byteSize());
        long at = 4;
        for (int i = Be.u8(fork, 2); i > 0; i--) {
            if (at + 3 > end) throw new DamagedException("is damaged");
            int name = Be.u8(fork, at);
            int value = Be.u8(fork, at + 1);
            if (at + 3 + name + value > end) throw new DamagedException("is damaged");
            var bytes = fork.asSlice(at + 3 + name, value);
            add(Be.u8(fork, at + 2), Marks.heap(fork, at + 3, name), bytes);
            at += 3 + name + value;
        }
    }

    private void leaves(ExtentMap map) throws DamagedException {
        if (map.extents().isEmpty()) {
            why.addAll(map.doubts());
            return;
        }
        long logical = first(map);
        var visited = new HashSet<Long>();
        while (visited.add(logical) && visited.size() < MOST_LEAVES) {
            var leaf = block(map, logical);
            if (magic(leaf) != (five ? LEAF_5 : LEAF_4))
                throw new DamagedException("is overwritten");
            leaf(map, leaf);
            logical = Be.u32(leaf, 0);
            if (logical == 0) return;
        }
        throw new DamagedException("is there twice");
    }

    /// The leaf that comes first in the order of hashes.
    private long first(ExtentMap map) throws DamagedException {
        long logical = 0;
        for (int depth = 0; depth < DEEPEST; depth++) {
            var block = block(map, logical);
            if (magic(block) != (five ? NODE_5 : NODE_4)) return logical;
            logical = Be.u32(block, (five ? 64 : 16) + 4);
        }
        throw new DamagedException("is of another level");
    }

    private MemorySegment block(ExtentMap map, long logical) throws DamagedException {
        var read =
                metadata.block(
                        place(map, logical), size, Metadata.Header.ATTRIBUTES, inode.number());
        read.doubts().forEach(doubt -> why.add("a block of its attributes " + doubt));
        return read.bytes();
    }

    private long place(ExtentMap map, long logical) throws DamagedException {
        for (var extent : map.extents()) {
            if (logical >= extent.logical() && logical < extent.end()) {
                return metadata.geometry().offset(extent.block() + logical - extent.logical());
            }
        }
        throw new DamagedException("is missing");
    }

    private static int magic(MemorySegment block) {
        return Be.u16(block, 8);
    }

    private void leaf(ExtentMap map, MemorySegment leaf) throws DamagedException {
        int header = five ? 80 : 32;
        int count = Be.u16(leaf, five ? 56 : 12);
        if (header + 8L * count > size) throw new DamagedException("is damaged");
        for (int i = 0; i < count; i++) {
            long entry = header + 8L * i;
            int at = Be.u16(leaf, entry + 4);
            int flags = Be.u8(leaf, entry + 6);
            if (at + 9 > size) throw new DamagedException("is damaged");
            if ((flags & LOCAL) != 0) {
                int value = Be.u16(leaf, at);
                int name = Be.u8(leaf, at + 2);
                if (at + 3 + name + value > size) throw new DamagedException("is damaged");
                add(flags, Marks.heap(leaf, at + 3, name), leaf.asSlice(at + 3 + name, value));
            } else {
                long value = Be.u32(leaf, at + 4);
                int name = Be.u8(leaf, at + 8);
                if (at + 9 + name > size || value > LONGEST)
                    throw new DamagedException("is damaged");
                var bytes = remote(map, Be.u32(leaf, at), (int) value);
                add(flags, Marks.heap(leaf, at + 9, name), bytes);
            }
        }
    }

    private MemorySegment remote(ExtentMap map, long logical, int length) throws DamagedException {
        var value = MemorySegment.ofArray(new byte[length]);
        int header = five ? REMOTE_HEADER : 0;
        int done = 0;
        for (long at = logical; done < length; at++) {
            var read = metadata.block(place(map, at), size, Metadata.Header.REMOTE, inode.number());
            if (five && Be.u32(read.bytes(), 0) != REMOTE_5) {
                throw new DamagedException("is overwritten");
            }
            int part = Math.min(size - header, length - done);
            MemorySegment.copy(read.bytes(), header, value, done, part);
            done += part;
        }
        return value;
    }

    private void add(int flags, byte[] name, MemorySegment value) {
        if ((flags & (PARENT | INCOMPLETE)) != 0) return;
        var prefix =
                (flags & TRUSTED) != 0 ? "trusted." : (flags & SECURE) != 0 ? "security." : "user.";
        var copy = MemorySegment.ofArray(Marks.heap(value, 0, (int) value.byteSize()));
        found.add(new ExtendedAttribute(prefix + FileName.text(name), copy.asReadOnly()));
    }
}
