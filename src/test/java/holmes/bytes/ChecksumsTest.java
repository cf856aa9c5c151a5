package holmes.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The check values of "123456789" in Ross Williams's catalogue of CRCs.
class ChecksumsTest {

    private static final MemorySegment DIGITS =
            MemorySegment.ofArray("123456789".getBytes(StandardCharsets.US_ASCII));

    @Test
    void gives_the_known_check_values() {
        assertThat(Checksums.crc32(DIGITS)).isEqualTo(0xcbf43926L);
        assertThat(Checksums.crc32c(DIGITS)).isEqualTo(0xe3069283L);
        assertThat(Checksums.crc16(0, DIGITS)).isEqualTo(0xbb3d);
    }

    @Test
    void raw_checksums_are_the_same_without_inversion() {
        long ones = 0xffff_ffffL;

        assertThat(Checksums.crc32Raw(ones, DIGITS) ^ ones).isEqualTo(Checksums.crc32(DIGITS));
        assertThat(Checksums.crc32cRaw(ones, DIGITS) ^ ones).isEqualTo(Checksums.crc32c(DIGITS));
    }
}
