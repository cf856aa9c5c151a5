package holmes.examine.replay;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.casefile.Exhibit;
import holmes.casefile.Log;
import holmes.device.BlockDevice;
import holmes.device.Salvage;
import holmes.examine.replay.Found.ChangedByte;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Compares bytes that the case kept of a medium with those that are there now.
final class Snapshots {

    /// So many single bytes are told of; the ranges tell of all.
    private static final int MOST = 16;

    private final Log log;
    private final List<ByteRange> ranges = new ArrayList<>();
    private final Map<Long, ChangedByte> bytes = new TreeMap<>();

    Snapshots(Log log) {
        this.log = log;
    }

    /// What is unreadable, then or now, is no difference.
    void compare(BlockDevice device, Exhibit.Piece piece) {
        var range = piece.range();
        if (range.end() > device.size()) return;
        var now = new byte[Math.toIntExact(range.length())];
        var missing = Salvage.read(device, range.start(), MemorySegment.ofArray(now));
        var silent = missing.shifted(range.start()).union(piece.unreadable());
        var then = piece.sha256().map(log::bytes).orElseGet(() -> new byte[now.length]);
        for (int i = 0; i < Math.min(now.length, then.length); i++) {
            if (now[i] == then[i] || silent.contains(range.start() + i)) continue;
            long at = range.start() + i;
            ranges.add(ByteRange.of(at, 1));
            if (bytes.size() < MOST) {
                int was = Byte.toUnsignedInt(then[i]);
                bytes.put(at, new ChangedByte(at, was, Byte.toUnsignedInt(now[i])));
            }
        }
    }

    RangeSet differing() {
        return new RangeSet(ranges);
    }

    List<ChangedByte> bytes() {
        return List.copyOf(bytes.values());
    }
}
