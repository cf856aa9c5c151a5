package holmes.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {

    private static final Instant START = Instant.parse("2010-05-01T12:00:00Z");

    @Test
    void seconds_and_years_can_both_be_seen() {
        var later = START.plusSeconds(10);
        var years = Instant.parse("2026-11-27T09:00:00Z");
        var axis = Axis.of(List.of(years, START, later, START));

        assertThat(axis.times()).containsExactly(START, later, years);
        assertThat(axis.at(START)).isZero();
        assertThat(axis.at(years)).isEqualTo(1);
        assertThat(axis.at(later)).isBetween(0.05, 0.3);
    }

    @Test
    void a_long_gap_is_told_in_words() {
        var axis =
                Axis.of(
                        List.of(
                                START,
                                START.plusSeconds(3600),
                                Instant.parse("2026-11-27T09:00:00Z")));

        assertThat(axis.gaps()).extracting(Axis.Gap::words).containsExactly("17 years");
        assertThat(axis.gaps().getFirst().to()).isEqualTo(1);
    }

    @Test
    void equal_gaps_get_equal_lengths() {
        var axis = Axis.of(List.of(START, START.plusSeconds(60), START.plusSeconds(120)));

        assertThat(axis.at(START.plusSeconds(60))).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void a_single_moment_stands_in_the_middle_and_none_make_an_empty_axis() {
        assertThat(Axis.of(List.of(START)).at(START)).isEqualTo(0.5);
        assertThat(Axis.of(List.of()).times()).isEmpty();
    }
}
