package holmes.examine.identify;

import holmes.bytes.ByteRange;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.stack.Identification;
import holmes.stack.Layer;
import holmes.stack.PartitionTable;
import java.util.ArrayList;
import java.util.List;

/// What lies on a layer, on its partitions, and on the partitions of those.
///
/// Follows the first table of each device. Partitions that begin behind the end of their device are
/// left out, others are cut off there; the table's anomalies say so. An extended partition is not
/// looked into, for what it holds is listed as partitions of its own.
public record IdentifyTree(Layer layer) implements Request<IdentifyTree.Node> {

    /// Tables within tables that are still followed: a disk, its partitions, a disk image in one.
    private static final int DEPTH = 3;

    /// A layer and its parts.
    ///
    /// @param partitions in the order of the table
    public record Node(Layer layer, Identification identification, List<Node> partitions) {
        public Node {
            partitions = List.copyOf(partitions);
        }
    }

    @Override
    public String kind() {
        return "identify-tree";
    }

    @Override
    public Node perform(Bench bench, Progress progress) throws Progress.Cancelled {
        return node(bench, progress, layer, DEPTH);
    }

    private static Node node(Bench bench, Progress progress, Layer layer, int depth)
            throws Progress.Cancelled {
        var identification = Identify.of(bench, layer);
        var tables = identification.tables();
        if (depth == 0 || tables.isEmpty()) return new Node(layer, identification, List.of());
        var partitions = new ArrayList<Node>();
        var listed = tables.getFirst().partitions();
        for (var partition : listed) {
            progress.report("identifying partitions", partitions.size(), listed.size());
            var part = part(layer, partition, identification.size());
            if (part.range().isEmpty() || partition.container()) continue;
            partitions.add(node(bench, progress, part, depth - 1));
        }
        return new Node(layer, identification, partitions);
    }

    private static Layer.Partition part(
            Layer table, PartitionTable.Partition partition, long size) {
        var range = partition.range().intersect(ByteRange.of(0, size));
        return new Layer.Partition(table, partition.number(), range);
    }
}
