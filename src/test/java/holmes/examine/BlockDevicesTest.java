package holmes.examine;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.examine.compare.Compare;
import holmes.examine.pair.Candidate;
import holmes.examine.pair.FindPairs;
import holmes.examine.pair.Pairing;
import holmes.host.LoopDevices;
import holmes.source.Sources;
import holmes.stack.Layer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Block devices give the same answers as the images behind them, through the requests of a case.
class BlockDevicesTest {

    private static final List<Path> IMAGES =
            IntStream.range(0, 4).mapToObj(disk -> Fixtures.path("raid10-n2-4", disk)).toList();

    private static final List<Layer> LAYERS =
            IntStream.range(0, 4).<Layer>mapToObj(disk -> new Layer.Medium("disk" + disk)).toList();

    @Test
    void pairs_and_comparisons_are_the_same_on_loop_devices() throws Progress.Cancelled {
        var pairs =
                new FindPairs(
                        LAYERS.stream().map(l -> new Candidate(l, RangeSet.EMPTY, false)).toList(),
                        true);
        var compare = new Compare(List.of(LAYERS.get(0), LAYERS.get(3), LAYERS.get(1)));
        try (var loops = new LoopDevices()) {
            var onImages = bench(IMAGES);
            var onLoops =
                    bench(
                            IMAGES.stream()
                                    .map(image -> loops.attach(image, "--read-only"))
                                    .toList());

            assertThat(pairs.perform(onLoops, Progress.NONE))
                    .isEqualTo(pairs.perform(onImages, Progress.NONE));
            assertThat(compare.perform(onLoops, Progress.NONE))
                    .isEqualTo(compare.perform(onImages, Progress.NONE));
            onImages.devices().values().forEach(BlockDevice::close);
            onLoops.devices().values().forEach(BlockDevice::close);
        }
    }

    @Test
    void requests_have_kinds_that_never_change() {
        assertThat(new Compare(LAYERS).kind()).isEqualTo("compare");
        assertThat(new FindPairs(candidates(), false).kind()).isEqualTo("pairs");
    }

    @Test
    void a_sampled_search_names_the_mirrors_too() throws Progress.Cancelled {
        var bench = bench(IMAGES);
        var found = new FindPairs(candidates(), false).perform(bench, Progress.NONE);

        assertThat(found.groups())
                .extracting(Pairing.Group::members)
                .containsExactly(List.of(0, 3), List.of(1, 2));
        bench.devices().values().forEach(BlockDevice::close);
    }

    private static List<Candidate> candidates() {
        return LAYERS.stream().map(l -> new Candidate(l, RangeSet.EMPTY, false)).toList();
    }

    private static TableBench bench(List<Path> paths) {
        var devices = new HashMap<Layer, BlockDevice>();
        for (int i = 0; i < paths.size(); i++) {
            devices.put(LAYERS.get(i), Sources.device(paths.get(i)));
        }
        return new TableBench(devices);
    }
}
