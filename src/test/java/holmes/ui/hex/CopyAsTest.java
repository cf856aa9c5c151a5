package holmes.ui.hex;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import org.junit.jupiter.api.Test;

class CopyAsTest {

    private static final byte[] BYTES = "LVM2\0\1~".getBytes(US_ASCII);
    private static final RangeSet SECOND = RangeSet.of(ByteRange.of(1, 1));

    @Test
    void writes_what_an_analyst_pastes() {
        assertThat(CopyAs.HEX.write(BYTES, RangeSet.EMPTY)).isEqualTo("4c 56 4d 32 00 01 7e");
        assertThat(CopyAs.TEXT.write(BYTES, RangeSet.EMPTY)).isEqualTo("LVM2..~");
        assertThat(CopyAs.C.write(BYTES, RangeSet.EMPTY))
                .isEqualTo(
                        """
                        unsigned char data[7] = {
                            0x4c, 0x56, 0x4d, 0x32, 0x00, 0x01, 0x7e,
                        };
                        """);
        assertThat(CopyAs.PYTHON.write(BYTES, RangeSet.EMPTY))
                .isEqualTo(
                        """
                        data = bytes.fromhex(
                            "4c564d3200017e"
                        )
                        """);
    }

    @Test
    void never_makes_a_zero_of_an_unreadable_byte() {
        assertThat(CopyAs.HEX.write(BYTES, SECOND)).startsWith("4c ?? 4d");
        assertThat(CopyAs.TEXT.write(BYTES, SECOND)).startsWith("L?M2");
        assertThatThrownBy(() -> CopyAs.C.write(BYTES, SECOND)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> CopyAs.PYTHON.write(BYTES, SECOND)).isInstanceOf(Refused.class);
    }
}
