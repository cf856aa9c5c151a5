package holmes.examine.pair;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.format.md.MdSuperblock;
import holmes.format.md.MdSuperblocks;
import holmes.stack.Layer;
import holmes.stack.PartitionTable;
import holmes.stack.Prober;
import java.util.ArrayList;
import java.util.List;

/// What each of several layers, as a member of an array, has of its own and not in common with its
/// partners: superblocks, bitmaps and bad-block logs, on the layer itself and on the partitions of
/// its table. Reads no more than the places where those lie.
///
/// @param layers in the order of the outcome
public record FindOwnBytes(List<Layer> layers) implements Request<List<Candidate>> {

    /// What mdadm sets aside for a bitmap at least.
    private static final long BITMAP = 64 << 10;

    public FindOwnBytes {
        layers = List.copyOf(layers);
    }

    @Override
    public String kind() {
        return "own-bytes";
    }

    @Override
    public List<Candidate> perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var candidates = new ArrayList<Candidate>();
        for (var layer : layers) {
            progress.report("looking for superblocks", candidates.size(), layers.size());
            candidates.add(candidate(layer, bench.open(layer)));
        }
        return List.copyOf(candidates);
    }

    private static Candidate candidate(Layer layer, BlockDevice device) {
        var whole = ByteRange.of(0, device.size());
        var own = new ArrayList<ByteRange>();
        own(device, 0, own);
        for (var table : Prober.identify(device).tables()) {
            for (var partition : table.partitions()) {
                var range = partition.range().intersect(whole);
                if (isSector(partition, range)) own(device.window(range), range.start(), own);
            }
        }
        return new Candidate(layer, new RangeSet(own), !own.isEmpty());
    }

    private static boolean isSector(PartitionTable.Partition partition, ByteRange range) {
        return !partition.container() && range.length() >= MdSuperblock.SIZE;
    }

    private static void own(BlockDevice device, long shift, List<ByteRange> own) {
        var whole = ByteRange.of(0, device.size());
        for (var found : MdSuperblocks.find(device).found()) {
            add(whole, found.offset(), MdSuperblock.SIZE, shift, own);
            var superblock = found.reading().present();
            superblock
                    .flatMap(MdSuperblock::bitmap)
                    .ifPresent(at -> add(whole, at, BITMAP, shift, own));
            superblock
                    .flatMap(MdSuperblock::badBlocks)
                    .map(log -> log.range())
                    .ifPresent(r -> add(whole, r.start(), r.length(), shift, own));
        }
    }

    private static void add(
            ByteRange whole, long start, long length, long shift, List<ByteRange> own) {
        if (start < 0 || start >= whole.end()) return;
        var range = ByteRange.of(start, Math.min(length, whole.end() - start));
        own.add(ByteRange.of(range.start() + shift, range.length()));
    }
}
