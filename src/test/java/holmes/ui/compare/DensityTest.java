package holmes.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.examine.compare.Comparison;
import holmes.examine.compare.Comparison.Difference;
import holmes.examine.compare.Comparison.Unread;
import java.util.List;
import org.junit.jupiter.api.Test;

class DensityTest {

    private static final long HUGE = 1L << 60;

    @Test
    void one_byte_in_an_exbibyte_is_seen_where_it_lies() {
        var density = Density.of(found(new Difference(HUGE / 2, 1, 1)), HUGE, 600);

        assertThat(density.weight(299)).isZero();
        assertThat(density.weight(300)).isBetween(0.2, 0.3);
        assertThat(density.weight(301)).isZero();
    }

    @Test
    void a_range_is_spread_over_the_pieces_it_lies_in() {
        var density = Density.of(found(new Difference(150, 100, 50)), 1000, 10);

        assertThat(density.differing(1)).isEqualTo(25);
        assertThat(density.differing(2)).isEqualTo(25);
        assertThat(density.weight(0)).isZero();
    }

    @Test
    void all_of_a_piece_is_the_whole_width() {
        var density = Density.of(found(new Difference(0, 100, 100)), 1000, 10);

        assertThat(density.weight(0)).isEqualTo(1);
    }

    @Test
    void unreadable_pieces_are_known() {
        var unread = List.of(new Unread(1, 512, 512, 512));
        var comparison = new Comparison(List.of(), 0, -1, 0, List.of(), List.of(), 1, unread);

        var density = Density.of(new Found(comparison, 1, List.of()), 4096, 8);

        for (int i = 0; i < 8; i++) assertThat(density.unreadable(i)).isEqualTo(i == 1);
    }

    private static Found found(Difference... ranges) {
        var comparison =
                new Comparison(List.of(), 0, -1, 0, List.of(), List.of(ranges), 1, List.of());
        return new Found(comparison, 1, List.of());
    }
}
