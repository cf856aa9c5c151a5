package holmes.examine.volumes;

import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.device.BlockDevice;
import holmes.format.ext.ExtVolume;
import holmes.format.lvm.LogicalVolume;
import holmes.format.signature.Signature;
import holmes.stack.Layer;
import holmes.stack.PartitionTable;
import holmes.stack.Prober;

/// Judges a volume by what begins where it begins, and by whether that ends within it.
final class VolumeContent implements ContentCheck {

    private final Bench bench;

    VolumeContent(Bench bench) {
        this.bench = bench;
    }

    @Override
    public Verdict check(LogicalVolume volume, Layer layer) {
        try {
            return check(bench.open(layer));
        } catch (Refused e) {
            return new Verdict.Unclear(String.valueOf(e.getMessage()));
        }
    }

    private static Verdict check(BlockDevice device) {
        for (var system : ExtVolume.glance(device).generations()) {
            if (system.start() != 0) continue;
            long size = system.superblock().size();
            if (size > device.size()) {
                return new Verdict.Wrong(
                        "a file system of " + size + " bytes in " + device.size() + " bytes");
            }
            // A primary alone lies wherever its first chunk does; a backup needs the right order.
            boolean backup = system.copies().stream().anyMatch(copy -> copy.group() > 0);
            boolean one = system.superblock().geometry().groups() < 2;
            if (backup || one || system.primarySurvives()) {
                return new Verdict.Holds(
                        system.superblock().type() + " " + system.superblock().uuid());
            }
        }
        var found = Prober.identify(device);
        if (!found.tables().isEmpty()) return table(found.tables().getFirst(), device.size());
        return found.found().stream()
                .filter(signature -> !signature.doubtful() && signature.offset() < 1 << 20)
                .findFirst()
                .map(signature -> signature(signature, device.size()))
                .orElse(new Verdict.Unclear("nothing that is recognised"));
    }

    private static Verdict signature(Signature signature, long size) {
        if (signature.size() > size) {
            return new Verdict.Wrong(
                    signature.type() + " of " + signature.size() + " bytes in " + size + " bytes");
        }
        return new Verdict.Holds(signature.type());
    }

    private static Verdict table(PartitionTable table, long size) {
        boolean fits =
                table.partitions().stream()
                        .allMatch(partition -> partition.start() + partition.size() <= size);
        var what = table.type() + " table with " + table.partitions().size() + " partitions";
        return fits
                ? new Verdict.Holds(what)
                : new Verdict.Wrong(what + ", larger than the volume");
    }
}
