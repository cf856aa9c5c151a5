package holmes.guide;

import java.util.List;

/// Parts that lie alike on several disks, and so may be members of one array.
///
/// @param name what people call them, for instance `partition 2`
/// @param parts one a disk, in the order of the disks
public record PartSet(String name, List<Part> parts) {

    public PartSet {
        parts = List.copyOf(parts);
    }
}
