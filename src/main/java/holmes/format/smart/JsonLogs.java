package holmes.format.smart;

import com.fasterxml.jackson.databind.JsonNode;
import holmes.format.smart.Attribute.WhenFailed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// The tables of a JSON report: attributes, error log, self-tests, device statistics.
final class JsonLogs {

    private final JsonNode top;
    private final Draft draft;

    JsonLogs(JsonNode top, Draft draft) {
        this.top = top;
        this.draft = draft;
    }

    void read() {
        for (var row : top.path("ata_smart_attributes").path("table")) attribute(row);
        for (var kind : List.of("extended", "summary")) {
            if (draft.errorCount.isEmpty()) errors(top.path("ata_smart_error_log").path(kind));
        }
        for (var kind : List.of("extended", "standard")) {
            if (draft.selfTests.isEmpty()) {
                selfTests(top.path("ata_smart_self_test_log").path(kind));
            }
        }
        selfTests(top.path("nvme_self_test_log"));
        scsiSelfTests();
        for (var page : top.path("ata_device_statistics").path("pages")) statistics(page);
    }

    private void attribute(JsonNode row) {
        var id = JsonNumbers.small(row.path("id"));
        if (id.isEmpty()) return;
        Draft.add(
                draft.attributes,
                new Attribute(
                        id.getAsInt(),
                        row.path("name").asText(),
                        row.path("flags").path("string").asText().strip(),
                        row.path("flags").path("prefailure").asBoolean(),
                        JsonNumbers.small(row.path("value")),
                        JsonNumbers.small(row.path("worst")),
                        JsonNumbers.small(row.path("thresh")),
                        whenFailed(row.path("when_failed").asText()),
                        row.path("raw").path("string").asText().strip(),
                        JsonNumbers.whole(row.path("raw").path("value"))));
    }

    private static WhenFailed whenFailed(String printed) {
        return switch (printed) {
            case "now" -> WhenFailed.NOW;
            case "past" -> WhenFailed.IN_THE_PAST;
            default -> WhenFailed.NEVER;
        };
    }

    private void errors(JsonNode log) {
        draft.errorCount = JsonNumbers.whole(log.path("count"));
        for (var row : log.path("table")) {
            var said = row.path("error_description");
            var error =
                    TextErrors.error(
                            JsonNumbers.whole(row.path("error_number")),
                            JsonNumbers.whole(row.path("lifetime_hours")),
                            said.isTextual() ? Optional.of(said.asText()) : Optional.empty());
            var lba = JsonNumbers.whole(row.path("completion_registers").path("lba"));
            Draft.add(
                    draft.errors,
                    new LoggedError(
                            error.number(),
                            error.powerOnHours(),
                            error.kinds(),
                            error.lba().isPresent() ? error.lba() : lba,
                            error.text()));
        }
    }

    private void selfTests(JsonNode log) {
        if (log.isObject()) draft.selfTestsShown = true;
        for (var row : log.path("table")) {
            boolean nvme = row.has("self_test_code");
            var hours = row.path(nvme ? "power_on_hours" : "lifetime_hours");
            Draft.add(
                    draft.selfTests,
                    new SelfTest(
                            row.path(nvme ? "self_test_code" : "type").path("string").asText(),
                            row.path(nvme ? "self_test_result" : "status").path("string").asText(),
                            JsonNumbers.small(row.path("status").path("remaining_percent")),
                            JsonNumbers.whole(hours),
                            JsonNumbers.whole(row.path("lba"))));
        }
    }

    /// SCSI numbers its tests in the key: `scsi_self_test_0` and on.
    private void scsiSelfTests() {
        for (int i = 0; i < 20; i++) {
            var row = top.path("scsi_self_test_" + i);
            if (!row.isObject()) return;
            draft.selfTestsShown = true;
            OptionalLong hours = JsonNumbers.whole(row.path("power_on_time").path("hours"));
            draft.selfTests.add(
                    new SelfTest(
                            row.path("code").path("string").asText(),
                            row.path("result").path("string").asText(),
                            OptionalInt.empty(),
                            hours,
                            JsonNumbers.whole(row.path("lba_first_failure").path("value"))));
        }
    }

    private void statistics(JsonNode page) {
        for (var row : page.path("table")) {
            var value = row.path("value");
            Draft.add(
                    draft.statistics,
                    new Statistic(
                            page.path("number").asInt(),
                            row.path("offset").asInt(),
                            row.path("name").asText(),
                            value.canConvertToLong() && value.isIntegralNumber()
                                    ? OptionalLong.of(value.asLong())
                                    : OptionalLong.empty()));
        }
    }
}
