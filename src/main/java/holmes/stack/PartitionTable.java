package holmes.stack;

import holmes.bytes.ByteRange;
import holmes.finding.Anomaly;
import java.util.List;

/// The partitions of a device, as one table lists them.
///
/// @param type libblkid's name: `dos`, `gpt`, `PMBR` for what protects a GPT that is gone, or that
///   of a table which Holmes does not read and an anomaly says so (`aix`, `sgi`, `sun`, `mac`,
///   `bsd`)
/// @param id of the disk; empty if it has none
/// @param sectorSize bytes in which the table counts
public record PartitionTable(
        String type,
        String id,
        int sectorSize,
        List<Partition> partitions,
        List<Anomaly> anomalies) {

    public PartitionTable {
        partitions = List.copyOf(partitions);
        anomalies = List.copyOf(anomalies);
    }

    /// One of them.
    ///
    /// @param number that Linux gives it
    /// @param start bytes from the start of the device
    /// @param size bytes; may leave the device
    /// @param type `0x83`, or a GUID
    /// @param name empty if the table has no names
    /// @param uuid `PARTUUID`; empty if there is none
    /// @param container it only holds the logical partitions that are listed too
    public record Partition(
            int number,
            long start,
            long size,
            String type,
            String name,
            String uuid,
            boolean container) {

        public ByteRange range() {
            return ByteRange.of(start, size);
        }
    }
}
