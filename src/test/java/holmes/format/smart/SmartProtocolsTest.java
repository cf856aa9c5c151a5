package holmes.format.smart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SmartProtocolsTest {

    private final SmartReport scsi = report(SmartSamples.SCSI);
    private final SmartReport nvme = report(SmartSamples.NVME);

    @Test
    void a_sas_drive_names_its_failure() {
        assertThat(scsi.protocol()).isEqualTo(Protocol.SCSI);
        assertThat(scsi.overall()).isEqualTo(Overall.FAILED);
        assertThat(scsi.identity().model()).hasValue("SEAGATE ST600MM0006");
        assertThat(scsi.identity().wwn()).hasValue("5000c5007f3a1b2c");
        assertThat(scsi.powerOnHours()).hasValue(41237);
    }

    @Test
    void a_sas_drive_counts_defects_and_errors() {
        var health = scsi.scsi().orElseThrow();
        assertThat(health.grownDefects()).hasValue(117);
        assertThat(health.nonMediumErrors()).hasValue(1228);
        assertThat(health.uncorrected()).hasValue(9);
        assertThat(health.counters())
                .contains(
                        new ScsiHealth.Counter(
                                "read", OptionalLong.of(2_272_758), OptionalLong.of(9)));
    }

    @Test
    void a_sas_self_test_that_failed_in_a_segment_failed() {
        assertThat(scsi.selfTests().tests())
                .extracting(SelfTest::failed)
                .containsExactly(true, false);
        assertThat(scsi.selfTests().tests().getFirst().firstError()).hasValue(1_234_567);
    }

    @Test
    void an_nvme_drive_warns_in_bits() {
        var health = nvme.nvme().orElseThrow();
        assertThat(nvme.protocol()).isEqualTo(Protocol.NVME);
        assertThat(nvme.overall()).isEqualTo(Overall.FAILED);
        assertThat(health.criticalWarning()).hasValue(4);
        assertThat(health.percentageUsed()).hasValue(107);
        assertThat(health.mediaErrors()).hasValue(6);
        assertThat(health.errorLogEntries()).hasValue(1024);
        assertThat(nvme.powerOnHours()).hasValue(12443);
        assertThat(nvme.geometry().capacity()).hasValue(1_000_204_886_016L);
        assertThat(nvme.selfTests().latestFinished()).isPresent();
    }

    @Test
    void rows_that_a_mail_program_wrapped_are_whole_again() {
        var report =
                report(
                        """
                        ID# ATTRIBUTE_NAME          FLAG     VALUE WORST THRESH TYPE
                        UPDATED  WHEN_FAILED RAW_VALUE
                          5 Reallocated_Sector_Ct   0x0033   100   100   036    Pre-fail
                        Always       -       24
                        194 Temperature_Celsius     0x0022   120   103   000    Old_age Always
                          -       36 (Min/Max
                        22/37)
                        197 Current_Pending_Sector  0x0032   100   001   001    Old_age Always
                          In_the_past 7
                        """);
        assertThat(report.attributes()).hasSize(3);
        assertThat(report.attribute(5).orElseThrow().number()).hasValue(24);
        assertThat(report.attribute(194).orElseThrow().raw()).isEqualTo("36 (Min/Max 22/37)");
        assertThat(report.attribute(197).orElseThrow().whenFailed())
                .isEqualTo(Attribute.WhenFailed.IN_THE_PAST);
    }

    private static SmartReport report(String text) {
        return Smart.parse(MemorySegment.ofArray(text.getBytes(UTF_8))).present().orElseThrow();
    }
}
