package holmes.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposersTest {

    private final Memory a = Devices.noise("a", 1, 5000);
    private final Memory b = Devices.noise("b", 2, 3000);
    private final Memory c = Devices.noise("c", 3, 4096);

    @Test
    void window_counts_from_its_own_start() throws UnreadableException {
        var window = a.window(ByteRange.of(1000, 2000));

        assertThat(window.size()).isEqualTo(2000);
        assertThat(Devices.all(window)).isEqualTo(Devices.bytes(a, 1000, 2000));
        assertThat(Devices.viewed(window, 5, 10)).isEqualTo(Devices.bytes(a, 1005, 10));
        assertThat(window.trace(5)).containsExactly(new Place("a", 1005));
    }

    @Test
    void window_neither_leaves_its_parent_nor_lets_its_reader_out() {
        var window = a.window(ByteRange.of(1000, 2000));

        assertThatIllegalArgumentException().isThrownBy(() -> a.window(ByteRange.of(4000, 1001)));
        outOfBounds(() -> window.read(1999, MemorySegment.ofArray(new byte[2])));
        outOfBounds(() -> window.view(0, 2001));
        outOfBounds(() -> window.trace(2000));
    }

    @Test
    void concatenation_joins_and_leaves_empty_parts_out() throws UnreadableException {
        var empty = Devices.of("empty");
        var joined = new Concatenation(List.of(empty, a, empty, b, c, empty));
        var expected = new byte[5000 + 3000 + 4096];
        System.arraycopy(Devices.all(a), 0, expected, 0, 5000);
        System.arraycopy(Devices.all(b), 0, expected, 5000, 3000);
        System.arraycopy(Devices.all(c), 0, expected, 8000, 4096);

        assertThat(Devices.all(joined)).isEqualTo(expected);
        assertThat(Devices.viewed(joined, 4999, 3002))
                .isEqualTo(Arrays.copyOfRange(expected, 4999, 8001));
        assertThat(joined.trace(4999)).containsExactly(new Place("a", 4999));
        assertThat(joined.trace(5000)).containsExactly(new Place("b", 0));
        assertThat(joined.trace(8000)).containsExactly(new Place("c", 0));
        outOfBounds(() -> joined.trace(expected.length));
        assertThat(new Concatenation(List.of(empty)).size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 512, 700, 3000})
    void stripe_deals_chunks_in_turn(int chunk) throws UnreadableException {
        var stripe = new Stripe(List.of(a, b, c), chunk);
        int rows = 3000 / chunk;
        var expected = new byte[rows * chunk * 3];
        for (int number = 0; number < rows * 3; number++) {
            var leg = List.of(a, b, c).get(number % 3);
            var piece = Devices.bytes(leg, (long) number / 3 * chunk, chunk);
            System.arraycopy(piece, 0, expected, number * chunk, chunk);
        }

        assertThat(Devices.all(stripe)).isEqualTo(expected);
        assertThat(stripe.trace(chunk)).containsExactly(new Place("b", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Stripe(List.of(), chunk));
    }

    @Test
    void mirror_reads_the_chosen_leg_and_traces_all() throws UnreadableException {
        var mirror = new Mirror(List.of(a, b), 1);

        assertThat(mirror.size()).isEqualTo(3000);
        assertThat(Devices.all(mirror)).isEqualTo(Devices.all(b));
        assertThat(mirror.trace(7)).containsExactly(new Place("b", 7), new Place("a", 7));
        outOfBounds(() -> mirror.view(2999, 2));
    }

    @Test
    void missing_device_gives_no_byte_and_says_who_it_is() {
        var missing = new Missing("slot 3", 1 << 20);

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> missing.view(512, 512))
                .satisfies(e -> assertThat(e.root()).isEqualTo("slot 3"))
                .satisfies(e -> assertThat(e.range()).isEqualTo(ByteRange.of(512, 512)));
        assertThat(missing.trace(0)).isEmpty();
    }

    @Test
    void unreadable_ranges_are_refused_with_their_place_on_the_root() throws UnreadableException {
        var device = Devices.bad(a.from(1000), ByteRange.of(512, 512), ByteRange.of(2048, 100));

        assertThat(Devices.bytes(device, 0, 512)).isEqualTo(Devices.bytes(a, 1000, 512));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> device.view(1000, 2000))
                .satisfies(e -> assertThat(e.root()).isEqualTo("a"))
                .satisfies(e -> assertThat(e.range()).isEqualTo(ByteRange.of(2000, 24)));
    }

    @Test
    void unreadable_ranges_show_through_every_layer() {
        var bad = Devices.bad(c, ByteRange.of(1024, 512));
        var missing = new Missing("gone", 4096);
        var whole = ByteRange.of(0, 4096);

        assertThat(withheld(bad, whole)).isEqualTo("[1024, 1536)");
        assertThat(withheld(bad.from(1100), ByteRange.of(0, 1000))).isEqualTo("[0, 436)");
        assertThat(withheld(new Concatenation(List.of(a, bad)), ByteRange.of(4000, 3000)))
                .isEqualTo("[6024, 6536)");
        assertThat(withheld(new Stripe(List.of(bad, c), 512), whole)).isEqualTo("[2048, 2560)");
        assertThat(withheld(new Mirror(List.of(c, bad), 0), whole)).isEmpty();
        assertThat(withheld(new Mirror(List.of(c, bad), 1), whole)).isEqualTo("[1024, 1536)");
        assertThat(withheld(new NearCopies(List.of(c, missing), 2, 512, List.of(1)), whole))
                .isEqualTo("[0, 4096)");
        assertThat(withheld(new NearCopies(List.of(c, missing), 2, 512, List.of(0)), whole))
                .isEmpty();
    }

    private static String withheld(BlockDevice device, ByteRange range) {
        var ranges = device.withheld(range).ranges();
        return String.join(" ", ranges.stream().map(ByteRange::toString).toList());
    }

    private interface Attempt {
        void run() throws UnreadableException;
    }

    private static void outOfBounds(Attempt attempt) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(attempt::run);
    }

    @Test
    void range_sets_subtract_and_move() {
        var set = RangeSet.of(ByteRange.of(0, 10), ByteRange.of(20, 10));

        assertThat(set.without(RangeSet.of(ByteRange.of(5, 17))))
                .isEqualTo(RangeSet.of(ByteRange.of(0, 5), ByteRange.of(22, 8)));
        assertThat(set.shifted(5))
                .isEqualTo(RangeSet.of(ByteRange.of(5, 10), ByteRange.of(25, 10)));
    }
}
