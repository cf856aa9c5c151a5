package holmes.format.ext;

import static holmes.bytes.Field.le32;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Which fields an inode has: those that it is large enough for, and in the 60 bytes of `i_block`
/// the numbers of blocks, a node of an extent tree or the target of a link, as its type and flags
/// say.
final class InodeLayout {

    private static final int POINTERS = 15;

    private InodeLayout() {}

    /// @param inode all its bytes
    static List<Field<?>> of(Inode inode) {
        int size = (int) inode.raw().byteSize();
        int end = size <= 128 ? size : Math.min(size, 128 + Math.max(4, inode.extraSize()));
        var fields = new ArrayList<Field<?>>();
        for (var field : InodeFields.ALL) {
            if (field.offset() + field.size() > end) continue;
            if (field.equals(InodeFields.BLOCK)) fields.addAll(map(inode));
            else fields.add(field);
        }
        return fields;
    }

    private static List<Field<?>> map(Inode inode) {
        if (inode.has(Inode.INLINE)) return List.of(InodeFields.BLOCK);
        if (inode.has(Inode.EXTENTS)) return extents(inode.block());
        if (inode.fastLink() && inode.size() > 0) {
            return List.of(Field.text("i_block", InodeFields.BLOCK.offset(), (int) inode.size()));
        }
        return switch (inode.type()) {
            case FILE, DIRECTORY, SYMLINK -> pointers();
            case CHARACTER_DEVICE, BLOCK_DEVICE, FIFO, SOCKET, UNKNOWN ->
                    List.of(InodeFields.BLOCK);
        };
    }

    private static List<Field<?>> extents(MemorySegment root) {
        int entries = ExtentFields.entries(root);
        if (entries < 0) return List.of(InodeFields.BLOCK);
        int base = InodeFields.BLOCK.offset();
        var fields = new ArrayList<Field<?>>();
        for (var field : ExtentFields.HEADER) fields.add(field.at(base));
        for (int i = 0; i < entries; i++) {
            int at = base + ExtentTree.HEADER + i * ExtentTree.ENTRY;
            for (var field : ExtentFields.entry(ExtentTree.depth(root))) {
                fields.add(field.at(at).named(field.name() + "[" + i + "]"));
            }
        }
        return fields;
    }

    private static List<Field<?>> pointers() {
        var fields = new ArrayList<Field<?>>();
        for (int i = 0; i < POINTERS; i++) {
            fields.add(le32("i_block[" + i + "]", InodeFields.BLOCK.offset() + 4 * i));
        }
        return fields;
    }
}
