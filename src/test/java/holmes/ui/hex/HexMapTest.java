package holmes.ui.hex;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import java.util.BitSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HexMapTest {

    private static final long HUGE = 16L << 40;

    @Test
    void a_sector_in_sixteen_terabytes_is_seen() {
        var sector = ByteRange.of(HUGE / 2, 512);

        assertThat(HexMap.lines(Stream.of(sector), HUGE, 400)).isEqualTo(bits(200));
    }

    @Test
    void the_last_byte_lies_in_the_last_line() {
        var last = ByteRange.of(HUGE - 1, 1);

        assertThat(HexMap.lines(Stream.of(last), HUGE, 399)).isEqualTo(bits(398));
    }

    @Test
    void a_range_fills_what_it_touches_and_one_past_the_end_nothing() {
        var ranges = Stream.of(ByteRange.of(10, 30), ByteRange.of(1000, 5), ByteRange.of(0, 0));

        assertThat(HexMap.lines(ranges, 100, 10)).isEqualTo(bits(1, 2, 3));
    }

    @Test
    void what_is_shorter_than_the_map_is_high_spreads_over_it() {
        assertThat(HexMap.lines(Stream.of(ByteRange.of(1, 1)), 2, 10)).isEqualTo(bits(5));
    }

    private static BitSet bits(int... set) {
        var bits = new BitSet();
        for (int bit : set) bits.set(bit);
        return bits;
    }
}
