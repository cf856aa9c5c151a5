package holmes.casefile;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Salvage;
import holmes.format.ext.ExtSuperblock;
import holmes.format.lvm.LvmLabel;
import holmes.stack.Identification;
import holmes.stack.PartitionTable.Partition;
import holmes.stack.Prober;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Which bytes of a medium are kept when it is taken in, before anything can happen to them: those
/// that say how the rest is to be read. Found from tables and first superblocks, without reading
/// the medium in full.
final class Vitals {

    private static final long END = 1 << 20;
    private static final long BLOCK = 4096;

    /// A disk has few; a table that lists more is no reason to keep an image.
    private static final int MOST_PARTITIONS = 64;

    /// Bytes of an LVM metadata area that are kept.
    private static final long MOST_TEXTS = 4 << 20;

    private final BlockDevice device;
    private final List<ByteRange> ranges = new ArrayList<>();

    private Vitals(BlockDevice device) {
        this.device = device;
    }

    /// Both ends of the medium and of each partition, where md superblocks and tables lie, what
    /// chains logical partitions, metadata areas of LVM, and ext superblocks with their backups.
    static RangeSet of(BlockDevice device) {
        var vitals = new Vitals(device);
        var whole = ByteRange.of(0, device.size());
        vitals.part(whole, Prober.identify(device));
        return new RangeSet(vitals.ranges).within(whole);
    }

    private void part(ByteRange part, Identification found) {
        ends(part);
        superblocks(part);
        label(part);
        var tables = found.tables();
        if (tables.isEmpty()) return;
        tables.getFirst().partitions().stream().limit(MOST_PARTITIONS).forEach(this::partition);
    }

    private void partition(Partition partition) {
        var range = partition.range().intersect(ByteRange.of(0, device.size()));
        // Each logical partition has a table of its own in front of it.
        long before = Math.max(0, range.start() - END);
        if (partition.number() > 4) ranges.add(ByteRange.between(before, range.start()));
        if (range.isEmpty()) return;
        ends(range);
        if (partition.container()) return;
        superblocks(range);
        label(range);
    }

    private void ends(ByteRange part) {
        ranges.add(ByteRange.of(part.start(), Math.min(END, part.length())));
        ranges.add(ByteRange.between(Math.max(part.start(), part.end() - END), part.end()));
    }

    private void superblocks(ByteRange part) {
        var bytes = bytes(part, ExtSuperblock.PRIMARY_OFFSET, ExtSuperblock.BYTES);
        var superblock = ExtSuperblock.parse(bytes).present();
        if (superblock.isEmpty()) return;
        var geometry = superblock.get().geometry();
        for (long group : geometry.backupGroups()) {
            long at = geometry.superblockOffset(group);
            if (at < 0 || at + BLOCK > part.length()) continue;
            if (ranges.size() > Keep.MOST / BLOCK / 4) return;
            ranges.add(ByteRange.of((part.start() + at) / BLOCK * BLOCK, BLOCK));
        }
    }

    private void label(ByteRange part) {
        var label = LvmLabel.parse(bytes(part, 0, LvmLabel.SEARCHED)).present();
        if (label.isEmpty()) return;
        for (var area : label.get().metadataAreas()) {
            if (area.start() >= part.length()) continue;
            long length =
                    Math.min(Math.min(area.length(), MOST_TEXTS), part.length() - area.start());
            ranges.add(ByteRange.of(part.start() + area.start(), length));
        }
    }

    /// Nothing if they cannot be read, or lie outside of the part.
    private MemorySegment bytes(ByteRange part, long offset, int length) {
        if (offset + length > part.length()) return MemorySegment.NULL;
        var bytes = MemorySegment.ofArray(new byte[length]);
        var missing = Salvage.read(device, part.start() + offset, bytes);
        return missing.isEmpty() ? bytes : MemorySegment.NULL;
    }
}
