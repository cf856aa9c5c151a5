package holmes.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareGridTest {

    @ParameterizedTest
    @CsvSource({"2, 790", "2, 1430", "3, 790", "4, 1430", "10, 790", "10, 1430"})
    void panes_fit_and_a_click_finds_its_byte(int panes, int width) {
        var grid = new CompareGrid(8.43, 21, panes, 9, 16, true, true).fitting(width);

        assertThat(grid.width()).isLessThanOrEqualTo(width);
        assertThat(grid.count()).isGreaterThan(1);
        for (int pane = 0; pane < panes; pane++) {
            for (int i : IntStream.range(0, grid.count()).toArray()) {
                assertThat(grid.indexAt(grid.byteAt(pane, i) + 8)).isEqualTo(i);
                if (grid.text()) {
                    assertThat(grid.indexAt(grid.text(pane) + (i + 0.5) * 8.43)).isEqualTo(i);
                }
            }
        }
    }
}
