package holmes.examine.compare;

import com.fasterxml.jackson.annotation.JsonIgnore;
import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.stack.Layer;
import java.util.List;
import java.util.stream.IntStream;

/// Compares two or more layers byte by byte, each read once.
///
/// @param layers in the order in which the outcome counts them
public record Compare(List<Layer> layers) implements Request<Comparison> {

    public Compare {
        layers = List.copyOf(layers);
        if (layers.size() < 2) throw new Refused("it takes two devices or more to compare");
    }

    @Override
    @JsonIgnore
    public String kind() {
        return "compare";
    }

    @Override
    public Comparison perform(Bench bench, Progress progress) throws Progress.Cancelled {
        return of(layers.stream().map(bench::open).toList(), progress);
    }

    /// Compares devices up to the end of the smallest. What one of them withholds is not compared,
    /// and said.
    public static Comparison of(List<? extends BlockDevice> devices, Progress progress)
            throws Progress.Cancelled {
        return of(devices, Comparison.MOST_RANGES, progress);
    }

    static Comparison of(List<? extends BlockDevice> devices, int mostRanges, Progress progress)
            throws Progress.Cancelled {
        long length = devices.stream().mapToLong(BlockDevice::size).min().orElseThrow();
        var all = IntStream.range(0, devices.size()).boxed().toList();
        var tally = new Tally(all, length, RangeSet.EMPTY, mostRanges);
        var common =
                devices.stream().map(device -> device.window(ByteRange.of(0, length))).toList();
        Lockstep.run(
                common,
                Lockstep.stretch(common.size()),
                "comparing",
                progress,
                tally::at,
                tally::add);
        return tally.result(devices.stream().map(BlockDevice::size).toList());
    }
}
