package holmes.format.ntfs;

import holmes.device.Progress;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Goes through the master file table once: which files there are, and whether its records are
/// where the table says.
final class Census {

    /// Numbers below are the file system's own, but for the root.
    static final long FIRST_FILE = 24;

    static final long ROOT = 5;
    private static final int FEW = 4;
    private static final long LARGEST_CHUNK = 16 << 20;

    /// One disk of several under a stripe begins as the whole does.
    private static final String UNSHOWN =
            "the file system is larger than what it lies on, and nothing shows that it lies there in"
                    + " one piece";

    private final NtfsVolume volume;
    private final Table table;
    private final SortedMap<Long, Node> nodes = new TreeMap<>();
    private long here;
    private long gone;
    private long withheld;

    private Census(NtfsVolume volume, Table table) {
        this.volume = volume;
        this.table = table;
    }

    /// @param nodes files in use by their numbers
    /// @param doubts what speaks against every file
    record Result(SortedMap<Long, Node> nodes, List<String> notes, List<String> doubts) {
        Result {
            nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
            notes = List.copyOf(notes);
            doubts = List.copyOf(doubts);
        }
    }

    static Result take(NtfsVolume volume, Table table, Progress progress)
            throws Progress.Cancelled {
        return new Census(volume, table).run(progress);
    }

    private Result run(Progress progress) throws Progress.Cancelled {
        long size = table.size();
        for (long number = 0; number < size; number++) {
            if (number % 256 == 0) progress.report("counting files", number, size);
            look(number);
        }
        var notes = new ArrayList<String>();
        if (withheld > 0) {
            notes.add(withheld + " records of the table are unreadable: their files are missing.");
        }
        boolean mirrored = mirrored();
        boolean doubtful = gone > here / FEW || !mirrored;
        if (gone > 0) notes.add(gone + " records of the table are overwritten, or elsewhere.");
        if (!mirrored) notes.add("The copy of the table's beginning is not in its place.");
        if (doubtful) notes.add("What it lies on may be put together wrongly.");
        var doubts = new ArrayList<String>();
        if (doubtful) doubts.add("the file system does not fit together, see its notes");
        else if (isCut()) doubts.add(UNSHOWN);
        return new Result(nodes, notes, doubts);
    }

    private void look(long number) {
        try {
            var record = table.record(number);
            if (record.isEmpty()) {
                if (!isBlank(table.raw(number))) gone++;
                return;
            }
            here++;
            boolean own = number < FIRST_FILE && number != ROOT;
            if (own || !record.get().inUse() || record.get().base() != 0) return;
            var names = table.parts(record.get(), Attribute.FILE_NAME);
            nodes.put(number, Node.of(record.get(), names));
        } catch (UnreadableException e) {
            withheld++;
        }
    }

    /// Whether the device is too short, and neither the table nor its copy lies far enough inside
    /// to show that it is one piece.
    private boolean isCut() {
        long device = volume.device().size();
        long far = 0;
        for (long place : new long[] {volume.table(), volume.mirror()}) {
            if (place <= device - volume.record()) far = Math.max(far, place);
        }
        return device < volume.size() && far < LARGEST_CHUNK;
    }

    private static boolean isBlank(MemorySegment raw) {
        return raw.mismatch(MemorySegment.ofArray(new byte[(int) raw.byteSize()])) < 0;
    }

    /// Whether the copy of the first records lies where the boot sector says; so too if nobody
    /// knows.
    private boolean mirrored() {
        if (volume.mirror() > volume.device().size() - volume.record()) return true;
        try {
            var raw = volume.device().view(volume.mirror(), volume.record());
            return FileRecord.parse(0, raw).isPresent();
        } catch (UnreadableException e) {
            return true;
        }
    }
}
