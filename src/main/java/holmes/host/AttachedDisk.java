package holmes.host;

import holmes.bytes.Refused;
import holmes.source.NaturalOrder;
import holmes.source.SysBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A whole disk that is attached to this machine, as its kernel describes it. Reading the
/// description touches no sector.
///
/// @param node where it can be opened, for instance `/dev/sda`
/// @param size bytes
/// @param identity model, serial number and WWN as far as they are known
/// @param readOnly whether the kernel refuses writes to it
/// @param mounted where the disk or one of its partitions is mounted or used as swap
/// @param partitions names of its partitions, for instance `sda1`
public record AttachedDisk(
        Path node,
        long size,
        SysBlock identity,
        boolean readOnly,
        List<String> mounted,
        List<String> partitions) {

    /// `/sys/block/X/size` counts these, whatever the disk's own sector size is.
    private static final int SYSFS_SECTOR = 512;

    public AttachedDisk {
        mounted = List.copyOf(mounted);
        partitions = List.copyOf(partitions);
    }

    /// The disks of this machine in natural order, without those that hold nothing (unused loop and
    /// RAM devices, empty drives).
    public static List<AttachedDisk> all() {
        return all(Path.of("/sys/block"), Path.of("/proc/self/mounts"), Path.of("/proc/swaps"));
    }

    static List<AttachedDisk> all(Path sysBlock, Path mounts, Path swaps) {
        var used = InUse.read(mounts, swaps);
        return children(sysBlock).stream()
                .map(folder -> read(folder, used))
                .filter(disk -> disk.size > 0)
                .toList();
    }

    private static AttachedDisk read(Path folder, InUse used) {
        var name = String.valueOf(folder.getFileName());
        var partitions =
                children(folder).stream()
                        .filter(child -> Files.exists(child.resolve("partition")))
                        .map(child -> String.valueOf(child.getFileName()))
                        .toList();
        return new AttachedDisk(
                Path.of("/dev", name.replace('!', '/')),
                number(folder.resolve("size")).orElse(0L) * SYSFS_SECTOR,
                SysBlock.read(folder),
                number(folder.resolve("ro")).orElse(0L) != 0,
                used.of(name, partitions),
                partitions);
    }

    private static List<Path> children(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted(
                            Comparator.comparing(
                                    path -> String.valueOf(path.getFileName()),
                                    NaturalOrder.OF_NAMES))
                    .toList();
        } catch (IOException e) {
            throw new Refused(folder + " cannot be listed: " + Refused.why(e), e);
        }
    }

    private static Optional<Long> number(Path file) {
        try {
            return Optional.of(Long.valueOf(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
