package holmes.examine.solve;

import holmes.bytes.ByteRange;
import holmes.device.BlockDevice;
import holmes.device.Glance;
import holmes.device.UnreadableException;
import holmes.format.gpt.Gpt;
import holmes.format.mbr.Mbr;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// Checks a hypothesis against the partition tables of guests: where the LVM text puts a volume a
/// table may begin, and it says where file systems begin.
final class TableCheck {

    static final String TABLES = "file systems start where a table inside a volume puts them";

    /// In the last two bytes of the first sector, whatever kind of table follows.
    private static final int SIGNATURE = 510;

    private static final int SECTOR = 512;

    private TableCheck() {}

    /// @param volumes where volumes begin, in bytes of the array
    /// @param things where file systems begin under this hypothesis
    static Tally of(BlockDevice array, List<Long> volumes, Collection<Long> things) {
        var starts = new HashSet<>(things);
        int agree = 0;
        for (long volume : volumes) {
            if (!isBootRecord(array, volume)) continue;
            var inside = ByteRange.between(volume, array.size());
            for (var range : partitions(new Glance(array.window(inside)))) {
                if (starts.contains(volume + range.start())) agree++;
            }
        }
        // Partitions may hold what is no file system, so a miss is no objection.
        return new Tally(TABLES, agree, 0);
    }

    private static boolean isBootRecord(BlockDevice array, long at) {
        if (at < 0 || at + SECTOR > array.size()) return false;
        try {
            MemorySegment sector = array.view(at, SECTOR);
            return sector.get(ValueLayout.JAVA_BYTE, SIGNATURE) == 0x55
                    && sector.get(ValueLayout.JAVA_BYTE, SIGNATURE + 1) == (byte) 0xaa;
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static List<ByteRange> partitions(BlockDevice volume) {
        var ranges = new ArrayList<ByteRange>();
        try {
            Mbr.read(volume)
                    .present()
                    .ifPresent(table -> table.partitions().forEach(p -> ranges.add(p.range())));
            Gpt.read(volume)
                    .present()
                    .ifPresent(
                            copy -> copy.entries().forEach(entry -> ranges.add(copy.range(entry))));
        } catch (UnreadableException e) {
            return ranges;
        }
        return ranges;
    }
}
