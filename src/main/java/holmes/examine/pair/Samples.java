package holmes.examine.pair;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import java.util.List;
import java.util.stream.IntStream;

/// Samples of many devices, taken side by side.
final class Samples {

    private Samples() {}

    static List<Sample> of(
            List<? extends BlockDevice> devices, List<RangeSet> ignored, Progress progress)
            throws Progress.Cancelled {
        int size = devices.size();
        progress.report("sampling", 0, size);
        var samples =
                IntStream.range(0, size)
                        .parallel()
                        .mapToObj(i -> Sample.of(devices.get(i), ignored.get(i)))
                        .toList();
        progress.report("sampling", size, size);
        return samples;
    }

    /// A set of ranges as it looks from `start` on.
    static RangeSet from(RangeSet ranges, long start, long size) {
        return ranges.within(ByteRange.of(start, size)).shifted(-start);
    }
}
