package holmes.report.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Exhibit;
import holmes.casefile.Fingerprint;
import holmes.casefile.Media;
import holmes.casefile.MemoryStore;
import holmes.device.BlockDevice;
import holmes.device.Concatenation;
import holmes.device.Memory;
import holmes.device.Missing;
import holmes.device.ParityLayout;
import holmes.device.Salvage;
import holmes.device.Stripe;
import holmes.stack.Layer;
import holmes.stack.Resolver;
import java.lang.foreign.MemorySegment;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a layout comes to is what the resolver opens: the same bytes, and the same ones missing.
class LayoutTest {

    private static final int SECTOR = 512;
    private static final int DISKS = 5;

    private final Random random = new Random(11);
    private final Map<String, BlockDevice> media = new HashMap<>();
    private final List<Exhibit> exhibits = new ArrayList<>();

    LayoutTest() {
        for (int i = 0; i < DISKS; i++) {
            var bytes = new byte[(200 + 10 * i) * SECTOR];
            random.nextBytes(bytes);
            var name = "disk" + i;
            media.put(name, new Memory(name, MemorySegment.ofArray(bytes)));
            exhibits.add(
                    new Exhibit(
                            name,
                            name,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            SECTOR,
                            new Fingerprint(bytes.length, List.of()),
                            Optional.empty(),
                            List.of()));
        }
    }

    private final Resolver.Roots roots =
            new Resolver.Roots() {
                @Override
                public BlockDevice medium(String identity) {
                    return media.get(identity);
                }

                @Override
                public BlockDevice branch(Layer base, String name) {
                    throw new IllegalArgumentException(name);
                }
            };

    private Layout layout() {
        var empty = Case.open(new MemoryStore(), Media.NONE, Clock.systemUTC());
        return new Layout(new Disks(exhibits, new Known(empty)));
    }

    private static Layer disk(int number) {
        return new Layer.Medium("disk" + number);
    }

    private static Layer slice(Layer of, long sector, long sectors) {
        return new Layer.Slice(of, ByteRange.of(sector * SECTOR, sectors * SECTOR));
    }

    private long sectors(Layer layer) {
        return new Resolver(roots).open(layer).size() / SECTOR;
    }

    @Test
    void each_range_of_a_member_comes_from_the_half_that_is_read_there() {
        var both =
                new Layer.Linear(
                        List.of(
                                slice(disk(0), 0, 8),
                                slice(disk(1), 8, 3),
                                new Layer.Absent("lost", 5 * SECTOR),
                                slice(disk(0), 16, 100)));
        var members =
                List.of(slice(both, 2, 96), slice(disk(1), 2, 96), slice(disk(2), 2, 96), disk(3));
        var layout = layout();
        var extents = layout.of(new Layer.NearMirrored(members, 2, 8 * SECTOR, List.of(0, 2)));

        var first = (Step.Table) layout.steps().getFirst();
        assertThat(first.extents())
                .containsExactly(
                        new Extent(Optional.of("disk0"), 2 * SECTOR, 6 * SECTOR),
                        new Extent(Optional.of("disk1"), 8 * SECTOR, 3 * SECTOR),
                        Extent.missing(5 * SECTOR),
                        new Extent(Optional.of("disk0"), 16 * SECTOR, 82 * SECTOR));
        var array = (Step.Stripe) layout.steps().getLast();
        assertThat(array.near())
                .contains(new Step.Near(2, List.of("array-slot-0", "", "array-slot-2", "")));
        assertThat(extents).containsExactly(Extent.of("array", 192 * SECTOR));
    }

    @Test
    void an_array_without_a_whole_mirror_is_left_to_tables() {
        var absent = new Layer.Absent("slot", 96 * SECTOR);
        var layout = layout();
        var members = List.of(slice(disk(0), 2, 96), absent, absent, absent);
        layout.of(new Layer.NearMirrored(members, 2, 8 * SECTOR, List.of(0)));
        assertThat(((Step.Stripe) layout.steps().getLast()).near()).isEmpty();
    }

