package holmes.ui.hex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.bytes.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoToTest {

    private static final long SIZE = 16L << 40;
    private static final long HERE = 1000;
    private static final Units UNITS =
            new Units(65536, 4096, n -> n == 11 ? Optional.of(5000L) : Optional.empty());

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
                    sector 8     | 4096
                    chunk 2      | 131072
                    block 3 + 64 | 12352
                    inode 11     | 5000
                    3*64k        | 196608
                    0x1000 + 1s - 8 | 4600
                    here + 24    | 1024
                    """)
    void reads_an_offset_as_people_write_it(String text, long offset) {
        assertThat(GoTo.parse(text, HERE, SIZE, UNITS)).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "0x", "12q", "s", "1e9", "--3", "0x1s", "+", "-"})
    void says_what_it_would_understand(String text) {
        assertThatThrownBy(() -> GoTo.parse(text, HERE, SIZE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Write an offset as 4096, 0x1000, 8s");
    }

    @Test
    void says_what_a_layer_has_not() {
        assertThatThrownBy(() -> GoTo.parse("block 1", HERE, SIZE))
                .hasMessage("This layer has no blocks that are known.");
        assertThatThrownBy(() -> GoTo.parse("inode 12", HERE, SIZE, UNITS))
                .hasMessage("This layer has no inode 12.");
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
