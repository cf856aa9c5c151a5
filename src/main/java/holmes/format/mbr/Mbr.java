package holmes.format.mbr;

import holmes.bytes.ByteRange;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.finding.Reading;
import java.util.List;
import java.util.Locale;

/// The partition table of a disk with a DOS label.
///
/// @param diskId 0 if none was ever written
/// @param sectorSize bytes; the table counts in them
/// @param protective it stands for a GUID partition table that should be used instead
/// @param partitions in ascending order of their numbers
public record Mbr(long diskId, int sectorSize, boolean protective, List<MbrPartition> partitions) {

    public Mbr {
        partitions = List.copyOf(partitions);
    }

    /// Reads the first sector, then the extended boot records and the nested tables.
    ///
    /// What is wrong with the chain, or leaves the disk, is an anomaly; an extended boot record
    /// that cannot be read is one too, for what it lists is then unknown.
    ///
    /// @throws UnreadableException if the first sector cannot be read
    public static Reading<Mbr> read(BlockDevice disk) throws UnreadableException {
        if (disk.size() < 512) return new Reading.Absent<>("shorter than a sector");
        return switch (MbrSector.parse(disk.view(0, 512))) {
            case Reading.Present<MbrSector>(var sector, _) -> new MbrReader(disk, sector).read();
            case Reading.Absent<MbrSector>(var why) -> new Reading.Absent<>(why);
            case Reading.Garbled<MbrSector>(var anomalies) -> new Reading.Garbled<>(anomalies);
            case Reading.Unsupported<MbrSector>(var what) -> new Reading.Unsupported<>(what);
        };
    }

    /// The disk's identifier as `blkid` prints it; empty if there is none.
    public String id() {
        return diskId == 0 ? "" : String.format(Locale.ROOT, "%08x", diskId);
    }

    /// `PARTUUID`, made of the disk's identifier and the number; empty if there is none.
    public String uuid(MbrPartition partition) {
        if (diskId == 0 || partition.kind() == MbrPartition.Kind.NESTED) return "";
        return String.format(Locale.ROOT, "%08x-%02x", diskId, partition.number());
    }

    static ByteRange bytes(long sector, long count, int sectorSize) {
        return ByteRange.of(sector * sectorSize, count * sectorSize);
    }
}
