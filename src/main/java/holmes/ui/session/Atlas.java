package holmes.ui.session;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.device.BlockDevice;
import holmes.device.Glance;
import holmes.finding.Reading;
import holmes.format.ext.ExtGeometry;
import holmes.format.ext.ExtSuperblock;
import holmes.format.ext.GroupDescriptor;
import holmes.format.ext.InodeFields;
import holmes.format.ext.SuperblockFields;
import holmes.format.gpt.GptEntry;
import holmes.format.gpt.GptHeader;
import holmes.format.lvm.LvmLabel;
import holmes.format.lvm.MdaHeader;
import holmes.format.mbr.MbrSector;
import holmes.format.md.Md0;
import holmes.format.md.Md1;
import holmes.format.md.MdPlace;
import holmes.format.md.MdSuperblocks;
import holmes.format.swap.Swap;
import holmes.ui.hex.Repeated;
import holmes.ui.hex.Structure;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The structures of a layer that lie where their formats say: a few reads, whatever its size.
///
/// What cannot be read is left out. That nothing is drawn over bytes does not mean that they mean
/// nothing.
final class Atlas {

    /// Groups whose inode tables are looked up.
    private static final int MOST_GROUPS = 16_384;

    private final Glance device;
    private final List<Structure> structures = new ArrayList<>();
    private final List<Repeated> tables = new ArrayList<>();
    private Optional<ExtGeometry> fileSystem = Optional.empty();

    private Atlas(BlockDevice device) {
        this.device = new Glance(device);
    }

    static Atlas of(BlockDevice device) {
        var atlas = new Atlas(device);
        atlas.partitions();
        atlas.gpt(512);
        atlas.gpt(4096);
        atlas.md();
        atlas.lvm();
        atlas.ext();
        atlas.swap();
        return atlas;
    }

    List<Structure> structures() {
        return structures;
    }

    List<Repeated> tables() {
        return tables;
    }

    /// Bytes of a block of the file system, 0 if there is none.
    long block() {
        return fileSystem.map(ExtGeometry::blockSize).orElse(0);
    }

    private void add(String name, long at, List<Field<?>> fields) {
        structures.add(new Structure(name, at, fields));
    }

    private void partitions() {
        var sector = device.at(0, 512).map(MbrSector::parse);
        if (sector.isPresent()
                && sector.get() instanceof Reading.Present<MbrSector>(var table, _)
                && !table.isEmpty()) {
            add("Partition table (MBR)", 0, MbrSector.FIELDS);
        }
    }

    private void gpt(int sector) {
        gpt("Partition table (GPT)", sector, 1);
        gpt("Copy of the partition table (GPT)", sector, device.size() / sector - 1);
    }

    private void gpt(String name, int sector, long number) {
        var bytes = number < 1 ? Optional.<MemorySegment>empty() : device.at(number * sector, 512);
        if (bytes.isEmpty()) return;
        if (!(GptHeader.parse(bytes.get(), number)
                instanceof Reading.Present<GptHeader>(var header, _))) return;
        add(name, number * sector, GptHeader.FIELDS);
        long at = header.entriesSector() * sector;
        if (at < 0 || at >= device.size() || header.entrySize() < 128) return;
        long count = Math.min(header.entryCount(), (device.size() - at) / header.entrySize());
        tables.add(
                new Repeated("partition entry", 1, at, header.entrySize(), count, GptEntry.FIELDS));
    }

    private void md() {
        for (var found : MdSuperblocks.find(device).found()) {
            if (found.reading() instanceof Reading.Absent) continue;
            boolean old = found.place() == MdPlace.V0_90;
            add(
                    "RAID superblock (md %s)".formatted(old ? "0.90" : "1.x"),
                    found.offset(),
                    old ? Md0.LITTLE_ENDIAN.fields() : Md1.FIELDS);
        }
    }

