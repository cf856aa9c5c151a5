package holmes.host;

import holmes.bytes.Refused;
import holmes.source.NaturalOrder;
import holmes.source.SysBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A whole disk that is attached to this machine, as its kernel describes it. Reading the
/// description touches no sector.
///
/// @param node where it can be opened, for instance `/dev/sda`
/// @param size bytes
/// @param identity model, serial number and WWN as far as they are known
/// @param readOnly whether the kernel refuses writes to it
/// @param mounted where the disk or one of its partitions is mounted or used as swap
/// @param partitions names of its partitions, for instance `sda1`
/// @param holders arrays and mapped volumes that the kernel has built on them, for instance `md127`
/// @param readable whether this process may open it
public record AttachedDisk(
        Path node,
        long size,
        SysBlock identity,
        boolean readOnly,
        List<String> mounted,
        List<String> partitions,
        List<String> holders,
        boolean readable) {

    /// `/sys/block/X/size` counts these, whatever the disk's own sector size is.
    private static final int SYSFS_SECTOR = 512;

    public AttachedDisk {
        mounted = List.copyOf(mounted);
        partitions = List.copyOf(partitions);
        holders = List.copyOf(holders);
    }

    /// Model and serial number, or what stands for them, in one line.
    public String words() {
        var known =
                Stream.of(identity.model(), identity.serial().or(identity::wwn))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        return known.isEmpty() ? "(tells no serial number)" : known;
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
        var node = Path.of("/dev", name.replace('!', '/'));
        return new AttachedDisk(
                node,
                number(folder.resolve("size")).orElse(0L) * SYSFS_SECTOR,
                SysBlock.read(folder),
                number(folder.resolve("ro")).orElse(0L) != 0,
                used.of(name, partitions),
                partitions,
                holders(folder, partitions),
                Files.isReadable(node));
    }

    /// Source: Linux `Documentation/ABI/testing/sysfs-block`, `holders`; `dm/name` of a mapped one.
    private static List<String> holders(Path folder, List<String> partitions) {
        var folders = new ArrayList<Path>();
        folders.add(folder.resolve("holders"));
        for (var partition : partitions) folders.add(folder.resolve(partition).resolve("holders"));
        return folders.stream()
                .filter(Files::isDirectory)
                .flatMap(holders -> children(holders).stream())
                .map(AttachedDisk::called)
                .distinct()
                .toList();
    }

    private static String called(Path holder) {
        try {
            return Files.readString(holder.resolve("dm/name")).strip();
        } catch (IOException _) {
            return String.valueOf(holder.getFileName());
        }
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
