package holmes.ui.compare;

import static holmes.ui.compare.Mark.NONE;
import static holmes.ui.compare.Mark.ODD;
import static holmes.ui.compare.Mark.TIE;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.hex.Pages;
import org.junit.jupiter.api.Test;

class MarkTest {

    @Test
    void equal_bytes_are_not_marked() {
        assertThat(of(7, 7, 7)).containsOnly(NONE);
    }

    @Test
    void of_two_that_differ_both_are() {
        assertThat(of(7, 8)).containsExactly(ODD, ODD);
    }

    @Test
    void of_many_the_odd_one_is() {
        assertThat(of(7, 7, 8, 7)).containsExactly(NONE, NONE, ODD, NONE);
    }

    @Test
    void without_a_majority_it_is_a_tie() {
        assertThat(of(7, 7, 8, 8)).containsOnly(TIE);
        assertThat(of(1, 2, 3)).containsOnly(TIE);
    }

    @Test
    void what_is_unreadable_or_not_there_takes_no_part() {
        assertThat(of(7, Pages.UNREADABLE, 7)).containsOnly(NONE);
        assertThat(of(7, Pane.BEYOND, 8)).containsExactly(TIE, NONE, TIE);
        assertThat(of(Pages.UNREADABLE, 0)).containsOnly(NONE);
    }

    @Test
    void nothing_is_claimed_before_all_are_read() {
        assertThat(of(7, Pages.UNREAD, 8)).containsOnly(NONE);
    }

    private static Mark[] of(int... cells) {
        return Mark.of(cells);
    }
}