    private void lvm() {
        var start = device.at(0, Math.min(device.size(), LvmLabel.SEARCHED));
        if (start.isEmpty()) return;
        if (!(LvmLabel.parse(start.get()) instanceof Reading.Present<LvmLabel>(var label, _))) {
            return;
        }
        long at = 512L * label.sector();
        add(
                "LVM label",
                at,
                List.of(
                        LvmLabel.ID,
                        LvmLabel.SECTOR,
                        LvmLabel.CRC,
                        LvmLabel.OFFSET,
                        LvmLabel.TYPE));
        long header = at + LvmLabel.OFFSET.in(start.get().asSlice(at, 512));
        add("LVM physical volume header", header, List.of(LvmLabel.PV_UUID, LvmLabel.DEVICE_SIZE));
        for (var area : label.metadataAreas()) {
            if (area.end() > device.size()) continue;
            add(
                    "LVM metadata area header",
                    area.start(),
                    List.of(
                            MdaHeader.CHECKSUM,
                            MdaHeader.MAGIC,
                            MdaHeader.VERSION,
                            MdaHeader.START,
                            MdaHeader.AREA_SIZE,
                            MdaHeader.RAW_OFFSET,
                            MdaHeader.RAW_SIZE,
                            MdaHeader.RAW_CHECKSUM,
                            MdaHeader.RAW_FLAGS));
        }
    }

    private void ext() {
        var bytes = device.at(ExtSuperblock.PRIMARY_OFFSET, ExtSuperblock.BYTES);
        if (bytes.isEmpty()
                || !(ExtSuperblock.parse(bytes.get())
                        instanceof Reading.Present<ExtSuperblock>(var superblock, _))) return;
        var geometry = superblock.geometry();
        fileSystem = Optional.of(geometry);
        add("ext superblock", ExtSuperblock.PRIMARY_OFFSET, SuperblockFields.ALL);
        for (long group : geometry.backupGroups()) {
            long at = geometry.superblockOffset(group);
            if (at + ExtSuperblock.BYTES > device.size()) continue;
            add("ext superblock, copy of group " + group, at, SuperblockFields.ALL);
        }
        if (geometry.firstMetaBg() == Long.MAX_VALUE) descriptors(geometry);
    }

    private void descriptors(ExtGeometry geometry) {
        int size = geometry.descriptorSize();
        long at = (geometry.firstDataBlock() + 1) * geometry.blockSize();
        long groups = Math.min(geometry.groups(), (device.size() - at) / size);
        if (groups <= 0) return;
        tables.add(new Repeated("group descriptor", 0, at, size, groups, GroupDescriptor.ALL));
        int known = (int) Math.min(groups, MOST_GROUPS);
        var bytes = device.at(at, (long) known * size);
        if (bytes.isEmpty()) return;
        for (int group = 0; group < known; group++) {
            inodes(geometry, group, bytes.get().asSlice((long) group * size, size));
        }
    }

    private void inodes(ExtGeometry geometry, int group, MemorySegment descriptor) {
        long block = GroupDescriptor.INODE_TABLE.in(descriptor);
        if (descriptor.byteSize() >= 64) {
            block |= GroupDescriptor.INODE_TABLE_HIGH.in(descriptor) << 32;
        }
        long size = geometry.inodesPerGroup() * geometry.inodeSize();
        if (block <= 0 || block > (device.size() - size) / geometry.blockSize()) return;
        var range = ByteRange.of(block * geometry.blockSize(), size);
        tables.add(
                new Repeated(
                        "inode",
                        group * geometry.inodesPerGroup() + 1,
                        range.start(),
                        geometry.inodeSize(),
                        geometry.inodesPerGroup(),
                        InodeFields.ALL));
    }

    private void swap() {
        var start = device.at(0, Math.min(device.size(), Swap.SIZE));
        if (start.isPresent() && Swap.parse(start.get()) instanceof Reading.Present) {
            add("Swap header", 0, Swap.FIELDS);
        }
    }
}
