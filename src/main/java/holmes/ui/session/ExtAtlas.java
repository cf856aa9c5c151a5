package holmes.ui.session;

import holmes.bytes.ByteRange;
import holmes.bytes.Structure;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.format.ext.ExtFileSystem;
import holmes.format.ext.ExtGeometry;
import holmes.format.ext.ExtStructures;
import holmes.format.ext.ExtSuperblock;
import holmes.format.ext.GroupDescriptor;
import holmes.format.ext.InodeFields;
import holmes.format.ext.JournalSuperblock;
import holmes.format.ext.SuperblockFields;
import holmes.tree.FilePiece;
import holmes.ui.hex.Recogniser;
import holmes.ui.hex.Repeated;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The structures of an ext file system that starts with its layer.
final class ExtAtlas implements Recogniser {

    private static final int ROOT = 2;

    /// A member of a striped array begins as its file system does, and holds only parts of it.
    private static final double WHOLE = 0.9;

    private final BlockDevice device;
    private final ExtFileSystem fileSystem;
    private final ExtGeometry geometry;
    private final List<Structure> structures = new ArrayList<>();
    private final List<Repeated> tables = new ArrayList<>();
    private final TreeMap<Long, Repeated> byPlace = new TreeMap<>();
    private final ExtStructures forms;

    private ExtAtlas(BlockDevice device, ExtFileSystem fileSystem) {
        this.device = device;
        this.fileSystem = fileSystem;
        geometry = fileSystem.superblock().geometry();
        superblock("ext superblock", ExtSuperblock.PRIMARY_OFFSET);
        for (long group : geometry.backupGroups()) {
            superblock("ext superblock, copy of group " + group, geometry.superblockOffset(group));
        }
        var journal = Optional.<JournalSuperblock>empty();
        if (device.size() > geometry.size() * WHOLE) {
            descriptors();
            start(ROOT).ifPresent(at -> first("root directory, first entry", at));
            journal = journal();
        }
        for (var table : tables) byPlace.put(table.offset(), table);
        forms = new ExtStructures(fileSystem.superblock(), journal);
    }

    static Optional<ExtAtlas> of(BlockDevice device) {
        return ExtFileSystem.open(device).present().map(found -> new ExtAtlas(device, found));
    }

    List<Structure> structures() {
        return structures;
    }

    List<Repeated> tables() {
        return tables;
    }

    @Override
    public int piece() {
        return geometry.blockSize();
    }

    @Override
    public List<Structure> in(long offset, MemorySegment block) {
        var table = byPlace.floorEntry(offset + block.byteSize() - 1);
        var here = ByteRange.of(offset, block.byteSize());
        if (table == null || !table.getValue().range().overlaps(here)) {
            return forms.in(offset, block);
        }
        boolean inodes = table.getValue().name().equals("inode");
        return inodes ? inodes(table.getValue(), offset, block) : List.of();
    }

    private List<Structure> inodes(Repeated table, long offset, MemorySegment block) {
        var all = new ArrayList<Structure>();
        int size = table.stride();
        for (long at = 0; at + size <= block.byteSize(); at += size) {
            long number = table.first() + (offset + at - table.offset()) / size;
            if (!table.range().contains(offset + at)) continue;
            var fields = forms.inode(number, block.asSlice(at, size));
            all.add(new Structure("inode " + number, offset + at, fields));
        }
        return all;
    }

    /// Where the copy lies by the geometry, if one lies there.
    private void superblock(String name, long at) {
        if (at < 0 || at + ExtSuperblock.BYTES > device.size()) return;
        try {
            var bytes = device.view(at, ExtSuperblock.BYTES);
            if (ExtSuperblock.parse(bytes).present().isEmpty()) return;
            structures.add(new Structure(name, at, SuperblockFields.ALL));
        } catch (UnreadableException _) {
            // Nothing can be drawn over bytes that are not there.
        }
    }

    private void descriptors() {
        int groups = fileSystem.groups().size();
        if (geometry.firstMetaBg() == Long.MAX_VALUE) {
            int size = geometry.descriptorSize();
            long at = (geometry.firstDataBlock() + 1) * geometry.blockSize();
            long count = Math.min(groups, (device.size() - at) / size);
            if (count > 0) {
                tables.add(
                        new Repeated("group descriptor", 0, at, size, count, GroupDescriptor.ALL));
            }
        }
        for (int group = 0; group < groups; group++) {
            long size = geometry.inodesPerGroup() * geometry.inodeSize();
            long block = fileSystem.groups().of(group).inodeTable();
            if (block <= 0 || block > (device.size() - size) / geometry.blockSize()) continue;
            tables.add(
                    new Repeated(
                            "inode",
                            group * geometry.inodesPerGroup() + 1,
                            block * geometry.blockSize(),
                            geometry.inodeSize(),
                            geometry.inodesPerGroup(),
                            InodeFields.ALL));
        }
    }

    private Optional<JournalSuperblock> journal() {
        var superblock = fileSystem.superblock();
        var at = start(superblock.get(SuperblockFields.JOURNAL_INODE));
        if (at.isEmpty()) return Optional.empty();
        try {
            var bytes = device.view(at.get(), geometry.blockSize());
            var found = JournalSuperblock.parse(bytes).present();
            found.ifPresent(_ -> add("journal superblock", at.get(), bytes));
            return found;
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private void first(String name, long at) {
        try {
            add(name, at, device.view(at, geometry.blockSize()));
        } catch (UnreadableException _) {
            // Then its entries are drawn as soon as they can be read, which is never.
        }
    }

    /// The first structure of a block, under a name by which it can be gone to.
    private void add(String name, long at, MemorySegment block) {
        new ExtStructures(fileSystem.superblock(), Optional.empty())
                .in(at, block).stream()
                        .findFirst()
                        .ifPresent(s -> structures.add(new Structure(name, at, s.fields())));
    }

    /// Where the content of an inode starts, if it has its place on the device.
    private Optional<Long> start(long inode) {
        if (inode <= 0 || !fileSystem.has(inode)) return Optional.empty();
        try {
            return fileSystem.content(fileSystem.inode(inode)).pieces().stream()
                    .findFirst()
                    .filter(piece -> piece.kind() == FilePiece.Kind.DATA)
                    .map(FilePiece::place)
                    .filter(at -> at <= device.size() - geometry.blockSize());
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}
