package holmes.guide;

import holmes.stack.Layer;
import java.util.List;
import java.util.Optional;

/// A layer on which file systems, partition tables or physical volumes may lie: an array that was
/// put together, or a part that stands alone.
///
/// @param name what the result calls it if it holds a file system itself
/// @param layer its data
/// @param level of the array: `raid1`, `raid10`, …; empty if it is none
/// @param order labels of the disks by slot, for an array
/// @param chunk bytes; 0 if there are none
/// @param system the file system that is known to lie on it, by its UUID
/// @param chosen labels of the disks that are read
public record Base(
        String name,
        Layer layer,
        Optional<String> system,
        String level,
        List<String> order,
        long chunk,
        List<String> chosen) {

    /// What `order` says of a slot whose disk is not there.
    public static final String MISSING = "missing";

    public Base {
        order = List.copyOf(order);
        chosen = List.copyOf(chosen);
    }

    /// A part that is no member of anything.
    public static Base alone(Part part) {
        var name = part.number() > 0 ? "p" + part.number() : part.disk().label();
        var label = List.of(part.disk().label());
        return new Base(name, part.layer(), Optional.empty(), "", label, 0, label);
    }
}
