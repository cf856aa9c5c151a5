package holmes.examine.health;

import holmes.format.smart.KnownAttribute;
import holmes.format.smart.SelfTest;
import holmes.format.smart.SmartReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/// Takes the counts from a report.
final class Measurer {

    private static final String SHOWN = "as shown";

    private final SmartReport report;
    private final List<Measured> measures = new ArrayList<>();

    private Measurer(SmartReport report) {
        this.report = report;
    }

    static List<Measured> of(SmartReport report) {
        var measurer = new Measurer(report);
        measurer.attributes();
        measurer.logs();
        measurer.otherProtocols();
        measurer.measures.sort(Comparator.comparing(Measured::measure));
        return List.copyOf(measurer.measures);
    }

    private void attributes() {
        attribute(Measure.PENDING_SECTORS, KnownAttribute.PENDING_SECTORS);
        attribute(Measure.OFFLINE_UNCORRECTABLE, KnownAttribute.OFFLINE_UNCORRECTABLE);
        attribute(Measure.REPORTED_UNCORRECTABLE, KnownAttribute.REPORTED_UNCORRECTABLE);
        attribute(Measure.REALLOCATED_SECTORS, KnownAttribute.REALLOCATED_SECTORS);
        attribute(Measure.REALLOCATION_EVENTS, KnownAttribute.REALLOCATION_EVENTS);
        attribute(Measure.WRITE_ERROR_RATE, KnownAttribute.WRITE_ERROR_RATE);
        attribute(Measure.RAW_READ_ERROR_RATE, KnownAttribute.RAW_READ_ERROR_RATE);
        attribute(Measure.SEEK_ERROR_RATE, KnownAttribute.SEEK_ERROR_RATE);
        statistic(Measure.REALLOCATED_SECTORS, "Number of Reallocated Logical Sectors");
        statistic(Measure.PENDING_SECTORS, "Number of Realloc. Candidate Logical Sectors");
        statistic(Measure.REPORTED_UNCORRECTABLE, "Number of Reported Uncorrectable Errors");
        statistic(Measure.PERCENTAGE_USED, "Percentage Used Endurance Indicator");
    }

    private void attribute(Measure measure, KnownAttribute known) {
        report.decoded(known).ifPresent(d -> add(measure, d.count(), d.from().raw(), d.how()));
    }

    /// The device statistics log, where the attribute is not there.
    private void statistic(Measure measure, String name) {
        if (measures.stream().anyMatch(m -> m.measure() == measure)) return;
        var value = report.statistic(name);
        add(measure, value, text(value), "device statistics");
    }

    private void logs() {
        if (report.errors().count().isPresent()) {
            var entries = report.errors().ofTheMedium();
            var raw =
                    entries.size()
                            + " of the "
                            + report.errors().entries().size()
                            + " entries shown, "
                            + text(report.errors().count())
                            + " errors in all";
            add(Measure.LOGGED_MEDIUM_ERRORS, OptionalLong.of(entries.size()), raw, SHOWN);
        }
        if (!report.selfTests().shown()) return;
        int failed = 0;
        for (var test : report.selfTests().tests()) {
            if (test.passed() && isExtended(test)) break;
            if (test.failed()) failed++;
        }
        add(Measure.FAILED_SELF_TESTS, OptionalLong.of(failed), Integer.toString(failed), SHOWN);
    }

    private static boolean isExtended(SelfTest test) {
        return test.type().startsWith("Extended") || test.type().contains("long");
    }

    private void otherProtocols() {
        report.scsi()
                .ifPresent(s -> {
                    shown(Measure.GROWN_DEFECTS, s.grownDefects());
                    shown(Measure.UNCORRECTED_ERRORS, s.uncorrected());
                    if (s.percentageUsed().isPresent()) {
                        int used = s.percentageUsed().getAsInt();
                        shown(Measure.PERCENTAGE_USED, OptionalLong.of(used));
                    }
                });
        report.nvme()
                .ifPresent(n -> {
                    shown(Measure.MEDIA_ERRORS, n.mediaErrors());
                    if (n.percentageUsed().isPresent()) {
                        int used = n.percentageUsed().getAsInt();
                        shown(Measure.PERCENTAGE_USED, OptionalLong.of(used));
                    }
                });
    }

    private void shown(Measure measure, OptionalLong value) {
        add(measure, value, text(value), SHOWN);
    }

    private void add(Measure measure, OptionalLong value, String raw, String how) {
        if (value.isPresent()) measures.add(new Measured(measure, value.getAsLong(), raw, how));
    }

    private static String text(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }
}
