package holmes.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void sizes_have_three_figures_or_so() {
        assertThat(Words.size(1)).isEqualTo("1 byte");
        assertThat(Words.size(1023)).isEqualTo("1,023 bytes");
        assertThat(Words.size(1536)).isEqualTo("1.50 KiB");
        assertThat(Words.size(243_269_632)).isEqualTo("232 MiB");
        assertThat(Words.size(16L << 40)).isEqualTo("16.0 TiB");
        assertThat(Words.size(Long.MAX_VALUE)).isEqualTo("8.00 EiB");
    }

    @Test
    void times_are_no_more_exact_than_an_estimate() {
        assertThat(Words.about(Duration.ofMillis(20))).isEqualTo("about 1 s");
        assertThat(Words.about(Duration.ofSeconds(89))).isEqualTo("about 89 s");
        assertThat(Words.about(Duration.ofSeconds(200))).isEqualTo("about 3 min");
        assertThat(Words.about(Duration.ofHours(5))).isEqualTo("about 5.0 h");
    }
}
