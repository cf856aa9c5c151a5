package holmes.examine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.device.BlockDevice;
import holmes.device.Devices;
import holmes.device.ParityDisks;
import holmes.device.ParityLayout;
import holmes.device.Progress;
import holmes.format.ext.ExtSuperblock;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file system that mkfs made, dealt to disks by the test: order, layout and chunk come back.
class ParitySolverTest {

    private static final int KIB = 1024;
    private static final int START = 64 * KIB;

    private static final List<ParityLayout> LAYOUTS =
            List.of(
                    ParityLayout.RAID5_LEFT_SYMMETRIC,
                    ParityLayout.RAID5_LEFT_ASYMMETRIC,
                    ParityLayout.RAID5_RIGHT_SYMMETRIC,
                    ParityLayout.RAID5_RIGHT_ASYMMETRIC,
                    ParityLayout.RAID4);

    private static byte[] system;

    @BeforeAll
    static void read() throws Exception {
        system = Files.readAllBytes(Fixtures.path("ext3-1k", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "RAID5_LEFT_SYMMETRIC, 4, 64, -1",
        "RAID5_LEFT_ASYMMETRIC, 5, 32, -1",
        "RAID5_RIGHT_SYMMETRIC, 3, 64, -1",
        "RAID5_RIGHT_ASYMMETRIC, 4, 32, -1",
        "RAID4, 4, 64, -1",
        "RAID5_LEFT_SYMMETRIC, 4, 64, 1",
        "RAID6_LEFT_SYMMETRIC, 5, 64, -1",
        "RAID6_RIGHT_ASYMMETRIC, 5, 32, 4",
    })
    void what_lies_on_the_disks_tells_order_layout_and_chunk(
            ParityLayout layout, int disks, int chunkKib, int gone) {
        var truth = geometry(layout, disks, chunkKib * KIB, gone);
        var sets = deal(truth);
        var layouts = layout.level() == 6 ? sixes() : LAYOUTS;

        var solution = solve(sets, disks, layouts);
        assertThat(solution.holds()).isTrue();
        assertThat(solution.ties()).isEqualTo(1);
        assertThat(solution.ranked().getFirst().geometry()).isEqualTo(truth);
        assertThat(solution.ranked().getFirst().contradictions()).isZero();
    }

    /// The disk with the first superblock is missing, and what is left of it is mixed with others.
    @Test
    void nothing_holds_where_too_little_is_left_to_tell() {
        var truth = geometry(ParityLayout.RAID6_RIGHT_ASYMMETRIC, 5, 32 * KIB, 2);

        assertThat(solve(deal(truth), 5, sixes()).holds()).isFalse();
    }

    private static List<ParityLayout> sixes() {
        return Arrays.stream(ParityLayout.values())
                .filter(layout -> layout.name().matches("RAID6_(LEFT|RIGHT)_A?SYMMETRIC"))
                .toList();
    }

    /// Neither zeros nor noise are an array.
    @Test
    void without_a_file_system_nothing_holds() {
        var sets =
                IntStream.range(0, 4)
                        .<BlockDevice>mapToObj(i -> Devices.noise("" + i, i, 512 * KIB))
                        .toList();

        assertThat(solve(sets, 4, LAYOUTS).holds()).isFalse();
    }

    private static Geometry geometry(ParityLayout layout, int disks, int chunk, int gone) {
        var order = new ArrayList<>(IntStream.range(0, disks).boxed().toList());
        Collections.shuffle(order, new Random(disks * 10L + chunk));
        if (gone >= 0) {
            int missing = order.get(gone);
            order.replaceAll(set -> set == missing ? -1 : set > missing ? set - 1 : set);
        }
        return new Geometry(order, chunk, START, Optional.of(layout));
    }

    /// Something that is no data lies before the data.
    private static List<BlockDevice> deal(Geometry truth) {
        var layout = truth.layout().orElseThrow();
        int slots = truth.order().size();
        int row = (int) truth.chunk() * (slots - layout.parities());
        var array = Arrays.copyOf(system, Math.ceilDiv(system.length, row) * row);
        var disks =
                ParityDisks.write(
                        array, layout.level(), layout.words(), slots, (int) truth.chunk());
        var sets = new BlockDevice[(int) truth.order().stream().filter(s -> s >= 0).count()];
        for (int slot = 0; slot < slots; slot++) {
            int set = truth.order().get(slot);
            if (set < 0) continue;
            var bytes = Arrays.copyOf(Devices.noise(set, START), START + disks[slot].length);
            System.arraycopy(disks[slot], 0, bytes, START, disks[slot].length);
            sets[set] = Devices.of("" + set, bytes);
        }
        return List.of(sets);
    }

    private static Solution solve(List<BlockDevice> sets, int width, List<ParityLayout> layouts) {
        var anchors = new ArrayList<Anchor>();
        var witnesses = new ArrayList<Witness>();
        var heard = new HashSet<Integer>();
        try {
            for (int set = 0; set < sets.size(); set++) {
                var device = sets.get(set);
                for (long at = 0; at + 1024 <= device.size(); at += 512) {
                    var found = ExtSuperblock.parse(device.view(at, 1024)).present();
                    if (found.isEmpty()) continue;
                    long within =
                            found.get().geometry().superblockOffset(found.get().groupNumber());
                    var anchor = new Anchor(set, at, found.get().uuid().toString(), within);
                    anchors.add(anchor);
                    if (heard.add(set)) witnesses.add(new Witness(anchor, found.get()));
                }
            }
            var question =
                    new Question(
                            sets.size(),
                            width,
                            anchors,
                            List.of(),
                            List.of(32L * KIB, 64L * KIB, 128L * KIB),
                            List.of(0L, (long) START),
                            List.of(),
                            Optional.of(layouts));
            return new NearSolver(question, sets, witnesses).solve(List.of(), 12, Progress.NONE);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