    @Test
    void a_branch_is_no_evidence() {
        assertThatThrownBy(() -> layout().of(new Layer.Branched(disk(0), "trial")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("only evidence");
    }

    @Test
    void whatever_is_made_of_disks_comes_out_byte_for_byte() throws Exception {
        for (int trial = 0; trial < 400; trial++) {
            var layer = layer(4);
            var expected = new Resolver(roots).open(layer);
            var layout = layout();
            var extents = layout.of(layer);
            var made = new Made(layout.steps()).row(extents);

            assertThat(made.size()).as(layer.toString()).isEqualTo(expected.size());
            var whole = ByteRange.of(0, made.size());
            assertThat(made.withheld(whole)).isEqualTo(expected.withheld(whole));
            assertThat(bytes(made)).as(layer.toString()).isEqualTo(bytes(expected));
        }
    }

    @Test
    void far_copies_and_data_with_parity_come_out_byte_for_byte() throws Exception {
        for (int trial = 0; trial < 100; trial++) {
            int slots = 3 + random.nextInt(2);
            var members = new ArrayList<Layer>();
            for (int i = 0; i < slots; i++) members.add(part(disk(random.nextInt(DISKS))));
            var parity = ParityLayout.values()[random.nextInt(ParityLayout.values().length)];
            var layers =
                    List.of(
                            new Layer.Parity(members, parity, chunk()),
                            new Layer.FarMirrored(
                                    members,
                                    1,
                                    2 + random.nextInt(2),
                                    random.nextBoolean(),
                                    chunk(),
                                    List.of(random.nextInt(slots))));
            for (var layer : layers) {
                var expected = new Resolver(roots).open(layer);
                var layout = layout();
                var extents = layout.of(layer);
                var made = new Made(layout.steps()).row(extents);
                assertThat(made.size()).as(layer.toString()).isEqualTo(expected.size());
                assertThat(bytes(made)).as(layer.toString()).isEqualTo(bytes(expected));
            }
        }
    }

    @Test
    void what_is_rebuilt_from_parity_is_refused_in_a_sentence() {
        var members =
                List.of(slice(disk(0), 2, 96), new Layer.Absent("slot", 96 * SECTOR), disk(2));
        var array = new Layer.Parity(members, ParityLayout.RAID5_LEFT_SYMMETRIC, 8 * SECTOR);

        assertThatThrownBy(() -> layout().of(array))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Part of the RAID5 of 3 is rebuilt from parity");
    }

    private static byte[] bytes(BlockDevice device) {
        var bytes = new byte[(int) device.size()];
        Salvage.read(device, 0, MemorySegment.ofArray(bytes));
        return bytes;
    }

    private Layer layer(int depth) {
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(8);
        return switch (kind) {
            case 0, 1 -> random.nextInt(8) == 0 ? absent() : disk(random.nextInt(DISKS));
            case 2, 3 -> part(layer(depth - 1));
            case 4 -> new Layer.Linear(several(depth, 1 + random.nextInt(3)));
            case 5 -> new Layer.Striped(several(depth, 1 + random.nextInt(3)), chunk());
            case 6 -> {
                var legs = several(depth, 2);
                yield sectors(legs.get(0)) == sectors(legs.get(1))
                        ? new Layer.Mirrored(legs, random.nextInt(2))
                        : new Layer.Volume("vg/lv", "uuid", legs.get(0));
            }
            default -> {
                int slots = 2 + random.nextInt(3);
                var preference =
                        IntStream.range(0, slots)
                                .filter(_ -> random.nextBoolean())
                                .boxed()
                                .toList();
                yield new Layer.NearMirrored(
                        several(depth, slots), 1 + random.nextInt(2), chunk(), preference);
            }
        };
    }

    private Layer absent() {
        return new Layer.Absent("gone", (1 + random.nextInt(200)) * (long) SECTOR);
    }

    private Layer part(Layer of) {
        long all = sectors(of);
        long start = all == 0 ? 0 : random.nextLong(all);
        long length = all == 0 ? 0 : random.nextLong(all - start + 1);
        return slice(of, start, length);
    }

    private long chunk() {
        return (1L << random.nextInt(4)) * SECTOR;
    }

    private List<Layer> several(int depth, int count) {
        return IntStream.range(0, count).mapToObj(_ -> layer(depth - 1)).toList();
    }

    /// Opens what the steps make.
    private final class Made {

        private final Map<String, BlockDevice> devices = new HashMap<>(media);

        Made(List<Step> steps) {
            for (var step : steps) {
                devices.put(
                        step.name(),
                        switch (step) {
                            case Step.Table table -> row(table.extents());
                            case Step.Stripe stripe ->
                                    new Stripe(
                                            stripe.legs().stream().map(devices::get).toList(),
                                            stripe.chunk());
                        });
            }
        }

        BlockDevice row(List<Extent> extents) {
            return new Concatenation(
                    extents.stream()
                            .map(e ->
                                    e.device().isEmpty()
                                            ? new Missing("nothing", e.length())
                                            : devices.get(e.device().get())
                                                    .window(ByteRange.of(e.start(), e.length())))
                            .toList());
        }
    }
}
