package holmes.ui.session;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.Structure;
import holmes.device.BlockDevice;
import holmes.device.Glance;
import holmes.finding.Reading;
import holmes.format.gpt.GptEntry;
import holmes.format.gpt.GptHeader;
import holmes.format.lvm.LvmLabel;
import holmes.format.lvm.MdaHeader;
import holmes.format.mbr.MbrSector;
import holmes.format.md.Md0;
import holmes.format.md.Md1;
import holmes.format.md.MdPlace;
import holmes.format.md.MdSuperblock;
import holmes.format.md.MdSuperblocks;
import holmes.format.swap.Swap;
import holmes.format.xfs.XfsSuperblock;
import holmes.ui.hex.Recogniser;
import holmes.ui.hex.Repeated;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The structures of a layer that lie where their formats say: a few reads, whatever its size.
///
/// What cannot be read is left out. That nothing is drawn over bytes does not mean that they mean
/// nothing.
final class Atlas {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_COPIES = 64;

    private final Glance device;
    private final List<Structure> structures = new ArrayList<>();
    private final List<Repeated> tables = new ArrayList<>();
    private Optional<ExtAtlas> ext = Optional.empty();
    private Optional<FatAtlas> fat = Optional.empty();

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
        atlas.fat();
        atlas.xfs();
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
        return ext.map(ExtAtlas::piece).orElse(0);
    }

    /// What only the bytes themselves tell.
    Recogniser recogniser() {
        return ext.<Recogniser>map(found -> found)
                .or(() -> fat.map(found -> found))
                .orElse(Recogniser.NONE);
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
            if (found.place() == MdPlace.V0_90) {
                add("RAID superblock (md 0.90)", found.offset(), Md0.LITTLE_ENDIAN.fields());
            } else {
                var bytes = device.at(found.offset(), MdSuperblock.SIZE);
                var fields = bytes.map(Md1::fields).orElse(Md1.FIELDS);
                add("RAID superblock (md 1.x)", found.offset(), fields);
            }
        }
    }

    private void lvm() {
        var start = device.at(0, Math.min(device.size(), LvmLabel.SEARCHED));
        if (start.isEmpty()) return;
        if (!(LvmLabel.parse(start.get()) instanceof Reading.Present<LvmLabel>(var label, _))) {
            return;
        }
        long at = 512L * label.sector();
        add("LVM label", at, LvmLabel.FIELDS);
        var sector = start.get().asSlice(at, 512);
        long inside = LvmLabel.OFFSET.in(sector);
        add("LVM physical volume header", at + inside, LvmLabel.header(sector.asSlice(inside)));
        for (var area : label.metadataAreas()) area(area);
    }

    /// A metadata area: its header, and the texts that it names, as far as they do not wrap.
    private void area(ByteRange area) {
        var sector = device.at(area.start(), MdaHeader.SIZE);
        if (area.end() > device.size() || sector.isEmpty()) return;
        add("LVM metadata area header", area.start(), MdaHeader.fields(sector.get()));
        if (!(MdaHeader.parse(sector.get(), area.start())
                instanceof Reading.Present<MdaHeader>(var header, _))) return;
        for (var text : header.locations()) {
            long length = Math.min(text.size(), header.size() - text.offset());
            if (length <= 0 || length > LONGEST_TEXT) continue;
            add(
                    "LVM text",
                    area.start() + text.offset(),
                    List.of(Field.text("text", 0, (int) length)));
        }
    }

    private void ext() {
        ext = ExtAtlas.of(device);
        ext.ifPresent(found -> {
            structures.addAll(found.structures());
            tables.addAll(found.tables());
        });
    }

    private void fat() {
        if (ext.isPresent()) return;
        fat = FatAtlas.of(device);
        fat.map(FatAtlas::bootSector).ifPresent(structures::add);
    }

    /// The superblock, and its copies at the starts of the groups, as far as they are there.
    private void xfs() {
        var start = device.at(0, XfsSuperblock.BYTES).map(XfsSuperblock::parse);
        if (start.isEmpty()
                || !(start.get() instanceof Reading.Present<XfsSuperblock>(var found, _))) return;
        add("XFS superblock", 0, XfsSuperblock.FIELDS);
        var geometry = found.geometry();
        for (long group = 1; group < Math.min(geometry.groups(), MOST_COPIES); group++) {
            long at = group * geometry.groupBlocks() * geometry.blockSize();
            var copy = device.at(at, XfsSuperblock.BYTES).map(XfsSuperblock::parse);
            if (copy.flatMap(Reading::present).isEmpty()) continue;
            add("XFS superblock, copy of group " + group, at, XfsSuperblock.FIELDS);
        }
    }

    private void swap() {
        var start = device.at(0, Math.min(device.size(), Swap.SIZE));
        if (start.isPresent() && Swap.parse(start.get()) instanceof Reading.Present) {
            add("Swap header", 0, Swap.FIELDS);
        }
    }
}
