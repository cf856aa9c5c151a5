package holmes.format.smart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.DocumentMutations;
import holmes.Incident;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Garbled;
import holmes.finding.Reading.Unsupported;
import holmes.format.smart.Attribute.WhenFailed;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// The incident's reports are made up; their form is that of smartctl 6.1 and of its JSON.
class SmartTest {

    private final Incident holmes = new Incident("holmes");

    private SmartReport bad() {
        return report("smartctl-9QM7CX1D.txt");
    }

    @Test
    void reads_who_the_drive_is() {
        assertThat(bad().identity())
                .isEqualTo(
                        new DriveIdentity(
                                Optional.of("ST3500320NS"),
                                Optional.of("Seagate Barracuda ES.2"),
                                Optional.of("9QM7CX1D"),
                                Optional.of("SN06"),
                                Optional.of("5000c505381fb33a"),
                                Optional.empty()));
        assertThat(bad().geometry().capacity()).hasValue(243_269_632);
        assertThat(bad().geometry().physicalSector()).hasValue(512);
        assertThat(bad().geometry().rotation()).isEmpty();
    }

    @Test
    void reads_the_verdict_and_the_age() {
        assertThat(bad().overall()).isEqualTo(Overall.FAILED);
        assertThat(bad().powerOnHours()).hasValue(28492);
        assertThat(bad().temperature()).hasValue(36);
    }

    @Test
    void reads_an_attribute_row() {
        assertThat(bad().attribute(1))
                .hasValue(
                        new Attribute(
                                1,
                                "Raw_Read_Error_Rate",
                                "POSR-K",
                                true,
                                OptionalInt.of(1),
                                OptionalInt.of(1),
                                OptionalInt.of(44),
                                WhenFailed.NOW,
                                "161607345",
                                OptionalLong.of(161_607_345)));
    }

    @Test
    void seagate_counts_errors_in_the_high_16_of_48_bits() {
        var rate = bad().decoded(KnownAttribute.RAW_READ_ERROR_RATE).orElseThrow();
        assertThat(rate.count()).hasValue(0);
        assertThat(rate.operations()).hasValue(161_607_345);
        assertThat(bad().decoded(KnownAttribute.PENDING_SECTORS).orElseThrow().count())
                .hasValue(327);
    }

    @Test
    void reads_the_error_log() {
        assertThat(bad().errors().count()).hasValue(214);
        assertThat(bad().errors().ofTheMedium()).hasSize(5);
        assertThat(bad().errors().entries().getFirst())
                .isEqualTo(
                        new LoggedError(
                                OptionalLong.of(214),
                                OptionalLong.of(28489),
                                List.of("UNC"),
                                OptionalLong.of(186_112),
                                Optional.of("Error: UNC 8 sectors at LBA = 0x0002d700 = 186112")));
    }

    @Test
    void reads_the_self_tests() {
        var latest = bad().selfTests().latestFinished().orElseThrow();
        assertThat(latest)
                .isEqualTo(
                        new SelfTest(
                                "Short offline",
                                "Completed: read failure",
                                OptionalInt.of(90),
                                OptionalLong.of(28490),
                                OptionalLong.of(186_112)));
        assertThat(latest.failed()).isTrue();
        assertThat(bad().selfTests().tests()).hasSize(9);
    }

    @Test
    void text_and_json_of_a_drive_say_the_same() {
        for (var file : holmes.files()) {
            if (!file.startsWith("smartctl-") || !file.endsWith(".txt")) continue;
            var text = report(file);
            var json = report(file.replace(".txt", ".json"));
            assertThat(json.attributes()).as(file).isEqualTo(text.attributes());
            assertThat(json.errors()).as(file).isEqualTo(text.errors());
            assertThat(json.overall()).as(file).isEqualTo(text.overall());
            assertThat(json.powerOnHours()).as(file).isEqualTo(text.powerOnHours());
            assertThat(json.identity().serial()).as(file).isEqualTo(text.identity().serial());
            assertThat(json.identity().wwn()).as(file).isEqualTo(text.identity().wwn());
            assertThat(json.selfTests().tests())
                    .as(file)
                    .extracting(SelfTest::status, SelfTest::lifetimeHours, SelfTest::firstError)
                    .isEqualTo(
                            text.selfTests().tests().stream()
                                    .map(t ->
                                            org.assertj.core.groups.Tuple.tuple(
                                                    t.status(), t.lifetimeHours(), t.firstError()))
                                    .toList());
        }
    }

