package holmes.format.smart;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Corpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Reports of the field, where they are at hand: each loads, and its rows equal the text's.
class SmartCorpusTest {

    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^ *(\\d+) (\\S+) +[POSRCK+-]{6,8} +(\\S+) +(\\S+) +(\\S+) +(?:NOW|Past|-)"
                            + " +(.*?) *$");

    @Test
    void attribute_rows_equal_the_text() {
        for (var file : Corpus.files("smartctl-text")) {
            var report = report(file);
            var text = Corpus.text(file);
            var expected = new ArrayList<String>();
            var row = ROW.matcher(text);
            while (row.find()) {
                expected.add(
                        "%d %s %d %d %s %s"
                                .formatted(
                                        Integer.parseInt(row.group(1)),
                                        row.group(2),
                                        Integer.parseInt(row.group(3)),
                                        Integer.parseInt(row.group(4)),
                                        row.group(5).replaceFirst("^0+(?=\\d)", ""),
                                        row.group(6)));
            }
            assertThat(report.attributes())
                    .as(file.toString())
                    .extracting(a ->
                            "%d %s %d %d %s %s"
                                    .formatted(
                                            a.id(),
                                            a.name(),
                                            a.value().orElseThrow(),
                                            a.worst().orElseThrow(),
                                            a.threshold().isPresent()
                                                    ? "" + a.threshold().getAsInt()
                                                    : "---",
                                            a.raw()))
                    .isEqualTo(expected);
            assertThat(report.overall() == Overall.FAILED)
                    .as(file.toString())
                    .isEqualTo(text.contains("test result: FAILED!"));
            assertThat(report.identity().model()).as(file.toString()).isPresent();
            assertThat(report.identity().firmware()).as(file.toString()).isPresent();
            assertThat(report.geometry().capacity()).as(file.toString()).isPresent();
        }
    }

    @Test
    void every_json_report_loads() {
        for (var file : Corpus.files("smartctl-json")) {
            if (!file.toString().endsWith(".json") || file.toString().contains("scan")) continue;
            var report = report(file);
            boolean says = Corpus.text(file).contains("\"passed\": ");
            assertThat(report.overall() != Overall.UNKNOWN).as(file.toString()).isEqualTo(says);
            assertThat(report.identity().device()).as(file.toString()).isPresent();
        }
    }

    /// Influx line protocol: `capacity=1000204886016i,temperature=48i,…`.
    @Test
    void the_facts_of_another_reader_are_the_same() {
        for (var file : Corpus.files("smartctl-json/telegraf/device")) {
            if (!file.endsWith("expected.out")) continue;
            var report = report(file.resolveSibling("response.json"));
            for (var line : Corpus.text(file).split("\n")) {
                if (line.startsWith("smartctl,")) {
                    assertFact(line, "capacity", report.geometry().capacity().orElse(-1));
                    // That reader prints 0 where the report has no temperature.
                    assertFact(line, "temperature", report.temperature().orElse(0));
                    assertFact(line, "power_on_hours", report.powerOnHours().orElse(-1));
                    assertThat(line.contains("health_ok=true"))
                            .isEqualTo(report.overall() == Overall.PASSED);
                    report.nvme()
                            .ifPresent(n -> {
                                assertFact(line, "media_errors", n.mediaErrors().orElse(-1));
                                assertFact(line, "percentage_used", n.percentageUsed().orElse(-1));
                            });
                } else if (line.startsWith("smartctl_attributes")) {
                    assertThat(report.attributes())
                            .anySatisfy(a -> {
                                assertThat(line).contains("name=" + a.name() + ",");
                                assertFact(line, "raw_value", a.raw48().orElse(-1));
                                assertFact(line, "worst", a.worst().orElse(-1));
                            });
                } else if (line.startsWith("smartctl_scsi")) {
                    assertThat(report.scsi().orElseThrow().counters())
                            .anySatisfy(c -> {
                                assertThat(line).contains("page=" + c.page());
                                assertFact(
                                        line, "total_errors_corrected", c.corrected().orElse(-1));
                            });
                }
            }
        }
    }

    private static void assertFact(String line, String name, long value) {
        assertThat(line).containsPattern("[, ]" + name + "=" + value + "i\\b");
    }

    private static SmartReport report(Path file) {
        return Smart.parse(Corpus.document(file))
                .present()
                .orElseThrow(() -> new AssertionError(file + " does not load"));
    }
}
