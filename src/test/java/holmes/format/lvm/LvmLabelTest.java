package holmes.format.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Present;
import holmes.finding.Reading.Unsupported;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The disk was made by `pvcreate` and `vgcreate`; `pvck --dump headers` prints the same values.
class LvmLabelTest {

    private static final LvmLabel WRITTEN =
            new LvmLabel(
                    1,
                    "gHgyud-xU3Q-37NO-NhsU-0imq-Ah6a-hZ3WQP",
                    25165824,
                    List.of(ByteRange.of(1048576, 0)),
                    List.of(ByteRange.of(4096, 1044480)),
                    2,
                    true,
                    List.of());

    private final byte[] start = start();

    @Test
    void reads_what_pvcreate_wrote() {
        assertThat(label()).isEqualTo(new Present<>(WRITTEN, List.of()));
    }

    @Test
    void reports_a_wrong_checksum_and_reads_on() {
        start[512 + 16] ^= 1;

        var wrong = new Anomaly("crc_xl", "0x48b0669c", "0x48b0669d");
        assertThat(label()).isEqualTo(new Present<>(WRITTEN, List.of(wrong)));
    }

    @Test
    void finds_it_in_any_of_four_sectors_and_says_when_it_was_written_for_another() {
        System.arraycopy(start, 512, start, 1536, 512);
        start[512] = 0;

        var reading = (Present<LvmLabel>) label();
        assertThat(reading.value().sector()).isEqualTo(3);
        assertThat(reading.anomalies()).containsExactly(new Anomaly("sector_xl", "0x3", "0x1"));
    }

    @Test
    void names_a_type_that_it_does_not_read() {
        start[512 + 31] = '9';

        assertThat(label()).isEqualTo(new Unsupported<>("label type LVM2 009"));
    }

    @Test
    void finds_nothing_on_a_wiped_device() {
        var wiped = MemorySegment.ofArray(new byte[2048]);

        assertThat(LvmLabel.parse(wiped)).isInstanceOf(Absent.class);
        assertThat(LvmLabel.parse(wiped.asSlice(0, 100))).isInstanceOf(Absent.class);
    }

    @Test
    void survives_lists_without_an_end() {
        for (int i = 512 + 72; i < 1024; i++) start[i] = 0x11;

        var reading = (Present<LvmLabel>) label();
        assertThat(reading.anomalies())
                .extracting(Anomaly::field)
                .contains("data areas", "metadata areas");
    }

    private Reading<LvmLabel> label() {
        return LvmLabel.parse(MemorySegment.ofArray(start));
    }

    private static byte[] start() {
        try {
            return Fixtures.disk("lvm-linear", 0).view(0, 2048).toArray(ValueLayout.JAVA_BYTE);
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }
}
