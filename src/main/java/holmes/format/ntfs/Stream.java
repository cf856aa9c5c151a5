package holmes.format.ntfs;

import holmes.bytes.ByteRange;
import holmes.bytes.Le;
import holmes.tree.FileContent;
import holmes.tree.FilePiece;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Turns the parts of one attribute into the pieces of a content.
final class Stream {

    private static final MemorySegment NOTHING = MemorySegment.ofArray(new byte[0]);
    private static final int MOST_PIECES = 1 << 22;
    private static final long LARGEST = 1L << 44;

    private final NtfsVolume volume;
    private final List<FilePiece> pieces = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private final long size;
    private final long written;
    private long at;

    private Stream(NtfsVolume volume, long size, long written) {
        this.volume = volume;
        this.size = size;
        this.written = written;
    }

    /// @param parts of one attribute, in any order; none for an empty content
    static FileContent content(NtfsVolume volume, List<Attribute> parts) {
        var sorted =
                parts.stream()
                        .sorted(Comparator.comparingLong(p -> p.isResident() ? -1 : p.first()))
                        .toList();
        if (sorted.isEmpty()) return new Stream(volume, 0, 0).result(NOTHING);
        var first = sorted.getFirst();
        if (first.isResident()) {
            var value = first.value();
            var stream = new Stream(volume, value.byteSize(), value.byteSize());
            if (first.isEncrypted()) stream.doubts.add("encrypted: the bytes are as stored");
            stream.add(value.byteSize(), FilePiece.Kind.INLINE, 0, "");
            var copy = MemorySegment.ofArray(new byte[(int) value.byteSize()]).copyFrom(value);
            return stream.result(copy.asReadOnly());
        }
        boolean begins = first.first() == 0;
        long size = begins ? first.size() : 0;
        boolean sound = size >= 0 && (size <= volume.size() || isMapped(volume, sorted, size));
        var stream = new Stream(volume, sound ? size : 0, begins ? first.written() : 0);
        if (!begins) stream.doubts.add("the beginning of its map is lost");
        if (!sound) stream.doubts.add("its size of " + size + " cannot be");
        if (sorted.stream().anyMatch(Attribute::isCompressed)) {
            stream.add(stream.size, FilePiece.Kind.LOST, 0, "compressed, which is not read");
            return stream.result(NOTHING);
        }
        if (first.isEncrypted()) stream.doubts.add("encrypted: the bytes are as stored");
        for (var part : sorted) stream.part(part);
        if (stream.at < stream.size) {
            stream.lost(stream.size - stream.at, "where it lies is not known");
        }
        return stream.result(NOTHING);
    }

    /// Runs tell of holes too: a sparse file that is larger than its volume has them all.
    private static boolean isMapped(NtfsVolume volume, List<Attribute> parts, long size) {
        if (size > LARGEST) return false;
        long last = parts.stream().mapToLong(Attribute::last).max().orElse(0);
        return last >= 0 && last < LARGEST && (last + 1) * volume.cluster() >= size;
    }

    private FileContent result(MemorySegment inline) {
        return new FileContent(volume.device(), size, pieces, inline, doubts);
    }

    private void part(Attribute part) {
        if (part.isResident()) return;
        long start = bytes(part.first());
        if (start > at) lost(start - at, "where it lies is not known");
        if (start < at) return;
        runs(part.runs());
    }

    private long bytes(long clusters) {
        return clusters < 0 || clusters > size / volume.cluster() + 1
                ? size
                : clusters * volume.cluster();
    }

    /// Each run has a byte that tells how many bytes its length and its distance from the run
    /// before take; a run without a distance was never written.
    private void runs(MemorySegment runs) {
        long cluster = 0;
        for (long i = 0; i < runs.byteSize() && at < size && pieces.size() < MOST_PIECES; ) {
            int header = Le.u8(runs, i);
            int lengthBytes = header & 0xf;
            int distanceBytes = header >>> 4;
            if (header == 0) return;
            if (lengthBytes == 0 || lengthBytes > 8 || distanceBytes > 8) return;
            if (i + 1 + lengthBytes + distanceBytes > runs.byteSize()) return;
            long length = signed(runs, i + 1, lengthBytes);
            if (length <= 0) return;
            long count = bytes(length);
            if (distanceBytes == 0) {
                add(count, FilePiece.Kind.HOLE, 0, "");
            } else {
                cluster += signed(runs, i + 1 + lengthBytes, distanceBytes);
                boolean there =
                        cluster >= 0
                                && cluster <= volume.clusters()
                                && length <= volume.clusters() - cluster;
                if (there) data(count, cluster * volume.cluster());
                else lost(count, "mapped to clusters that do not exist");
            }
            i += 1 + lengthBytes + distanceBytes;
        }
    }

    private static long signed(MemorySegment bytes, long at, int count) {
        long value = bytes.get(java.lang.foreign.ValueLayout.JAVA_BYTE, at + count - 1);
        for (int i = count - 2; i >= 0; i--) value = value << 8 | Le.u8(bytes, at + i);
        return value;
    }

    /// Data, as far as the device goes, and as far as it was written.
    private void data(long length, long place) {
        long there = Math.clamp(volume.device().size() - place, 0, length);
        long used = Math.clamp(written - at, 0, there);
        add(used, FilePiece.Kind.DATA, place, "");
        add(there - used, FilePiece.Kind.UNWRITTEN, place + used, "");
        lost(length - there, "the device ends at byte " + volume.device().size());
    }

    private void lost(long length, String why) {
        add(length, FilePiece.Kind.LOST, 0, why);
    }

    private void add(long length, FilePiece.Kind kind, long place, String why) {
        long part = Math.min(length, size - at);
        if (part <= 0) return;
        pieces.add(new FilePiece(ByteRange.of(at, part), kind, place, why));
        at += part;
    }
}
