package holmes.examine.halves;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.Memory;
import holmes.device.Progress;
import holmes.examine.TableBench;
import holmes.stack.Layer;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A newer array copied from one half to its new partner, up to a place; bytes are made up.
class ForeignBytesTest {

    private static final int SIZE = 64 << 12;
    private static final Layer FIRST = new Layer.Absent("first", SIZE);
    private static final Layer SECOND = new Layer.Absent("second", SIZE);
    private static final Layer PARTNER = new Layer.Slice(FIRST, ByteRange.of(0, 1));
    private static final Layer GONE = new Layer.Absent("gone", SIZE);

    private final byte[] first = random(1);
    private final byte[] second = first.clone();
    private final byte[] partner = random(2);

    @Test
    void what_a_half_has_of_its_newer_partner_is_foreign_zeros_beside_it_included()
            throws Exception {
        Arrays.fill(partner, 8 << 12, 16 << 12, (byte) 0);
        Arrays.fill(first, 40 << 12, 48 << 12, (byte) 0);
        Arrays.fill(partner, 40 << 12, 48 << 12, (byte) 0);
        System.arraycopy(partner, 0, first, 0, 16 << 12);

        var foreign = new FindForeign(FIRST, PARTNER).perform(bench(), Progress.NONE);

        assertThat(foreign).isEqualTo(RangeSet.of(ByteRange.of(0, 16 << 12)));
    }

    @Test
    void a_half_that_was_written_to_by_a_missing_disk_does_not_stand_in() throws Exception {
        System.arraycopy(partner, 0, first, 0, 16 << 12);
        System.arraycopy(random(3), 0, second, 0, 16 << 12);
        var differing = RangeSet.of(ByteRange.of(0, 16 << 12));
        var overwritten = new Half(FIRST, Optional.of(PARTNER), false);

        var judged =
                new JudgeHalves(overwritten, new Half(SECOND, Optional.of(GONE), false), differing)
                        .perform(bench(), Progress.NONE);
        var source =
                new JudgeHalves(overwritten, new Half(SECOND, Optional.of(GONE), true), differing)
                        .perform(bench(), Progress.NONE);

        assertThat(judged).extracting(JudgedRange::verdict).containsExactly(Verdict.LOST);
        assertThat(source).extracting(JudgedRange::verdict).containsExactly(Verdict.SECOND);
    }

    private List<JudgedRange> withPartnerOfTheFirst(RangeSet differing) throws Exception {
        return new JudgeHalves(
                        new Half(FIRST, Optional.of(PARTNER), false),
                        new Half(SECOND, Optional.of(GONE), false),
                        differing)
                .perform(bench(), Progress.NONE);
    }

    @Test
    void blanks_between_what_was_overwritten_on_both_halves_are_lost_too() throws Exception {
        System.arraycopy(partner, 0, first, 0, 16 << 12);
        System.arraycopy(random(3), 0, second, 0, 16 << 12);
        for (var half : new byte[][] {first, second, partner}) {
            Arrays.fill(half, 4 << 12, 8 << 12, (byte) 0);
        }
        var differing = RangeSet.of(ByteRange.of(0, 4 << 12), ByteRange.of(8 << 12, 8 << 12));

        var judged = withPartnerOfTheFirst(differing);

        assertThat(judged)
                .containsExactly(new JudgedRange(ByteRange.of(0, 16 << 12), Verdict.LOST));
    }

    @Test
    void blanks_behind_are_lost_up_to_where_the_resync_did_not_come_by() throws Exception {
        System.arraycopy(partner, 0, first, 0, 8 << 12);
        for (var half : new byte[][] {first, second, partner}) {
            Arrays.fill(half, 8 << 12, 24 << 12, (byte) 0);
        }
        partner[20 << 12] = 1;
        var differing = RangeSet.of(ByteRange.of(0, 8 << 12));

        var judged = withPartnerOfTheFirst(differing);

        assertThat(judged)
                .containsExactly(new JudgedRange(ByteRange.of(0, 20 << 12), Verdict.LOST));
    }

    @Test
    void what_lvm_wrote_to_the_newer_array_is_gone_from_a_source_as_well() throws Exception {
        System.arraycopy(partner, 0, second, 0, 16 << 12);
        var differing = RangeSet.of(ByteRange.of(0, 16 << 12));
        var installed = RangeSet.of(ByteRange.of(0, 4 << 12));

        var judged =
                new JudgeHalves(
                                new Half(FIRST, Optional.of(GONE), true, Optional.of(installed)),
                                new Half(SECOND, Optional.of(PARTNER), false),
                                differing)
                        .perform(bench(), Progress.NONE);

        assertThat(judged)
                .containsExactly(
                        new JudgedRange(ByteRange.of(0, 4 << 12), Verdict.LOST),
                        new JudgedRange(ByteRange.of(4 << 12, 12 << 12), Verdict.FIRST));
    }

    @Test
    void label_texts_and_beginnings_of_volumes_are_what_lvm_wrote() throws Exception {
        var volume = Fixtures.disk("lvm-linear", 0);
        var bench = new TableBench(Map.of(FIRST, volume));

        var installed = new FindInstalled(FIRST).perform(bench, Progress.NONE);

        var first = ByteRange.of(1 << 20, 4096);
        assertThat(installed.contains(0)).isTrue();
        assertThat(installed.contains(first.start())).isTrue();
        assertThat(installed.contains(first.end())).isFalse();
        assertThat(installed.overlaps(ByteRange.of(4096 + 512, 1))).isTrue();
        assertThat(new FindInstalled(SECOND).perform(bench(), Progress.NONE).isEmpty()).isTrue();
    }

    private TableBench bench() {
        return new TableBench(
                Map.of(
                        FIRST, device(first),
                        SECOND, device(second),
                        PARTNER, device(partner),
                        GONE, device(new byte[0])));
    }

    private static Memory device(byte[] bytes) {
        return new Memory("half", MemorySegment.ofArray(bytes));
    }

    private static byte[] random(int seed) {
        var bytes = new byte[SIZE];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
