package holmes.source;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.device.Devices;
import holmes.device.Progress;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 4096, 65537, 1 << 20, (1 << 20) + 1, 5_000_001, 9 << 20})
    void is_the_same_whether_sampled_or_taken_while_reading(int size) throws Progress.Cancelled {
        var bytes = Devices.noise(size, size);
        var hash = WholeHash.of(Devices.of("disk", bytes), Progress.NONE);

        assertThat(hash.fingerprint()).isEqualTo(Fingerprint.of(Devices.of("other name", bytes)));
        assertThat(hash.sha256()).isEqualTo(Digests.sha256(bytes));
        assertThat(hash.complete()).isTrue();
    }

    @Test
    void tells_sizes_beginnings_and_ends_apart() {
        var bytes = Devices.noise(1, 4 << 20);
        var known = Fingerprint.of(Devices.of("disk", bytes));

        for (int changed : new int[] {0, (1 << 20) - 1, 3 << 20, (4 << 20) - 1}) {
            var other = bytes.clone();
            other[changed] ^= 1;
            assertThat(Fingerprint.of(Devices.of("disk", other))).isNotEqualTo(known);
        }
        assertThat(Fingerprint.of(Devices.of("disk", Arrays.copyOf(bytes, bytes.length - 1))))
                .isNotEqualTo(known);
    }

    @Test
    void what_is_withheld_counts_and_is_never_taken_for_zeros() throws Progress.Cancelled {
        var bytes = new byte[3 << 20];
        var bad = Devices.bad(Devices.of("disk", bytes), ByteRange.of(70_000, 512));
        var hash = WholeHash.of(bad, Progress.NONE);

        assertThat(Fingerprint.of(bad)).isNotEqualTo(Fingerprint.of(Devices.of("disk", bytes)));
        assertThat(hash.fingerprint()).isEqualTo(Fingerprint.of(bad));
        assertThat(hash.unreadable().ranges()).containsExactly(ByteRange.of(70_000, 512));
        assertThat(hash.sha256()).isEqualTo(Digests.sha256(new byte[(3 << 20) - 512]));
    }
}
