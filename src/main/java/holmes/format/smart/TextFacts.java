package holmes.format.smart;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The `name: value` lines outside tables, and what smartctl complains of.
final class TextFacts {

    private static final Pattern COUNTER =
            Pattern.compile("(read|write|verify):((?:\\s+[\\d.]+){7})\\s*");
    private static final List<String> COMPLAINTS =
            List.of(
                    "Warning:",
                    "Unable to detect device type",
                    "Smartctl open device",
                    "Smartctl: Device Read Identity Failed",
                    "Device does not support SMART",
                    "SMART Disabled",
                    "A mandatory SMART command failed",
                    "Read SMART",
                    "Read Device Identity failed",
                    "Read NVMe",
                    "Read Self-test Log failed",
                    "SMART Attribute Data unavailable",
                    "Permission denied",
                    "Terminate command early");

    private final Draft draft;

    TextFacts(Draft draft) {
        this.draft = draft;
    }

    void line(String line) {
        if (COMPLAINTS.stream().anyMatch(line::startsWith)) complain(line);
        var row = COUNTER.matcher(line);
        if (!row.matches()) return;
        var cells = row.group(2).strip().split("\\s+", -1);
        Draft.add(
                draft.counters,
                new ScsiHealth.Counter(
                        row.group(1), Numbers.exact(cells[3]), Numbers.exact(cells[6])));
    }

    void pair(String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "device model", "model number" -> draft.model = value;
            case "model family" -> draft.family = value;
            case "vendor" -> draft.vendor = value;
            case "product" -> {
                draft.product = value;
                draft.protocol = Protocol.SCSI;
            }
            case "serial number" -> draft.serial = value;
            case "firmware version", "revision" -> draft.firmware = value;
            case "lu wwn device id", "logical unit id" ->
                    draft.wwn = value.replace(" ", "").replaceFirst("^0x", "");
            case "user capacity" -> draft.capacity = Numbers.leading(value);
            case "total nvm capacity", "namespace 1 size/capacity" -> {
                draft.protocol = Protocol.NVME;
                if (draft.capacity.isEmpty()) draft.capacity = Numbers.leading(value);
            }
            case "sector size", "sector sizes" -> sectors(value);
            case "logical block size", "namespace 1 formatted lba size" ->
                    draft.logicalSector = small(value);
            case "physical block size" -> draft.physicalSector = small(value);
            case "rotation rate" -> draft.rotation = rotation(value);
            case "ata version is", "ata version" -> draft.protocol = Protocol.ATA;
            case "smart support" -> support(value);
            default -> health(name, value);
        }
    }

    private void health(String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "smart overall-health self-assessment test result", "smart health status" ->
                    draft.overall = overall(value);
            case "current drive temperature", "temperature" -> draft.temperature = small(value);
            case "current temperature" -> draft.sctTemperature = small(value);
            case "power on hours" -> draft.powerOnHours = Numbers.leading(value);
            case "number of hours powered up" -> draft.powerOnHours = whole(value);
            case "accumulated power on time, hours" -> draft.powerOnHours = afterColon(value);
            case "elements in grown defect list" -> draft.grownDefects = Numbers.leading(value);
            case "non-medium error count" -> draft.nonMediumErrors = Numbers.leading(value);
            case "percentage used endurance indicator" -> draft.scsiPercentageUsed = small(value);
            case "critical warning" -> draft.criticalWarning = Numbers.hex(value);
            case "available spare" -> draft.availableSpare = small(value);
            case "available spare threshold" -> draft.spareThreshold = small(value);
            case "percentage used" -> draft.percentageUsed = small(value);
            case "media and data integrity errors" -> draft.mediaErrors = Numbers.leading(value);
            case "error information log entries" -> draft.errorLogEntries = Numbers.leading(value);
            case "unsafe shutdowns" -> draft.unsafeShutdowns = Numbers.leading(value);
            default -> {}
        }
    }

    /// SCSI says OK, or names the impending failure; ATA and NVMe say PASSED or FAILED!.
    private static Overall overall(String value) {
        if (value.startsWith("PASSED") || value.equals("OK")) return Overall.PASSED;
        boolean failed =
                value.startsWith("FAILED")
                        || value.contains("IMPENDING FAILURE")
                        || value.contains("THRESHOLD EXCEEDED")
                        || value.startsWith("WARNING");
        return failed ? Overall.FAILED : Overall.UNKNOWN;
    }

    private void support(String value) {
        boolean gives = value.startsWith("Available") || value.startsWith("Enabled");
        if (!gives) complain("SMART support is: " + value);
    }

    private void complain(String line) {
        if (draft.messages.size() < 50) draft.messages.add(line.strip());
    }

    /// `512 bytes logical, 4096 bytes physical` or `512 bytes logical/physical`.
    private void sectors(String value) {
        int comma = value.indexOf(',');
        draft.logicalSector = small(value);
        draft.physicalSector = comma < 0 ? small(value) : small(value.substring(comma + 1).strip());
    }

    private static OptionalInt rotation(String value) {
        if (value.startsWith("Solid State")) return OptionalInt.of(0);
        return value.endsWith("rpm") ? small(value) : OptionalInt.empty();
    }

    private static OptionalLong afterColon(String value) {
        var parts = value.replaceFirst("^minutes\\s*:?\\s*", "").split(":", -1);
        return Numbers.exact(parts[0].strip());
    }

    private static OptionalLong whole(String value) {
        int dot = value.indexOf('.');
        return Numbers.exact((dot < 0 ? value : value.substring(0, dot)).strip());
    }

    private static OptionalInt small(String value) {
        return Numbers.small(Numbers.leading(value));
    }
}
