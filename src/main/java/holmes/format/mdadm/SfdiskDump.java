package holmes.format.mdadm;

import java.util.List;
import java.util.Optional;

/// A partition table as `sfdisk -d` printed it.
///
/// @param disk for instance `/dev/sdb`
/// @param label `dos` or `gpt`
/// @param labelId as printed: `0x000e29a8` or a GUID
/// @param line of the first line, from 1
public record SfdiskDump(
        String disk,
        Optional<String> label,
        Optional<String> labelId,
        List<Entry> entries,
        long line) {

    public SfdiskDump {
        entries = List.copyOf(entries);
    }

    /// @param start sectors
    /// @param size sectors
    public record Entry(int number, long start, long size, String type) {}
}
