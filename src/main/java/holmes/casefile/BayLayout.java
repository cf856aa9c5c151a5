package holmes.casefile;

import java.util.List;

/// Where the disks stand in the chassis. The newest layout counts.
///
/// @param slots in the order in which they are drawn
public record BayLayout(List<Slot> slots) implements Statement {

    public BayLayout {
        slots = List.copyOf(slots);
    }

    /// @param name what the chassis calls it, for instance `3`
    /// @param identity of the medium in it; empty if there is none
    public record Slot(String name, String identity) {}

    @Override
    public String kind() {
        return "bay-layout";
    }
}
