package holmes.guide;

import java.util.Comparator;
import java.util.List;

/// Parts that lie alike on several disks, and so may be members of one array.
///
/// @param name what people call them, for instance `partition 2`
/// @param parts one a disk, in the order of the disks
public record PartSet(String name, List<Part> parts) {

    public PartSet {
        parts = List.copyOf(parts);
    }

    /// The same parts on disks of which more is known now, in their order.
    PartSet on(List<Disk> disks) {
        return new PartSet(
                name,
                parts.stream()
                        .map(part -> part.on(disks))
                        .sorted(Comparator.comparingInt(part -> disks.indexOf(part.disk())))
                        .toList());
    }
}
