package holmes.format.mdadm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One array as `mdadm --detail` printed it.
///
/// @param device for instance `/dev/md0`
/// @param chunk bytes
/// @param line of the heading, from 1
public record Detail(
        String device,
        Optional<String> version,
        Optional<String> uuid,
        Optional<String> name,
        Optional<String> creation,
        Optional<String> level,
        OptionalInt raidDevices,
        OptionalLong sizeKib,
        Optional<String> state,
        OptionalLong events,
        Optional<String> layout,
        OptionalLong chunk,
        List<Row> rows,
        long line) {

    public Detail {
        rows = List.copyOf(rows);
    }

    /// @param slot `RaidDevice`; empty for spares and faulty members
    /// @param state for instance `active sync`, `removed`, `faulty`
    /// @param member for instance `/dev/sdb2`; empty for a missing one
    public record Row(OptionalInt slot, String state, Optional<String> member, long line) {}
}
