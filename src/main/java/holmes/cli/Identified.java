package holmes.cli;

import holmes.bytes.ByteRange;
import holmes.examine.identify.IdentifyTree;
import holmes.finding.Anomaly;
import holmes.format.signature.Signature;
import holmes.stack.PartitionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `identify --json` says of one path. Component names are the contract's.
///
/// @param path as typed
/// @param size bytes
/// @param found first what `blkid` would name, last what is doubtful
/// @param ambivalent several things claim the device, and `blkid` would name none
/// @param unreadable places that were looked at in vain, on the device or one of its partitions
record Identified(
        String path,
        long size,
        int sectorSize,
        List<Signature> found,
        Optional<Table> partitionTable,
        boolean ambivalent,
        List<ByteRange> unreadable) {

    Identified {
        found = List.copyOf(found);
        unreadable = List.copyOf(unreadable);
    }

    /// A partition table; that of a hybrid disk which is not in force is left out.
    record Table(
            String type,
            String id,
            int sectorSize,
            List<Partition> partitions,
            List<Anomaly> anomalies) {
        Table {
            partitions = List.copyOf(partitions);
            anomalies = List.copyOf(anomalies);
        }
    }

    /// @param start bytes from the start of the device
    /// @param size bytes, as the table says
    /// @param found what lies on the partition; offsets count from its start
    record Partition(
            int number,
            long start,
            long size,
            String type,
            String name,
            String uuid,
            List<Signature> found) {
        Partition {
            found = List.copyOf(found);
        }
    }

    static Identified of(String path, IdentifyTree.Node node) {
        var identification = node.identification();
        return new Identified(
                path,
                identification.size(),
                identification.sectorSize(),
                identification.found(),
                identification.tables().stream().findFirst().map(table -> table(table, node)),
                ambivalent(node),
                unreadable(node));
    }

    private static Table table(PartitionTable table, IdentifyTree.Node node) {
        var partitions =
                table.partitions().stream()
                        .map(p ->
                                new Partition(
                                        p.number(),
                                        p.start(),
                                        p.size(),
                                        p.type(),
                                        p.name(),
                                        p.uuid(),
                                        found(p.number(), node)))
                        .toList();
        return new Table(
                table.type(), table.id(), table.sectorSize(), partitions, table.anomalies());
    }

    private static List<Signature> found(int number, IdentifyTree.Node node) {
        return node.partitions().stream()
                .filter(part ->
                        part.layer() instanceof holmes.stack.Layer.Partition p
                                && p.number() == number)
                .findFirst()
                .map(part -> part.identification().found())
                .orElse(List.of());
    }

    private static boolean ambivalent(IdentifyTree.Node node) {
        return node.identification().ambivalent()
                || node.partitions().stream().anyMatch(Identified::ambivalent);
    }

    private static List<ByteRange> unreadable(IdentifyTree.Node node) {
        var all = new ArrayList<>(node.identification().unreadable());
        for (var part : node.partitions()) {
            if (!(part.layer() instanceof holmes.stack.Layer.Partition p)) continue;
            for (var range : unreadable(part)) {
                all.add(ByteRange.of(p.range().start() + range.start(), range.length()));
            }
        }
        return all.stream().distinct().sorted().toList();
    }

    boolean needsAttention() {
        return ambivalent || !unreadable.isEmpty();
    }
}
