package holmes.format.lvm;

import holmes.finding.Reading;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Garbled;
import holmes.finding.Reading.Present;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// One generation of a group's metadata, as text: from the ring, from `/etc/lvm/backup` or
/// `archive`, or carved.
///
/// @param group empty if only the heading survives
/// @param complete whether nothing of it is missing; it may have anomalies all the same
public record MetadataText(Heading heading, Optional<VolumeGroup> group, boolean complete) {

    /// The longest text that is read, in bytes: that of ten thousand volumes is half as long.
    public static final int MAX_LENGTH = 8 << 20;

    /// Reads a text from its beginning, for instance a backup file.
    ///
    /// A text that is cut or damaged gives what stands before the damage, which is then an anomaly
    /// with line and byte, and is not `complete`.
    public static Reading<MetadataText> parse(MemorySegment bytes) {
        long length = Math.min(bytes.byteSize(), MAX_LENGTH);
        var text = bytes.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
        var read = TextReader.read(text, 0, text.length);
        var value = read.text();
        if (value.group().isPresent() || value.heading().creationTime() != 0) {
            return new Present<>(value, read.anomalies());
        }
        return read.seen()
                ? new Garbled<>(read.anomalies())
                : new Absent<>("no metadata of a volume group");
    }
}