    @Test
    void what_is_no_report_is_said_to_be_none() {
        assertThat(parse("")).isEqualTo(new Absent<>("the file is empty"));
        assertThat(parse("hello\n")).isEqualTo(new Absent<>("no smartctl report"));
        assertThat(parse("{\"a\": 1}")).isEqualTo(new Absent<>("JSON, but not of smartctl"));
        assertThat(parse("{\"smartctl\": ")).isInstanceOf(Garbled.class);
        assertThat(parse("{\"smartctl\": {}, \"devices\": []}")).isInstanceOf(Unsupported.class);
    }

    @Test
    void a_refusal_is_a_report_that_knows_nothing() {
        var report =
                parse(
                                """
                                smartctl 7.2 2020-12-30 r5155 [x86_64-linux] (local build)

                                /dev/sdb: Unknown USB bridge [0x1234]
                                Unable to detect device type
                                Please specify device type with the -d option.
                                """)
                        .present()
                        .orElseThrow();
        assertThat(report.overall()).isEqualTo(Overall.UNKNOWN);
        assertThat(report.errors().count()).isEmpty();
        assertThat(report.selfTests().shown()).isFalse();
        assertThat(report.messages()).containsExactly("Unable to detect device type");
    }

    @Test
    void smart_that_is_unavailable_is_said() {
        var report =
                parse(
                                """
                                smartctl 7.2 2020-12-30 r5155 [x86_64-linux] (local build)

                                === START OF INFORMATION SECTION ===
                                Device Model:     LOGICAL VOLUME
                                Serial Number:    --
                                User Capacity:    12.000.138.625.024 bytes [12,0 TB]
                                SMART support is: Unavailable - device lacks SMART capability.
                                """)
                        .present()
                        .orElseThrow();
        assertThat(report.identity().serial()).isEmpty();
        assertThat(report.geometry().capacity()).hasValue(12_000_138_625_024L);
        assertThat(report.messages().getFirst()).startsWith("SMART support is: Unavailable");
    }

    @Test
    void several_reports_in_one_file_are_several_drives() {
        var both = new java.io.ByteArrayOutputStream();
        both.writeBytes(holmes.bytes("smartctl-9QM7CX1D.txt"));
        both.writeBytes(holmes.bytes("smartctl-9QM8J3TT.txt"));
        assertThat(Smart.parseAll(MemorySegment.ofArray(both.toByteArray())))
                .extracting(r -> r.identity().serial().orElseThrow())
                .containsExactly("9QM7CX1D", "9QM8J3TT");
    }

    @Test
    void survives_thousands_of_mutations() {
        var seeds =
                List.of(
                        holmes.bytes("smartctl-9QM7CX1D.txt"),
                        holmes.bytes("smartctl-WD-WCASY2117730.txt"),
                        SmartSamples.SCSI.getBytes(UTF_8),
                        SmartSamples.NVME.getBytes(UTF_8));
        DocumentMutations.of(seeds, 4000, m -> Smart.parseAll(MemorySegment.ofArray(m)));
        var json = List.of(holmes.bytes("smartctl-9QM7CX1D.json"));
        DocumentMutations.of(json, 2000, m -> Smart.parse(MemorySegment.ofArray(m)));
    }

    private SmartReport report(String file) {
        return Smart.parse(holmes.document(file)).present().orElseThrow();
    }

    private static holmes.finding.Reading<SmartReport> parse(String text) {
        return Smart.parse(MemorySegment.ofArray(text.getBytes(UTF_8)));
    }
}
