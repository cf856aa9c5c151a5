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
/// @param extent how much of the text there is
/// @param sound whether the group is whole and nothing in it contradicts what LVM2 writes
public record MetadataText(
        Heading heading, Optional<VolumeGroup> group, Extent extent, boolean sound) {

    /// What is left of a text.
    public enum Extent {
        /// All of it.
        COMPLETE,
        /// The whole group, without all of the heading.
        GROUP,
        /// A group that is cut.
        PART,
        /// No group.
        HEADING
    }

    /// Whether nothing of the text is missing; it may have anomalies all the same.
    public boolean complete() {
        return extent == Extent.COMPLETE;
    }

    /// Whether the group is whole, even if the heading is not.
    public boolean groupWhole() {
        return extent == Extent.COMPLETE || extent == Extent.GROUP;
    }

    /// The same text, of which something else shows that its bytes were altered.
    MetadataText doubted() {
        return new MetadataText(heading, group, extent, false);
    }

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
