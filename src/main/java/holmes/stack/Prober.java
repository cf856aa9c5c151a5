package holmes.stack;

import static java.util.Comparator.comparingInt;

import holmes.bytes.ByteRange;
import holmes.device.BlockDevice;
import holmes.device.Glance;
import holmes.finding.Anomaly;
import holmes.format.signature.Signature;
import holmes.format.signature.Usage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Asks a device what lies on it: everything that is recognised, and first what `blkid` would name.
///
/// | | |
/// |---|---|
/// | reads | some twenty places, nothing twice, the whole device never |
/// | errors | a place that cannot be read is named; the others are looked at all the same |
///
/// Source of the rules: util-linux `libblkid`, `blkid_do_safeprobe`.
public final class Prober {

    /// A floppy or less: libblkid does not look for members of arrays there, nor for a second file
    /// system.
    private static final long TINY = 1440 << 10;

    /// How far from the end a structure counts as written to the end of something.
    private static final long END = 2 << 20;

    /// A version 0.90 superblock stands for so much.
    private static final long MD_RESERVED = 64 << 10;

    private final Glance device;
    private final boolean part;
    private final Set<String> tolerant = new HashSet<>();

    private Prober(BlockDevice device, boolean part) {
        this.device = new Glance(device);
        this.part = part;
    }

    /// Of a disk, an image, an array or a volume.
    public static Identification identify(BlockDevice device) {
        return new Prober(device, false).identify();
    }

    /// Of a partition: what firmware writes to the end of disks is not looked for.
    public static Identification identifyPart(BlockDevice partition) {
        return new Prober(partition, true).identify();
    }

    private Identification identify() {
        var tables = Tables.read(device);
        var all = ask(Probes.IN_ORDER);
        var provisional = tables.inForce(clean(all));
        var found = new ArrayList<Signature>();
        for (var signature : all) {
            if (!belongsToPartition(signature, provisional)) found.add(signature);
        }
        if (found.isEmpty() && provisional.isEmpty()) found.addAll(ask(Probes.LAST));
        var clean = clean(found);
        var inForce = tables.inForce(clean);
        if (inForce.isEmpty()) tables.leftOver().ifPresent(found::add);
        return new Identification(
                device.size(),
                device.sectorSize(),
                found.stream().sorted(comparingInt(this::rank)).map(this::measured).toList(),
                inForce,
                isAmbivalent(clean),
                device.unreadable().ranges());
    }

    /// The sort is stable, so that the order of the questions decides among equals.
    private int rank(Signature signature) {
        if (signature.doubtful()) return 2;
        return device.size() <= TINY && signature.usage() == Usage.RAID ? 1 : 0;
    }

    private List<Signature> ask(List<Probe> probes) {
        var found = new ArrayList<Signature>();
        for (var probe : probes) {
            if (probe.wholeDisks() && (part || device.size() <= TINY)) continue;
            var answer = probe.question().ask(device);
            if (probe.tolerant()) answer.forEach(signature -> tolerant.add(signature.type()));
            found.addAll(answer);
        }
        return found;
    }

    private static List<Signature> clean(List<Signature> found) {
        return found.stream().filter(signature -> !signature.doubtful()).toList();
    }

    /// The last partition may end where the disk does, so what lies at its end lies at the disk's.
    private boolean belongsToPartition(Signature signature, List<PartitionTable> tables) {
        if (part || tables.isEmpty() || signature.offset() < device.size() - END) return false;
        var whole = ByteRange.of(0, device.size());
        var ranges =
                tables.getFirst().partitions().stream()
                        .map(PartitionTable.Partition::range)
                        .toList();
        if (!ranges.stream().allMatch(whole::contains)) return false;
        var own = place(signature);
        return ranges.stream().anyMatch(range -> range.start() > 0 && range.contains(own));
    }

    /// The place that tells; of an md member of version 0.90, all that its array uses.
    private static ByteRange place(Signature signature) {
        long at = signature.offset();
        boolean md0 = signature.type().equals(Probes.MD) && signature.version().startsWith("0.");
        if (!md0) return ByteRange.of(at, 1);
        return ByteRange.between(Math.max(0, at - signature.size()), at + MD_RESERVED);
    }

    /// The first is followed by no other, unless both tolerate company.
    private boolean isAmbivalent(List<Signature> clean) {
        if (device.size() <= TINY) return false;
        int count = 0;
        int intolerant = 0;
        for (var signature : clean) {
            count++;
            if (signature.usage() == Usage.RAID || signature.usage() == Usage.CRYPTO) break;
            if (!tolerant.contains(signature.type())) intolerant++;
        }
        return count > 1 && intolerant > 0;
    }

    private Signature measured(Signature signature) {
        if (signature.size() <= device.size()) return signature;
        var expected = "at most " + device.size() + " bytes, the device's size";
        return signature.odd(new Anomaly("size", expected, Long.toString(signature.size())));
    }
}
