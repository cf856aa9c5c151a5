package holmes.format.smart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Garbled;
import holmes.finding.Reading.Present;
import holmes.finding.Reading.Unsupported;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Reads `smartctl --json`. Source: smartctl(8), `--json`, and the `jglb` keys in smartmontools.
final class SmartJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Draft draft = new Draft();
    private final JsonNode top;

    private SmartJson(JsonNode top) {
        this.top = top;
    }

    static Reading<SmartReport> parse(MemorySegment document) {
        JsonNode top;
        try {
            top = JSON.readTree(document.toArray(ValueLayout.JAVA_BYTE));
        } catch (JsonProcessingException e) {
            return new Garbled<>(
                    List.of(new Anomaly("JSON", "one object", e.getOriginalMessage())));
        } catch (IOException e) {
            return new Garbled<>(List.of(new Anomaly("JSON", "text", "an unknown encoding")));
        }
        boolean drive = top.has("device") && (top.has("smart_status") || top.has("model_name"));
        if (!top.has("smartctl") && !drive) return new Absent<>("JSON, but not of smartctl");
        if (top.has("devices")) return new Unsupported<>("a list of devices (smartctl --scan)");
        return new Present<>(new SmartJson(top).report(), List.of());
    }

    private SmartReport report() {
        identity();
        state();
        new JsonLogs(top, draft).read();
        scsi();
        nvme();
        for (var message : top.path("smartctl").path("messages")) {
            Draft.add(draft.messages, message.path("string").asText());
        }
        draft.exitStatus = JsonNumbers.small(top.path("smartctl").path("exit_status"));
        return draft.report();
    }

    private void identity() {
        draft.protocol =
                switch (top.path("device").path("protocol").asText()) {
                    case "ATA" -> Protocol.ATA;
                    case "SCSI" -> Protocol.SCSI;
                    case "NVMe" -> Protocol.NVME;
                    default -> Protocol.UNKNOWN;
                };
        draft.device = top.path("device").path("name").asText();
        draft.model = first("model_name", "scsi_model_name");
        draft.family = first("model_family");
        draft.vendor = first("scsi_vendor", "vendor");
        draft.product = first("scsi_product", "product");
        draft.serial = first("serial_number");
        draft.firmware = first("firmware_version", "scsi_revision", "revision");
        draft.wwn = wwn();
        draft.capacity = JsonNumbers.whole(top.path("user_capacity").path("bytes"));
        if (draft.capacity.isEmpty()) {
            draft.capacity = JsonNumbers.whole(top.path("nvme_total_capacity"));
        }
        draft.logicalSector = JsonNumbers.small(top.path("logical_block_size"));
        draft.physicalSector = JsonNumbers.small(top.path("physical_block_size"));
        draft.rotation = JsonNumbers.small(top.path("rotation_rate"));
    }

    private String first(String... names) {
        for (var name : names) {
            if (top.path(name).isTextual()) return top.path(name).asText();
        }
        return "";
    }

    private String wwn() {
        var wwn = top.path("wwn");
        var naa = JsonNumbers.whole(wwn.path("naa"));
        var oui = JsonNumbers.whole(wwn.path("oui"));
        var id = JsonNumbers.whole(wwn.path("id"));
        if (naa.isEmpty() || oui.isEmpty() || id.isEmpty()) {
            return first("logical_unit_id").replaceFirst("^0x", "");
        }
        return String.format(
                Locale.ROOT, "%x%06x%09x", naa.getAsLong(), oui.getAsLong(), id.getAsLong());
    }

    private void state() {
        var passed = top.path("smart_status").path("passed");
        if (passed.isBoolean())
            draft.overall = passed.asBoolean() ? Overall.PASSED : Overall.FAILED;
        draft.powerOnHours = JsonNumbers.whole(top.path("power_on_time").path("hours"));
        draft.temperature = JsonNumbers.small(top.path("temperature").path("current"));
        var support = top.path("smart_support");
        if (support.path("available").isBoolean() && !support.path("available").asBoolean()) {
            draft.messages.add("SMART support is: Unavailable");
        } else if (support.path("enabled").isBoolean() && !support.path("enabled").asBoolean()) {
            draft.messages.add("SMART support is: Disabled");
        }
    }

    private void scsi() {
        draft.grownDefects = JsonNumbers.whole(top.path("scsi_grown_defect_list"));
        draft.nonMediumErrors = JsonNumbers.whole(top.path("scsi_non_medium_error").path("count"));
        draft.scsiPercentageUsed =
                JsonNumbers.small(top.path("scsi_percentage_used_endurance_indicator"));
        for (var page : List.of("read", "write", "verify")) {
            var row = top.path("scsi_error_counter_log").path(page);
            OptionalLong corrected = JsonNumbers.whole(row.path("total_errors_corrected"));
            OptionalLong uncorrected = JsonNumbers.whole(row.path("total_uncorrected_errors"));
            if (corrected.isPresent() || uncorrected.isPresent()) {
                draft.counters.add(new ScsiHealth.Counter(page, corrected, uncorrected));
            }
        }
    }

    private void nvme() {
        var log = top.path("nvme_smart_health_information_log");
        draft.criticalWarning = JsonNumbers.small(log.path("critical_warning"));
        draft.availableSpare = JsonNumbers.small(log.path("available_spare"));
        draft.spareThreshold = JsonNumbers.small(log.path("available_spare_threshold"));
        draft.percentageUsed = JsonNumbers.small(log.path("percentage_used"));
        draft.mediaErrors = JsonNumbers.whole(log.path("media_errors"));
        draft.errorLogEntries = JsonNumbers.whole(log.path("num_err_log_entries"));
        draft.unsafeShutdowns = JsonNumbers.whole(log.path("unsafe_shutdowns"));
    }
}
