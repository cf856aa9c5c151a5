package holmes.examine.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.Corpus;
import holmes.Incident;
import holmes.format.smart.Smart;
import holmes.format.smart.SmartSamples;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

class HealthTest {

    private final Incident holmes = new Incident("holmes");

    @Test
    void the_bad_disk_fails_and_its_reasons_are_shown() {
        var bad = assess(holmes.bytes("smartctl-9QM7CX1D.txt"));
        assertThat(bad.verdict()).isInstanceOf(Verdict.Failing.class);
        assertThat(((Verdict.Failing) bad.verdict()).reasons())
                .extracting(Reason::toString)
                .contains(
                        "the drive's own verdict: FAILED",
                        "sectors that could not be read (attribute 197): 327",
                        "reallocated sectors (attribute 5): 1873",
                        "error log entries in which the medium gave no data: 5 of the 5 entries"
                                + " shown, 214 errors in all",
                        "a pre-failure attribute is at its threshold: 1 Raw_Read_Error_Rate, value"
                                + " 1, worst 1, threshold 44, raw 161607345");
    }

    @Test
    void the_age_of_the_evidence_is_said_in_power_on_hours() {
        assertThat(assess(holmes.bytes("smartctl-9QM7CX1D.txt")).notes())
                .contains(
                        "latest self-test: Short offline, Completed: read failure, 2 power-on hours"
                                + " before the report",
                        "error log: UNC at LBA 186112, 3 power-on hours before the report");
    }

    /// The answers are the fixture's own: one disk is bad, three have minor errors.
    @Test
    void every_drive_of_the_incident_is_judged_as_it_was_made() {
        for (var file : holmes.files()) {
            if (!file.startsWith("smartctl-")) continue;
            var verdict = assess(holmes.bytes(file)).verdict();
            var expected =
                    file.contains("9QM7CX1D")
                            ? "failing"
                            : file.matches(".*(WCASY2117730).*") ? "suspect" : null;
            if (expected != null) assertThat(verdict.word()).as(file).isEqualTo(expected);
            else assertThat(verdict.severity()).as(file).isBetween(0, 1);
        }
        assertThat(
                        holmes.files().stream()
                                .filter(f -> f.endsWith(".json") && f.startsWith("smartctl"))
                                .map(f -> assess(holmes.bytes(f)).verdict().word())
                                .sorted())
                .containsExactly(
                        "failing", "good", "good", "good", "good", "good", "good", "suspect",
                        "suspect", "suspect");
    }

    @Test
    void sas_and_nvme_drives_have_their_own_counters() {
        var sas = (Verdict.Failing) assess(SmartSamples.SCSI.getBytes(UTF_8)).verdict();
        assertThat(sas.reasons())
                .extracting(Reason::rule)
                .contains(
                        "elements in the grown defect list (SCSI)",
                        "uncorrected errors (SCSI error counter log)");
        var nvme = (Verdict.Failing) assess(SmartSamples.NVME.getBytes(UTF_8)).verdict();
        assertThat(nvme.reasons())
                .extracting(Reason::toString)
                .contains(
                        "NVMe critical warning: 0x04",
                        "media and data integrity errors (NVMe): 6",
                        "per cent of the endurance used: 107");
    }

    @Test
    void passed_alone_is_not_good() {
        var report =
                """
                smartctl 7.2 2020-12-30 r5155 [x86_64-linux] (local build)

                === START OF READ SMART DATA SECTION ===
                SMART overall-health self-assessment test result: PASSED
                """;
        assertThat(assess(report.getBytes(UTF_8)).verdict())
                .isEqualTo(
                        new Verdict.Unknown(
                                "the drive says PASSED, but the report has no counter of bad"
                                        + " sectors"));
    }

    @Test
    void a_drive_that_was_not_asked_is_unknown() {
        var report =
                """
                smartctl 7.2 2020-12-30 r5155 [x86_64-linux] (local build)

                SMART support is: Unavailable - device lacks SMART capability.
                """;
        assertThat(assess(report.getBytes(UTF_8)).verdict())
                .isEqualTo(
                        new Verdict.Unknown(
                                "SMART support is: Unavailable - device lacks SMART capability."));
    }

    /// In the field: no report that shows trouble is called good.
    @Test
    void failing_drives_of_the_field_are_flagged() {
        for (var file : Corpus.files("smartctl-text")) {
            var text = Corpus.text(file);
            var verdict = assess(Corpus.document(file)).verdict();
            boolean fails =
                    text.contains("test result: FAILED!")
                            || text.matches("(?s).*\n *\\d+ \\S+ +P\\S+ +\\d+ +\\d+ +\\d+ +NOW .*")
                            || text.matches("(?s).*\nCritical Warning: +0x0[13459d].*");
            assertThat(verdict instanceof Verdict.Failing).as(file.toString()).isEqualTo(fails);
            boolean troubled =
                    text.matches("(?s).*\n *197 Current_Pending_Sector [^\n]* [1-9]\\d*\n.*")
                            || text.contains("Error: UNC")
                            || text.matches("(?s).*\n# 1 [^\n]*read failure.*")
                            || text.contains("Critical Warning:                   0x0" + "[1-9]");
            if (troubled) assertThat(verdict.severity()).as(file.toString()).isPositive();
        }
    }

    private static Assessment assess(byte[] report) {
        return assess(MemorySegment.ofArray(report));
    }

    private static Assessment assess(MemorySegment report) {
        return Health.assess(Smart.parse(report).present().orElseThrow(), "");
    }
}
