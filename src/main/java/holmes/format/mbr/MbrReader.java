package holmes.format.mbr;

import holmes.bytes.ByteRange;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import holmes.format.mbr.MbrPartition.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Collects the partitions of one disk in the order in which Linux numbers them.
///
/// Source: Linux `block/partitions/msdos.c`; util-linux `libblkid/src/partitions/dos.c`.
final class MbrReader {

    /// As in Linux: no sane chain has so many records without a partition.
    private static final int MAX_EMPTY_RECORDS = 100;

    /// `DISK_MAX_PARTS`.
    private static final int MAX_NUMBER = 256;

    private static final int FIRST_LOGICAL = 5;

    private final BlockDevice disk;
    private final MbrSector sector;
    private final int sectorSize;
    private final List<MbrPartition> partitions = new ArrayList<>();
    private final List<Anomaly> anomalies = new ArrayList<>();
    private int next = FIRST_LOGICAL;

    MbrReader(BlockDevice disk, MbrSector sector) {
        this.disk = disk;
        this.sector = sector;
        this.sectorSize = disk.sectorSize();
    }

    Reading<Mbr> read() {
        for (int i = 0; i < 4; i++) {
            var entry = sector.entries().get(i);
            if (entry.count() == 0) continue;
            add(i + 1, entry, entry.start(), entry.isExtended() ? Kind.EXTENDED : Kind.PRIMARY);
        }
        for (var entry : sector.entries()) {
            if (entry.count() > 0 && entry.isExtended()) follow(entry);
        }
        for (var primary : List.copyOf(partitions)) {
            if (primary.kind() == Kind.PRIMARY) nest(primary);
        }
        var table = new Mbr(sector.diskId(), sectorSize, sector.isProtective(), partitions);
        return new Reading.Present<>(table, anomalies);
    }

    /// An extended partition holds a chain of records: each has a logical partition, counted from
    /// its own sector, and a link to the next record, counted from the extended partition's start.
    private void follow(MbrSector.Entry extended) {
        long first = extended.start();
        if (first == 0) {
            odd("start_sect", "an extended partition behind sector 0", "0");
            return;
        }
        var seen = new HashSet<Long>();
        long at = first;
        long size = extended.count();
        for (int empty = 0; empty < MAX_EMPTY_RECORDS && next < MAX_NUMBER; empty++) {
            if (!seen.add(at)) {
                odd("start_sect", "a chain that ends", "a loop at sector " + at);
                return;
            }
            var record = record(at);
            if (record.isEmpty()) return;
            if (logicals(record, at, size, extended)) empty = 0;
            var link = record.stream().filter(e -> e.isExtended() && e.count() > 0).findFirst();
            if (link.isEmpty()) return;
            at = first + link.get().start();
            size = link.get().count();
        }
    }

    /// The entries of the extended boot record at a sector; none if it is none.
    private List<MbrSector.Entry> record(long at) {
        var range = Mbr.bytes(at, 1, sectorSize);
        if (range.end() > disk.size()) {
            odd("start_sect", "an extended boot record on the disk", "sector " + at);
            return List.of();
        }
        try {
            var reading = MbrSector.parse(disk.view(range.start(), 512));
            var entries = reading.present().map(MbrSector::entries);
            if (entries.isEmpty()) {
                odd("signature", "an extended boot record", "none at sector " + at);
            }
            return entries.orElse(List.of());
        } catch (UnreadableException e) {
            odd("signature", "an extended boot record", "sector " + at + " is unreadable");
            return List.of();
        }
    }

    /// The third and fourth entries are mostly empty or garbage, and are believed only if they lie
    /// within the record's own part.
    private boolean logicals(
            List<MbrSector.Entry> record, long at, long size, MbrSector.Entry extended) {
        boolean any = false;
        for (int i = 0; i < 4; i++) {
            var entry = record.get(i);
            if (entry.count() == 0 || entry.isExtended()) continue;
            if (i >= 2 && entry.start() + entry.count() > size) continue;
            long start = at + entry.start();
            long end = extended.start() + extended.count();
            if (start < extended.start() || start + entry.count() > end) {
                odd("nr_sects", "a partition within the extended one", "number " + next);
            }
            add(next++, entry, start, Kind.LOGICAL);
            any = true;
        }
        return any;
    }

    private void nest(MbrPartition primary) {
        var within = ByteRange.of(0, disk.size()).intersect(primary.range());
        if (!within.equals(primary.range())) return;
        for (var entry : NestedTable.entries(disk.window(within), primary, sectorSize)) {
            var range = Mbr.bytes(entry.start(), entry.count(), sectorSize);
            if (!primary.range().contains(range) || primary.range().equals(range)) continue;
            partitions.add(new MbrPartition(next++, entry.type(), range, false, Kind.NESTED));
        }
    }

    private void add(int number, MbrSector.Entry entry, long start, Kind kind) {
        var range = Mbr.bytes(start, entry.count(), sectorSize);
        if (range.end() > disk.size()) {
            odd(
                    "nr_sects",
                    "partition " + number + " on the disk",
                    "an end at byte " + range.end());
        }
        partitions.add(new MbrPartition(number, entry.type(), range, entry.bootable(), kind));
    }

    private void odd(String field, String expected, String found) {
        anomalies.add(new Anomaly(field, expected, found));
    }
}
