package holmes.format.mdadm;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One superblock as `mdadm --examine` printed it.
///
/// @param device as printed, for instance `/dev/sdb2`
/// @param version `0.90.00`, `1.0`, `1.2`
/// @param arrayUuid four groups of eight hexadecimal digits, lower case
/// @param deviceUuid the same; 0.90 has none
/// @param creation as printed: the time zone of the machine that asked is not known
/// @param level `raid1`, `raid10`, …
/// @param availSectors the member's data area, in sectors of 512 bytes; 1.x
/// @param dataSector where the data starts, in sectors of 512 bytes; 0.90 and 1.0 do not print it
/// @param slot the member's place in the array; empty for spares and where it is not said
/// @param role as printed: `Active device 8`, `spare`; for 0.90 the state of the `this` row
/// @param chunk bytes
/// @param checksumFits empty if not printed
/// @param line of the device's heading, from 1
public record Examined(
        String device,
        Optional<String> version,
        Optional<String> arrayUuid,
        Optional<String> deviceUuid,
        Optional<String> name,
        Optional<String> creation,
        Optional<String> level,
        OptionalInt raidDevices,
        OptionalLong availSectors,
        OptionalLong dataSector,
        Optional<String> state,
        Optional<String> updated,
        OptionalLong events,
        Optional<String> layout,
        OptionalLong chunk,
        OptionalInt slot,
        Optional<String> role,
        Optional<String> arrayState,
        Optional<Boolean> checksumFits,
        long line) {}
