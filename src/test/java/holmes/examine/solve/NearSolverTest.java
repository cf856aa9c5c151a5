package holmes.examine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.device.BlockDevice;
import holmes.device.Memory;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.format.ext.ExtSuperblock;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Anchors are laid out by the arithmetic of md(4) for an array that is known; the solver gets the
/// anchors alone.
class NearSolverTest {

    private static final long KIB = 1024;
    private static final List<Long> CHUNKS =
            LongStream.iterate(4 * KIB, c -> c <= 4096 * KIB, c -> c * 2).boxed().toList();

    @ParameterizedTest
    @CsvSource({"3,4", "5,64", "5,512", "7,128"})
    void finds_order_and_chunk_from_backup_superblocks(int sets, long chunkKib) {
        var truth = new Geometry(shuffled(sets), chunkKib * KIB, 0);

        var solution = solve(sets, anchors(truth, 12), List.of());

        assertThat(best(solution)).isEqualTo(truth);
        // Where data starts within a chunk is for trees to say, or the LVM text.
        assertThat(solution.ranked().subList(0, solution.ties()))
                .allMatch(s -> s.geometry().order().equals(truth.order()))
                .allMatch(s -> s.geometry().chunk() == truth.chunk());
    }

    @Test
    void keeps_ties_when_nothing_lies_on_two_of_the_sets() {
        var truth = new Geometry(List.of(2, 0, 1, 4, 3), 64 * KIB, 0);
        var swapped = new Geometry(List.of(2, 0, 3, 4, 1), 64 * KIB, 0);

        var solution = solve(5, without(1, 3, anchors(truth, 12)), List.of());

        assertThat(solution.ties()).isGreaterThan(1);
        assertThat(solution.ranked().subList(0, solution.ties()))
                .extracting(Scored::geometry)
                .contains(truth, swapped);
    }

    /// Groups of 8 MiB and a row of 256 KiB: every backup lies on the same set as its primary.
    @Test
    void backups_alone_cannot_order_a_power_of_two_of_sets() {
        var truth = new Geometry(List.of(2, 0, 1, 3), 64 * KIB, 0);

        assertThat(solve(4, anchors(truth, 12), List.of()).ties()).isGreaterThan(1);
    }

    @Test
    void a_log_breaks_a_tie_but_never_outvotes_the_disks() {
        var truth = new Geometry(List.of(2, 0, 1, 4, 3), 64 * KIB, 0);
        var right = List.of(new SlotHint(4, List.of(1), "console.log line 7"));
        var lies = List.of(new SlotHint(0, List.of(0), "x"), new SlotHint(1, List.of(0), "x"));

        assertThat(best(solve(5, without(1, 3, anchors(truth, 12)), right))).isEqualTo(truth);
        assertThat(best(solve(5, anchors(truth, 12), lies))).isEqualTo(truth);
    }

    /// Where the data starts a row later, the stray lies before it. That explains it no better.
    @Test
    void a_superblock_that_strayed_does_not_move_the_data_start() throws Exception {
        int chunk = 512 << 10;
        var sets = new byte[3][9 << 20];
        lay(Fixtures.disk("ext3-1k", 0), 24 << 20, sets, chunk);
        var other = Fixtures.disk("ext2-1k", 0).view(0, 300 << 10).toArray(ValueLayout.JAVA_BYTE);
        System.arraycopy(other, 0, sets[0], 128 << 10, other.length);
        var stray = new Anchor(0, (128 << 10) + 1024, "stray", 1024);
        var system = new Anchor(0, chunk + 1024, "system", 1024);
        var devices = Arrays.stream(sets).map(NearSolverTest::device).toList();
        var witnesses =
                Stream.of(stray, system).map(at -> witness(devices.getFirst(), at)).toList();
        var question =
                new Question(3, 3, List.of(stray, system), List.of(), CHUNKS, List.of(), List.of());

        var solver = new NearSolver(question, devices, witnesses);

        long right = solver.score(new Geometry(List.of(0, 1, 2), chunk, 0)).score();
        long late = solver.score(new Geometry(List.of(0, 1, 2), chunk, chunk)).score();
        assertThat(late).isEqualTo(right);
    }

    /// Lays an image out over the sets, one row after their beginnings.
    private static void lay(BlockDevice image, int length, byte[][] sets, int chunk)
            throws UnreadableException {
        for (int number = 0; number < length / chunk; number++) {
            var bytes = image.view((long) number * chunk, chunk).toArray(ValueLayout.JAVA_BYTE);
            System.arraycopy(bytes, 0, sets[number % 3], (number / 3 + 1) * chunk, chunk);
        }
    }

    private static BlockDevice device(byte[] bytes) {
        return new Memory("set", MemorySegment.ofArray(bytes));
    }

