package holmes.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.device.Memory;
import holmes.device.Progress;
import holmes.device.Unreadable;
import holmes.examine.compare.Compare;
import holmes.stack.Layer;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Tasks;
import holmes.ui.hex.Offer;
import holmes.ui.hex.Pages;
import holmes.ui.hex.Source;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompareModelTest {

    private static final int SIZE = 1 << 20;

    private final Tasks tasks = new Tasks();
    private final CompareModel model = new CompareModel(Lanes.direct(), tasks);
    private final Desk desk = new Desk();
    private final byte[] bytes = new byte[SIZE];

    /// A case of devices in memory, which keeps what it has answered.
    private static final class Desk implements CompareDesk {
        private final Map<String, BlockDevice> devices = new HashMap<>();
        private final Map<Compare, Found> kept = new HashMap<>();

        @Override
        public Optional<Found> recall(Compare request) {
            return Optional.ofNullable(kept.get(request));
        }

        @Override
        public Found compare(Compare request, Progress progress) throws Progress.Cancelled {
            var open = request.layers().stream().map(this::open).toList();
            var found =
                    new Found(
                            Compare.of(open, progress),
                            kept.size() + 1,
                            List.of(
                                    new Judgement(
                                            ByteRange.of(4096, 4096),
                                            false,
                                            List.of(1),
                                            "Old.",
                                            9)));
            kept.put(request, found);
            return found;
        }

        private BlockDevice open(Layer layer) {
            return switch (layer) {
                case Layer.Medium(var identity) -> devices.get(identity);
                case Layer.Slice(var of, var range) -> open(of).window(range);
                default -> throw new Refused("no such layer");
            };
        }

        Offer offer(String name) {
            var medium = new Layer.Medium(name);
            return new Offer(name, medium, _ -> Source.of(name, devices.get(name)));
        }
    }

    CompareModelTest() {
        new Random(5).nextBytes(bytes);
    }

    private Offer disk(String name, int... flipped) {
        var own = bytes.clone();
        for (int at : flipped) own[at] ^= 1;
        desk.devices.put(name, new Memory(name, MemorySegment.ofArray(own)));
        return desk.offer(name);
    }

    private void show(Offer... offers) {
        model.offer(desk, List.of(offers), List.of());
        model.fit(16, 20);
        while (model.panes().size() < offers.length) model.addPane();
        for (int i = 0; i < offers.length; i++) model.choose(i, offers[i]);
    }

    private long cursor() {
        return model.rows().cursor().get();
    }

    @Test
    void walks_from_difference_to_difference_and_back() {
        show(disk("a"), disk("b", 100, 5000, 900_000));
        model.next();
        assertThat(model.complaint().get()).contains("not been compared");

        model.compare();
        model.next();
        assertThat(cursor()).isEqualTo(100);
        model.next();
        model.next();
        assertThat(cursor()).isEqualTo(900_000);
        assertThat(model.rows().range().contains(900_000)).isTrue();
        model.next();
        assertThat(cursor()).isEqualTo(900_000);
        assertThat(model.complaint().get()).contains("Nothing differs further on");
        model.previous();
        assertThat(cursor()).isEqualTo(5000);
        assertThat(Mark.of(model.cells(5000))).containsOnly(Mark.ODD);
    }

    @Test
    void panes_start_where_they_are_told() {
        var shifted = new byte[SIZE];
        System.arraycopy(bytes, 0, shifted, 512, SIZE - 512);
        shifted[512 + 70_000] ^= 1;
        desk.devices.put("b", new Memory("b", MemorySegment.ofArray(shifted)));
        show(disk("a"), desk.offer("b"));

        assertThat(model.startAt(1, "1s")).isTrue();
        model.compare();
        model.next();

        assertThat(cursor()).isEqualTo(70_000);
        assertThat(model.found().get().orElseThrow().comparison().differingBytes()).isEqualTo(1);
        assertThat(model.panes().get(1).trace(70_000).getFirst().offset()).isEqualTo(70_512);
        assertThat(model.startAt(1, "2000000")).isFalse();
        assertThat(model.complaint().get()).contains("not on this layer");
    }

    @Test
    void another_start_is_another_comparison() {
        show(disk("a"), disk("b"));
        model.compare();
        assertThat(model.found().get().orElseThrow().comparison().provesEqual()).isTrue();

        model.startAt(0, "512");
        assertThat(model.found().get()).isEmpty();

        model.startAt(0, "0");
        assertThat(model.found().get()).as("remembered").isPresent();
    }

    @Test
    void only_so_many_bytes_are_compared_as_is_wished() {
        show(disk("a"), disk("b", 100, 5000));

        model.limitTo("4KiB");
        model.compare();

        var comparison = model.found().get().orElseThrow().comparison();
        assertThat(comparison.bytesCompared()).isEqualTo(4096);
        assertThat(comparison.differingBytes()).isEqualTo(1);
    }

    @Test
    void of_ten_the_odd_one_is_marked() {
        var offers = new Offer[10];
        for (int i = 0; i < 10; i++) offers[i] = i == 6 ? disk("d6", 4242) : disk("d" + i);
        show(offers);

        model.compare();
        model.next();

        assertThat(cursor()).isEqualTo(4242);
        var marks = Mark.of(model.cells(4242));
        for (int i = 0; i < 10; i++) {
            assertThat(marks[i]).isEqualTo(i == 6 ? Mark.ODD : Mark.NONE);
        }
        model.addPane();
        assertThat(model.panes()).hasSize(10);
        assertThat(model.complaint().get()).contains("No more than 10");
    }

    @Test
    void says_which_side_is_stale_only_where_the_case_tells() {
        show(disk("a"), disk("b", 100, 5000));
        model.compare();
        var found = model.found().get().orElseThrow();

        assertThat(found.stale(found.comparison().ranges().getFirst())).startsWith("unknown");
        assertThat(found.stale(found.comparison().ranges().getLast())).isEqualTo("B");
        model.next();
        model.next();
        assertThat(model.inspected().get().sections().getFirst().rows())
                .anyMatch(row -> row.values().contains("Old. (entry 9)"));
    }

    @Test
    void unreadable_bytes_are_not_compared_and_said() {
        var good = disk("a");
        disk("b", 600);
        var bad = RangeSet.of(ByteRange.of(512, 512));
        desk.devices.put("b", new Unreadable(desk.devices.get("b"), bad, "bad sector"));
        show(good, desk.offer("b"));

        model.compare();

        assertThat(model.cells(600)[1]).isEqualTo(Pages.UNREADABLE);
        var found = model.found().get().orElseThrow();
        assertThat(found.comparison().differingBytes()).isZero();
        assertThat(Figures.of(found))
                .contains("nothing differs in it", "512 bytes unreadable on B")
                .doesNotContain("all equal");
    }

    @Test
    void a_comparison_that_was_stopped_claims_nothing() {
        var background = new ArrayDeque<Runnable>();
        var busy = new CompareModel(new Lanes(background::add, Runnable::run, () -> 0), tasks);
        busy.offer(desk, List.of(), List.of());
        busy.choose(0, disk("a"));
        busy.choose(1, disk("b", 7));
        while (!background.isEmpty()) background.remove().run();

        busy.compare();
        tasks.all().getFirst().stop().run();
        while (!background.isEmpty()) background.remove().run();

        assertThat(busy.found().get()).isEmpty();
        assertThat(desk.kept).isEmpty();
    }

    @Test
    void an_earlier_comparison_is_shown_without_its_evidence() throws Exception {
        disk("a");
        disk("b", 5000);
        var request = new Compare(List.of(new Layer.Medium("a"), new Layer.Medium("b")));
        desk.compare(request, Progress.NONE);
        var gone = offers(name -> new Refused(name + " is not at hand."));
        model.offer(desk, gone, List.of());
        model.fit(16, 20);

        model.show(
                new Suggestion("Entry 1", gone, List.of(0L, 0L), 0, request, Set.of("a", "b"), 1));
        model.next();

        assertThat(cursor()).isEqualTo(5000);
        assertThat(model.panes().getFirst().trouble().get()).isEqualTo("a is not at hand.");
        assertThat(model.rows().length()).isEqualTo(SIZE);
    }

    private interface Why {
        Refused of(String name);
    }

    private static List<Offer> offers(Why why) {
        return List.of("a", "b").stream()
                .map(name ->
                        new Offer(
                                name,
                                new Layer.Medium(name),
                                _ -> {
                                    throw why.of(name);
                                }))
                .toList();
    }
}
