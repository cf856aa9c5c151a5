package holmes.report.runbook;

import holmes.bytes.ByteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run of bytes of one device of the runbook, or of nothing.
///
/// @param device its name within the runbook; empty for bytes that are missing
/// @param start bytes from the start of the device
/// @param length bytes
record Extent(Optional<String> device, long start, long length) {

    static Extent of(String device, long length) {
        return new Extent(Optional.of(device), 0, length);
    }

    static Extent missing(long length) {
        return new Extent(Optional.empty(), 0, length);
    }

    static long length(List<Extent> extents) {
        return extents.stream().mapToLong(Extent::length).sum();
    }

    /// One after the other, those that continue each other as one.
    static List<Extent> joined(List<Extent> extents) {
        var joined = new ArrayList<Extent>();
        for (var next : extents) {
            if (next.length == 0) continue;
            if (!joined.isEmpty() && next.continues(joined.getLast())) {
                var last = joined.removeLast();
                next = new Extent(last.device, last.start, last.length + next.length);
            }
            joined.add(next);
        }
        return List.copyOf(joined);
    }

    /// The part of a row of extents that lies in `range`, counted from the first one's start.
    static List<Extent> cut(List<Extent> extents, ByteRange range) {
        var cut = new ArrayList<Extent>();
        long at = 0;
        for (var extent : extents) {
            var part = ByteRange.of(at, extent.length).intersect(range);
            long start = extent.device.isEmpty() ? 0 : extent.start + part.start() - at;
            if (!part.isEmpty()) cut.add(new Extent(extent.device, start, part.length()));
            at += extent.length;
        }
        return joined(cut);
    }

    private boolean continues(Extent before) {
        if (!device.equals(before.device)) return false;
        return device.isEmpty() || start == before.start + before.length;
    }
}
