package holmes.examine.health;

import holmes.format.smart.Attribute;
import holmes.format.smart.Attribute.WhenFailed;
import holmes.format.smart.NvmeHealth;
import holmes.format.smart.Overall;
import holmes.format.smart.SmartReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Judges one drive by its report.
public final class Health {

    /// Bits of the NVMe critical warning: spare below threshold, reliability degraded, read only.
    private static final int NVME_FAILING = 1 | 4 | 8;

    /// The volatile memory backup device has failed.
    private static final int NVME_SUSPECT = 16;

    /// Counters of bad sectors; at least one must be known before a drive is called good.
    private static final Set<Measure> OF_SECTORS =
            Set.of(
                    Measure.PENDING_SECTORS,
                    Measure.REALLOCATED_SECTORS,
                    Measure.REPORTED_UNCORRECTABLE,
                    Measure.UNCORRECTED_ERRORS,
                    Measure.GROWN_DEFECTS,
                    Measure.MEDIA_ERRORS);

    private Health() {}

    /// @param document SHA-256 of the report
    public static Assessment assess(SmartReport report, String document) {
        var measures = Measurer.of(report);
        return new Assessment(
                report.identity().serial().orElse(""),
                report.identity().model().orElse(""),
                document,
                verdict(report, measures),
                report.powerOnHours().isPresent()
                        ? Long.toString(report.powerOnHours().getAsLong())
                        : "unknown",
                measures,
                Notes.of(report));
    }

    private static Verdict verdict(SmartReport report, List<Measured> measures) {
        var failing = failing(report);
        var suspect = suspect(report, measures);
        if (!failing.isEmpty()) {
            failing.addAll(suspect);
            return new Verdict.Failing(failing);
        }
        if (!suspect.isEmpty()) return new Verdict.Suspect(suspect);
        if (measures.stream().noneMatch(m -> OF_SECTORS.contains(m.measure()))) {
            return new Verdict.Unknown(unknown(report));
        }
        return new Verdict.Good();
    }

    private static String unknown(SmartReport report) {
        if (!report.messages().isEmpty()) return report.messages().getFirst();
        return report.overall() == Overall.PASSED
                ? "the drive says PASSED, but the report has no counter of bad sectors"
                : "the report has neither a verdict nor a counter of bad sectors";
    }

    private static List<Reason> failing(SmartReport report) {
        var reasons = new ArrayList<Reason>();
        if (report.overall() == Overall.FAILED) {
            reasons.add(new Reason("the drive's own verdict", "FAILED"));
        }
        for (var row : report.attributes()) {
            if (row.prefailure() && row.whenFailed() == WhenFailed.NOW) {
                reasons.add(new Reason("a pre-failure attribute is at its threshold", row(row)));
            }
        }
        int warning = report.nvme().map(n -> n.criticalWarning().orElse(0)).orElse(0);
        if ((warning & NVME_FAILING) != 0) {
            reasons.add(new Reason("NVMe critical warning", hex(warning)));
        }
        return reasons;
    }

    private static List<Reason> suspect(SmartReport report, List<Measured> measures) {
        var reasons = new ArrayList<Reason>();
        for (var m : measures) {
            if (m.measure().isSuspicious(m.value())) {
                reasons.add(new Reason(m.measure().words(), m.raw()));
            }
        }
        for (var row : report.attributes()) {
            boolean now = row.whenFailed() == WhenFailed.NOW && !row.prefailure();
            boolean once = row.whenFailed() == WhenFailed.IN_THE_PAST && row.prefailure();
            if (now) reasons.add(new Reason("an attribute of age is at its threshold", row(row)));
            if (once) {
                reasons.add(new Reason("a pre-failure attribute was at its threshold", row(row)));
            }
        }
        int warning = report.nvme().map(n -> n.criticalWarning().orElse(0)).orElse(0);
        if ((warning & NVME_SUSPECT) != 0) {
            reasons.add(new Reason("NVMe critical warning", hex(warning)));
        }
        report.nvme().flatMap(Health::spare).ifPresent(reasons::add);
        return reasons;
    }

    /// A drive whose spare has really run out raises the warning too; some always print 0.
    private static Optional<Reason> spare(NvmeHealth nvme) {
        if (nvme.availableSpare().isEmpty() || nvme.spareThreshold().isEmpty()) {
            return Optional.empty();
        }
        int spare = nvme.availableSpare().getAsInt();
        int least = nvme.spareThreshold().getAsInt();
        if (spare >= least) return Optional.empty();
        return Optional.of(
                new Reason(
                        "spare capacity is below its threshold", spare + " % of " + least + " %"));
    }

    private static String row(Attribute row) {
        return row.id()
                + " "
                + row.name()
                + ", value "
                + known(row.value().isPresent(), row.value().orElse(0))
                + ", worst "
                + known(row.worst().isPresent(), row.worst().orElse(0))
                + ", threshold "
                + known(row.threshold().isPresent(), row.threshold().orElse(0))
                + ", raw "
                + row.raw();
    }

    private static String known(boolean known, int value) {
        return known ? Integer.toString(value) : "unknown";
    }

    private static String hex(int warning) {
        return String.format(Locale.ROOT, "0x%02x", warning);
    }
}
