package holmes.format.lvm;

import java.util.List;

/// A logical volume as a group's text describes it.
///
/// @param uuid with dashes
/// @param status the words of `status` and `flags`
/// @param creationTime seconds since 1970; 0 if not said
/// @param creationHost empty if not said
/// @param segmentCount how many segments the text announces
/// @param segments those that it has, by their first extent
public record LogicalVolume(
        String name,
        String uuid,
        List<String> status,
        List<String> tags,
        long creationTime,
        String creationHost,
        long segmentCount,
        List<Segment> segments) {

    public LogicalVolume {
        status = List.copyOf(status);
        tags = List.copyOf(tags);
        segments = List.copyOf(segments);
    }

    /// Whether users see it; hidden volumes are parts of others.
    public boolean visible() {
        return status.contains("VISIBLE");
    }

    /// How many extents it has, gaps between segments included.
    public long extents() {
        return segments.stream().mapToLong(Segment::endExtent).max().orElse(0);
    }

    /// Whether the text holds all segments that it announces. Without this the size is unknown.
    public boolean whole() {
        return !segments.isEmpty() && segments.size() == segmentCount;
    }
}
