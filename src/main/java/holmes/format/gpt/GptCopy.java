package holmes.format.gpt;

import holmes.bytes.ByteRange;
import holmes.bytes.Checksums;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// One copy of the table: a header and its entries.
///
/// @param sectorSize by which it was read, in bytes
/// @param offset where the header lies, in bytes of the disk
/// @param entries the used ones that lie in the usable sectors, as Linux takes them
public record GptCopy(
        boolean backup, int sectorSize, long offset, GptHeader header, List<GptEntry> entries) {

    public GptCopy {
        entries = List.copyOf(entries);
    }

    /// @throws UnreadableException if the header cannot be read
    static Reading<GptCopy> read(BlockDevice disk, boolean backup, int sectorSize)
            throws UnreadableException {
        long last = disk.size() / sectorSize - 1;
        if (last < 1) return new Reading.Absent<>("a disk of less than two sectors");
        long sector = backup ? last : 1;
        var bytes = disk.view(sector * sectorSize, sectorSize);
        return switch (GptHeader.parse(bytes, sector)) {
            case Reading.Present<GptHeader>(var header, var anomalies) ->
                    entries(disk, backup, sectorSize, header, anomalies);
            case Reading.Absent<GptHeader>(var why) -> new Reading.Absent<>(why);
            case Reading.Garbled<GptHeader>(var anomalies) -> new Reading.Garbled<>(anomalies);
            case Reading.Unsupported<GptHeader>(var what) -> new Reading.Unsupported<>(what);
        };
    }

    private static Reading<GptCopy> entries(
            BlockDevice disk,
            boolean backup,
            int sectorSize,
            GptHeader header,
            List<Anomaly> ofHeader) {
        var odd = new ArrayList<>(ofHeader);
        long last = disk.size() / sectorSize - 1;
        if (header.lastUsable() > last) {
            var found = Long.toString(header.lastUsable());
            odd.add(new Anomaly("LastUsableLBA", "at most " + last + ", the disk's end", found));
        }
        long size = (long) header.entryCount() * header.entrySize();
        var range = ByteRange.of(header.entriesSector() * sectorSize, size);
        if (range.end() > disk.size()) {
            odd.add(new Anomaly("PartitionEntryLBA", "entries on the disk", range.toString()));
            return new Reading.Garbled<>(odd);
        }
        try {
            var bytes = disk.view(range.start(), size);
            long crc = Checksums.crc32(bytes);
            if (crc != header.entriesCrc()) {
                var expected = "0x" + Long.toHexString(crc);
                var found = "0x" + Long.toHexString(header.entriesCrc());
                odd.add(new Anomaly("PartitionEntryArrayCRC32", expected, found));
            }
            var entries = parse(bytes, header, odd);
            long offset = (backup ? last : 1) * sectorSize;
            return new Reading.Present<>(
                    new GptCopy(backup, sectorSize, offset, header, entries), odd);
        } catch (UnreadableException e) {
            odd.add(new Anomaly("PartitionEntryLBA", "readable entries", "unreadable " + range));
            return new Reading.Garbled<>(odd);
        }
    }

    private static List<GptEntry> parse(MemorySegment bytes, GptHeader header, List<Anomaly> odd) {
        var entries = new ArrayList<GptEntry>();
        for (int i = 0; i < header.entryCount(); i++) {
            var at = bytes.asSlice((long) i * header.entrySize(), GptEntry.SIZE);
            if (!GptEntry.isUsed(at)) continue;
            var entry = GptEntry.of(at, i + 1);
            boolean fits =
                    header.firstUsable() <= entry.first()
                            && entry.first() <= entry.last()
                            && entry.last() <= header.lastUsable();
            if (fits) {
                entries.add(entry);
                continue;
            }
            var found = entry.first() + " to " + entry.last();
            var expected = "usable sectors of partition " + entry.number();
            odd.add(new Anomaly("StartingLBA", expected, found));
        }
        return entries;
    }

    /// Where a partition lies, in bytes of the disk.
    public ByteRange range(GptEntry entry) {
        long count = entry.last() - entry.first() + 1;
        return ByteRange.of(entry.first() * sectorSize, count * sectorSize);
    }
}
