package holmes.examine.files;

import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.finding.Reading;
import holmes.format.ext.ExtGeneration;
import holmes.format.ext.ExtVolume;
import holmes.format.ext.JournalUse;
import holmes.format.ext.Suspects;
import holmes.format.fat.FatTree;
import holmes.format.fat.FatVolume;
import holmes.format.ntfs.NtfsTree;
import holmes.format.ntfs.NtfsVolume;
import holmes.format.xfs.XfsVolume;
import holmes.tree.FileTree;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Opens file systems of every kind whose files Holmes reads.
public final class Trees {

    /// Kinds other than ext, by libblkid's names. They are found by what {@link
    /// holmes.examine.identify.Identify} says of a layer, ext by {@link FindGenerations}.
    public static final Set<String> IDENTIFIED = Set.of("vfat", "xfs", "ntfs");

    private static final Pattern FAT_SERIAL = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{4}");

    private static final Pattern NTFS_SERIAL = Pattern.compile("[0-9A-F]{16}");

    private Trees() {}

    /// @param uuid of the file system; of a FAT or an NTFS its serial number
    /// @param everywhere see {@link ReadFiles}
    /// @throws Refused if it is not there
    static FileTree open(BlockDevice device, String uuid, boolean everywhere, Progress progress)
            throws Progress.Cancelled {
        if (FAT_SERIAL.matcher(uuid).matches()) {
            return new FatTree(FatVolume.read(device).present().orElseThrow(() -> missing(uuid)));
        }
        if (NTFS_SERIAL.matcher(uuid).matches()) {
            var ntfs = NtfsVolume.read(device).present().orElseThrow(() -> missing(uuid));
            return NtfsTree.open(ntfs, progress).orElseThrow(() -> missing(uuid));
        }
        var first = xfs(device, false, progress).filter(x -> is(x, uuid));
        if (first.isPresent()) return first.get().open(everywhere, progress);
        var volume = everywhere ? ExtVolume.examine(device, progress) : ExtVolume.glance(device);
        var generation = generation(volume, uuid);
        if (generation.isPresent()) {
            return volume.open(generation.get(), JournalUse.REPLAY, Suspects.NONE, progress);
        }
        var copy = everywhere ? xfs(device, true, progress) : Optional.<XfsVolume>empty();
        return copy.filter(x -> is(x, uuid)).orElseThrow(() -> missing(uuid)).open(true, progress);
    }

    /// The XFS that starts with a device.
    ///
    /// @param everywhere whether copies of its superblock are searched for if the first is gone
    static Optional<XfsVolume> xfs(BlockDevice device, boolean everywhere, Progress progress)
            throws Progress.Cancelled {
        var first = XfsVolume.glance(device);
        boolean sound =
                first instanceof Reading.Present<XfsVolume>(_, var anomalies)
                        && anomalies.isEmpty();
        if (sound || !everywhere) return first.present();
        var copy = XfsVolume.search(device, progress);
        return copy.isPresent() ? copy : first.present();
    }

    private static boolean is(XfsVolume xfs, String uuid) {
        return xfs.superblock().uuid().toString().equals(uuid);
    }

    private static Optional<ExtGeneration> generation(ExtVolume volume, String uuid) {
        return volume.generations().stream()
                .filter(g -> g.superblock().uuid().toString().equals(uuid))
                .filter(g -> g.start() >= 0)
                .findFirst();
    }

    private static Refused missing(String uuid) {
        return new Refused("No file system " + uuid + " was found on this layer.");
    }
}
