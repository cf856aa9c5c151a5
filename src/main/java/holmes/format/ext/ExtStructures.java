package holmes.format.ext;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.bytes.Field;
import holmes.bytes.Le;
import holmes.bytes.Structure;
import holmes.tree.FileName;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The structures that blocks of an ext file system show by their own bytes, wherever they lie:
/// directories and their htrees, nodes of extent trees, the blocks of a journal. What is drawn over
/// bytes this way is what they look like; that a file in use owns them is not said.
public final class ExtStructures {

    private static final int BIG_NODE = 1024;

    private final ExtSuperblock superblock;
    private final Optional<JournalSuperblock> journal;

    /// @param journal if it is known: tags of its blocks are as long as its features say
    public ExtStructures(ExtSuperblock superblock, Optional<JournalSuperblock> journal) {
        this.superblock = superblock;
        this.journal = journal;
    }

    /// The fields of an inode: what its `i_block` holds depends on its type and flags.
    public List<Field<?>> inode(long number, MemorySegment bytes) {
        return InodeLayout.of(new Inode(number, bytes, false));
    }

    /// @param offset of the block, from the start of the file system
    /// @param block all of it
    /// @return none if it shows none
    public List<Structure> in(long offset, MemorySegment block) {
        if (JournalSuperblock.H_MAGIC.in(block).intValue() == JournalSuperblock.MAGIC) {
            return new JournalStructures(journal, offset, block).all();
        }
        if (Le.u16(block, ExtentFields.MAGIC) == ExtentTree.MAGIC) return extents(offset, block);
        return directory(offset, block);
    }

    private List<Structure> extents(long offset, MemorySegment node) {
        int entries = ExtentFields.entries(node);
        if (entries < 0 || node.byteSize() < BIG_NODE) return List.of();
        int depth = ExtentTree.depth(node);
        var all = new ArrayList<Structure>();
        all.add(new Structure("extent tree, header of a node", offset, ExtentFields.HEADER));
        var name = depth == 0 ? "extent " : "extent index ";
        for (int i = 0; i < entries; i++) {
            long at = ExtentTree.HEADER + (long) i * ExtentTree.ENTRY;
            all.add(new Structure(name + i, offset + at, ExtentFields.entry(depth)));
        }
        long tail = ExtentTree.HEADER + (long) ExtentTree.ENTRY * Le.u16(node, ExtentFields.MOST);
        if (superblock.metadataChecksums() && tail + 4 <= node.byteSize()) {
            var fields = List.<Field<?>>of(ExtentFields.CHECKSUM);
            all.add(new Structure("extent tree, tail of a node", offset + tail, fields));
        }
        return all;
    }

    private List<Structure> directory(long offset, MemorySegment block) {
        boolean typed = superblock.has(ExtFeature.FILETYPE);
        var chain = new EntryChain(block, typed, superblock.geometry().inodes());
        boolean dots = DirectoryReader.isDots(block);
        int index = HashTree.countOffset(block);
        var all = new ArrayList<Structure>();
        boolean named = false;
        long at = 0;
        while (at + EntryFields.NAME <= chain.size() && chain.sound(at)) {
            if (DirectoryBlock.isTail(block, at)) {
                all.add(new Structure("directory, tail", offset + at, EntryFields.TAIL));
            } else if (chain.inode(at) == 0) {
                all.add(entry("directory entry, unused", offset + at, 0));
            } else {
                if (!chain.plausibleName(at)) break;
                named = true;
                var name = FileName.text(chain.name(at).toArray(JAVA_BYTE));
                all.add(entry("directory entry " + name, offset + at, chain.nameLength(at)));
            }
            at += chain.length(at);
        }
        boolean whole = at == chain.size();
        if (whole && index >= 0) all.addAll(index(offset, block, index));
        boolean shown = dots || (whole && (named || (index >= 0 && isNode(block, index))));
        return shown ? all : List.of();
    }

    private Structure entry(String name, long at, int nameLength) {
        boolean typed = superblock.has(ExtFeature.FILETYPE);
        return new Structure(name, at, EntryFields.of(nameLength, typed));
    }

    private static boolean isNode(MemorySegment block, int at) {
        int limit = Le.u16(block, at, EntryFields.LIMIT);
        int count = Le.u16(block, at, EntryFields.COUNT);
        long room = (block.byteSize() - at) / EntryFields.INDEX;
        return count > 0 && count <= limit && limit <= room && limit >= room - 1;
    }

    private List<Structure> index(long offset, MemorySegment block, int at) {
        if (!isNode(block, at)) return List.of();
        var all = new ArrayList<Structure>();
        if (at > EntryFields.NAME) {
            int start = EntryFields.ROOT_ZERO.offset();
            var fields = EntryFields.ROOT.stream().<Field<?>>map(f -> f.at(-start)).toList();
            all.add(new Structure("htree root", offset + start, fields));
        }
        int count = Le.u16(block, at, EntryFields.COUNT);
        for (int i = 0; i < count; i++) {
            var fields = i == 0 ? EntryFields.FIRST_INDEX : EntryFields.LATER_INDEX;
            long place = offset + at + (long) i * EntryFields.INDEX;
            all.add(new Structure("htree index " + i, place, fields));
        }
        long tail = at + (long) EntryFields.INDEX * Le.u16(block, at, EntryFields.LIMIT);
        if (superblock.metadataChecksums() && tail + EntryFields.INDEX <= block.byteSize()) {
            all.add(new Structure("htree, tail of a node", offset + tail, EntryFields.NODE_TAIL));
        }
        return all;
    }
}
