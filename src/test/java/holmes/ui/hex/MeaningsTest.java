package holmes.ui.hex;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.fx.Inspected.Row;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningsTest {

    @Test
    void reads_both_byte_orders() {
        var rows = of("fffeffff000000000000000000000000");

        assertThat(rows)
                .contains(
                        new Row("8 bit", "255 / -1"),
                        new Row("binary", "11111111"),
                        new Row("16 bit", List.of("65,279 / -257", "65,534 / -2"), ""),
                        new Row(
                                "UUID",
                                List.of(
                                        "fffffeff-0000-0000-0000-000000000000",
                                        "fffeffff-0000-0000-0000-000000000000"),
                                ""));
    }

    @Test
    void tells_times_in_utc() {
        assertThat(of("80436d38000000000000000000000000"))
                .contains(
                        new Row(
                                "Unix time",
                                List.of("2000-01-01T00:00:00Z", "2038-03-11T06:42:00Z"),
                                ""));
        assertThat(of("00406d25eb53bf010000000000000000"))
                .filteredOn(row -> row.name().equals("Windows time"))
                .first()
                .extracting(row -> row.values().getFirst())
                .isEqualTo("2000-01-01T00:00:00Z");
    }

    @Test
    void says_why_there_is_no_meaning() {
        assertThat(Meanings.of(new byte[3], "past the end"))
                .contains(new Row("32 bit", "past the end"))
                .contains(new Row("16 bit", List.of("0", "0"), ""));
    }

    private static List<Row> of(String hex) {
        return Meanings.of(HexFormat.of().parseHex(hex), "past the end");
    }
}
