package holmes.ui.hex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.bytes.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoToTest {

    private static final long SIZE = 16L << 40;
    private static final long HERE = 1000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4096         | 4096
                    4,096        | 4096
                    0x1000       | 4096
                    0X10_00      | 4096
                    8s           | 4096
                    1.5 KiB      | 1536
                    2T           | 2199023255552
                    50%          | 8796093022208
                    +24          | 1024
                    + 1s         | 1512
                    -0x8         | 992
                    end          | 17592186044415
                    end-512      | 17592186043904
                    """)
    void reads_an_offset_as_people_write_it(String text, long offset) {
        assertThat(GoTo.parse(text, HERE, SIZE)).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "0x", "12q", "s", "1e9", "--3", "0x1s", "+", "-"})
    void says_what_it_would_understand(String text) {
        assertThatThrownBy(() -> GoTo.parse(text, HERE, SIZE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Write an offset as 4096, 0x1000, 8s");
    }

    @Test
    void refuses_what_lies_outside() {
        assertThatThrownBy(() -> GoTo.parse("17592186044416", HERE, SIZE))
                .hasMessage(
                        "Offset 17,592,186,044,416 is not on this layer, which has"
                                + " 17,592,186,044,416 bytes.");
        assertThatThrownBy(() -> GoTo.parse("-1001", HERE, SIZE)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> GoTo.parse("99999999999999999999999s", HERE, SIZE))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> GoTo.parse("0", 0, 0)).isInstanceOf(Refused.class);
    }
}