    private static Witness witness(BlockDevice set, Anchor at) {
        try {
            var bytes = set.view(at.offset(), ExtSuperblock.BYTES);
            return new Witness(at, ExtSuperblock.parse(bytes).present().orElseThrow());
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void copies_in_a_journal_do_not_mislead() {
        var truth = new Geometry(List.of(1, 0, 2), 64 * KIB, 0);
        var anchors = new ArrayList<>(anchors(truth, 12));
        for (int copy = 0; copy < 40; copy++) {
            anchors.add(new Anchor(copy % 3, 40_960_000L + 4096 * copy, "fs0", 1024));
        }

        assertThat(solve(3, anchors, List.of()).ranked().getFirst().geometry()).isEqualTo(truth);
    }

    @Test
    void a_missing_set_leaves_its_place_open() {
        var truth = new Geometry(List.of(2, -1, 0, 1, 3), 64 * KIB, 0);

        var question =
                new Question(4, 5, anchors(truth, 20), List.of(), CHUNKS, List.of(0L), List.of());

        assertThat(run(question).ranked().getFirst().geometry()).isEqualTo(truth);
    }

    @Test
    void volume_starts_of_the_lvm_text_fix_the_data_start() {
        var truth = new Geometry(List.of(2, 0, 1), 64 * KIB, 272 * 512);
        var question =
                new Question(
                        3,
                        3,
                        anchors(truth, 12),
                        List.of(),
                        CHUNKS,
                        List.of(0L),
                        IntStream.range(0, 12).mapToObj(NearSolverTest::start).toList());

        var solution = run(question);

        assertThat(solution.ranked().getFirst().geometry()).isEqualTo(truth);
        assertThat(solution.ties()).isEqualTo(1);
    }

    /// File systems of guests begin one MiB into their volumes. Data that start one row too late
    /// put them where the volumes begin: what the tables say decides.
    @Test
    void tables_inside_volumes_tell_guests_from_volumes() {
        var truth = new Geometry(List.of(1, 0), 32 * KIB, 1024 * KIB);
        var volumes = List.of(2048 * KIB, 6144 * KIB, 10240 * KIB);
        var members = List.of(new byte[8 << 20], new byte[8 << 20]);
        var anchors = new ArrayList<Anchor>();
        for (long volume : volumes.subList(0, 2)) {
            write(truth, members, volume, BOOT_RECORD);
            anchors.add(anchor(truth, "guest" + volume, volume + 1024 * KIB, 1024));
            anchors.add(anchor(truth, "guest" + volume, volume + 1024 * KIB, 1025 * KIB));
        }
        anchors.add(anchor(truth, "plain", volumes.getLast(), 1024));
        var question =
                new Question(2, 2, anchors, List.of(), List.of(32 * KIB), List.of(0L), volumes);
        var sets =
                members.stream().map(m -> new Memory("member", MemorySegment.ofArray(m))).toList();

        var solution = run(question, sets);

        assertThat(best(solution)).isEqualTo(truth);
        assertThat(solution.ties()).isEqualTo(1);
    }

    /// A DOS table with one partition from sector 2048, of 1 MiB.
    private static final byte[] BOOT_RECORD = new byte[512];

    static {
        BOOT_RECORD[446 + 4] = (byte) 0x83;
        BOOT_RECORD[446 + 9] = 8;
        BOOT_RECORD[446 + 13] = 8;
        BOOT_RECORD[510] = 0x55;
        BOOT_RECORD[511] = (byte) 0xaa;
    }

    private static Anchor anchor(Geometry truth, String thing, long start, long within) {
        long at = start + within;
        long number = at / truth.chunk();
        int width = truth.order().size();
        long offset = number / width * truth.chunk() + at % truth.chunk();
        int set = truth.order().get((int) (number % width));
        return new Anchor(set, truth.dataStart() + offset, thing, within);
    }

    private static void write(Geometry truth, List<byte[]> members, long at, byte[] sector) {
        var place = anchor(truth, "", at, 0);
        System.arraycopy(sector, 0, members.get(place.set()), (int) place.offset(), sector.length);
    }

    @Test
    void says_nothing_about_an_array_without_anchors() {
        var solution = solve(3, List.of(), List.of());

        assertThat(solution.ties()).isEqualTo(solution.ranked().size()).isGreaterThan(1);
        assertThat(solution.ranked().getFirst().tallies()).isEmpty();
    }

    /// File system number `fs` starts here in the array.
    private static long start(int fs) {
        return 1024 * KIB + fs * 61 * 1028 * KIB;
    }

    /// Superblocks of `systems` file systems with blocks of 1 KiB: groups 0, 1, 3, 5 and 7.
    private static List<Anchor> anchors(Geometry truth, int systems) {
        var anchors = new ArrayList<Anchor>();
        for (int fs = 0; fs < systems; fs++) {
            for (int group : List.of(0, 1, 3, 5, 7)) {
                long within = (1 + group * 8192L) * KIB;
                long at = start(fs) + within;
                long number = at / truth.chunk();
                int width = truth.order().size();
                int set = truth.order().get((int) (number % width));
                if (set < 0) continue;
                long offset = number / width * truth.chunk() + at % truth.chunk();
                anchors.add(new Anchor(set, truth.dataStart() + offset, "fs" + fs, within));
            }
        }
        return anchors;
    }

    private static List<Anchor> without(int a, int b, List<Anchor> anchors) {
        return anchors.stream().filter(x -> x.set() != a && x.set() != b).toList();
    }

    private static Geometry best(Solution solution) {
        return solution.ranked().getFirst().geometry();
    }

    private static List<Integer> shuffled(int sets) {
        var order = new ArrayList<>(IntStream.range(0, sets).boxed().toList());
        Collections.shuffle(order, new Random(sets));
        return order;
    }

    private static Solution solve(int sets, List<Anchor> anchors, List<SlotHint> hints) {
        return run(new Question(sets, sets, anchors, hints, CHUNKS, List.of(0L), List.of()));
    }

    private static Solution run(Question question) {
        return run(question, List.of());
    }

    private static Solution run(Question question, List<Memory> sets) {
        try {
            return new NearSolver(question, sets, List.of()).solve(List.of(), 50, Progress.NONE);
        } catch (Progress.Cancelled e) {
            throw new AssertionError(e);
        }
    }
}
