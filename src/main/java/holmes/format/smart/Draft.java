package holmes.format.smart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A report while it is read; both parsers fill it. What nobody filled stays unknown.
final class Draft {

    /// Rows of one list that are kept: no drive has as many, a forged report may.
    static final int MOST_ROWS = 4096;

    Protocol protocol = Protocol.UNKNOWN;
    @Nullable String model;
    @Nullable String family;
    @Nullable String serial;
    @Nullable String firmware;
    @Nullable String wwn;
    @Nullable String device;
    @Nullable String vendor;
    @Nullable String product;
    OptionalLong capacity = OptionalLong.empty();
    OptionalInt logicalSector = OptionalInt.empty();
    OptionalInt physicalSector = OptionalInt.empty();
    OptionalInt rotation = OptionalInt.empty();
    OptionalLong powerOnHours = OptionalLong.empty();
    OptionalInt temperature = OptionalInt.empty();
    OptionalInt sctTemperature = OptionalInt.empty();
    Overall overall = Overall.UNKNOWN;
    final List<Attribute> attributes = new ArrayList<>();
    OptionalLong errorCount = OptionalLong.empty();
    final List<LoggedError> errors = new ArrayList<>();
    boolean selfTestsShown;
    final List<SelfTest> selfTests = new ArrayList<>();
    final List<Statistic> statistics = new ArrayList<>();
    OptionalLong grownDefects = OptionalLong.empty();
    OptionalLong nonMediumErrors = OptionalLong.empty();
    OptionalInt scsiPercentageUsed = OptionalInt.empty();
    final List<ScsiHealth.Counter> counters = new ArrayList<>();
    OptionalInt criticalWarning = OptionalInt.empty();
    OptionalInt availableSpare = OptionalInt.empty();
    OptionalInt spareThreshold = OptionalInt.empty();
    OptionalInt percentageUsed = OptionalInt.empty();
    OptionalLong mediaErrors = OptionalLong.empty();
    OptionalLong errorLogEntries = OptionalLong.empty();
    OptionalLong unsafeShutdowns = OptionalLong.empty();
    OptionalInt exitStatus = OptionalInt.empty();
    final List<String> messages = new ArrayList<>();

    static <T> void add(List<T> rows, T row) {
        if (rows.size() < MOST_ROWS) rows.add(row);
    }

    SmartReport report() {
        var scsi = new ScsiHealth(grownDefects, nonMediumErrors, scsiPercentageUsed, counters);
        var nvme =
                new NvmeHealth(
                        criticalWarning,
                        availableSpare,
                        spareThreshold,
                        percentageUsed,
                        mediaErrors,
                        errorLogEntries,
                        unsafeShutdowns);
        return new SmartReport(
                guessedProtocol(scsi, nvme),
                identity(),
                new Geometry(capacity, logicalSector, physicalSector, rotation),
                hours(),
                celsius(),
                overall,
                attributes,
                new ErrorLog(errorCount, errors),
                new SelfTestLog(selfTestsShown, selfTests),
                statistics,
                scsi.isEmpty() ? Optional.empty() : Optional.of(scsi),
                nvme.isEmpty() ? Optional.empty() : Optional.of(nvme),
                exitStatus,
                messages);
    }

    private Protocol guessedProtocol(ScsiHealth scsi, NvmeHealth nvme) {
        if (protocol != Protocol.UNKNOWN) return protocol;
        if (!attributes.isEmpty()) return Protocol.ATA;
        if (!nvme.isEmpty()) return Protocol.NVME;
        return scsi.isEmpty() ? Protocol.UNKNOWN : Protocol.SCSI;
    }

    private DriveIdentity identity() {
        var name = known(model);
        if (name.isEmpty() && product != null) {
            name = known((vendor == null ? "" : vendor + " ") + product);
        }
        return new DriveIdentity(
                name, known(family), known(serial), known(firmware), known(wwn), known(device));
    }

    /// Masked and missing values are unknown: `--`, `[No Information Found]`.
    private static Optional<String> known(@Nullable String text) {
        if (text == null) return Optional.empty();
        var trimmed = text.strip();
        boolean nothing = trimmed.isEmpty() || trimmed.matches("-+|\\[.*]|\\(null\\)");
        return nothing ? Optional.empty() : Optional.of(trimmed);
    }

    private OptionalLong hours() {
        if (powerOnHours.isPresent()) return powerOnHours;
        for (var row : attributes) {
            if (row.id() == 9 && row.name().startsWith("Power_")) return row.number();
        }
        for (var row : statistics) {
            if (row.name().equals("Power-on Hours")) return row.value();
        }
        return OptionalLong.empty();
    }

    private OptionalInt celsius() {
        if (temperature.isPresent()) return temperature;
        for (int id : new int[] {194, 190}) {
            for (var row : attributes) {
                if (row.id() == id && row.name().contains("emp") && row.number().isPresent()) {
                    long degrees = row.number().getAsLong();
                    if (degrees < 200) return OptionalInt.of((int) degrees);
                }
            }
        }
        return sctTemperature;
    }
}
