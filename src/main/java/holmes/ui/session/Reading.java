package holmes.ui.session;

import holmes.examine.health.Verdict;
import holmes.format.smart.Attribute.WhenFailed;
import holmes.format.smart.Decoded;
import holmes.format.smart.KnownAttribute;
import holmes.format.smart.LoggedError;
import holmes.format.smart.SelfTest;
import holmes.format.smart.SmartReport;
import holmes.report.words.SmartWords;
import holmes.report.words.Words;
import holmes.ui.bays.Health;
import holmes.ui.health.Attribute;
import holmes.ui.health.Attribute.Mark;
import holmes.ui.health.Snapshot;
import holmes.ui.health.Snapshot.Counter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// One report in words.
///
/// @param entry that brought the document
/// @param judged the verdict that the log holds on it
record Reading(SmartReport report, String document, long entry, Optional<Knowledge.Judged> judged) {

    private static final String UNKNOWN = "—";

    /// Attributes that should count nothing: those that make a drive suspect.
    private static final Set<Integer> SHOULD_BE_ZERO = Set.of(5, 187, 196, 197, 198);

    Snapshot snapshot() {
        var entries = new ArrayList<Long>();
        if (entry > 0) entries.add(entry);
        judged.ifPresent(j -> entries.add(j.entry()));
        return new Snapshot(
                document,
                report.powerOnHours(),
                judged.map(j -> health(j.drive().verdict())).orElse(Health.UNKNOWN),
                judged.map(j -> why(j.drive().verdict()))
                        .orElse(List.of("This report was not judged yet.")),
                report.attributes().stream().map(this::attribute).toList(),
                errors(),
                tests(),
                counters(),
                judged.map(j -> j.drive().notes()).orElse(report.messages()),
                entries);
    }

    static Health health(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good _ -> Health.GOOD;
            case Verdict.Suspect _ -> Health.SUSPECT;
            case Verdict.Failing _ -> Health.FAILING;
            case Verdict.Unknown _ -> Health.UNKNOWN;
        };
    }

    static List<String> why(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good _ -> List.of("Bad sectors are counted, and there are none.");
            case Verdict.Suspect(var reasons) -> reasons.stream().map(Object::toString).toList();
            case Verdict.Failing(var reasons) -> reasons.stream().map(Object::toString).toList();
            case Verdict.Unknown(var because) -> List.of(because);
        };
    }

    private Attribute attribute(holmes.format.smart.Attribute row) {
        var decoded =
                Arrays.stream(KnownAttribute.values())
                        .filter(known -> known.id() == row.id())
                        .flatMap(known -> report.decoded(known).stream())
                        .findFirst();
        return new Attribute(
                row.id(),
                row.name(),
                number(row.value()),
                number(row.worst()),
                number(row.threshold()),
                row.raw(),
                decoded.map(Reading::counts).orElse("as printed"),
                decoded.map(Decoded::how).orElse(""),
                SmartWords.meaning(row.id()).orElse(""),
                mark(row, decoded));
    }

    private static String counts(Decoded decoded) {
        if (decoded.count().isEmpty()) return "not known";
        var count = Words.count(decoded.count().getAsLong());
        return decoded.operations().isEmpty()
                ? count
                : count + " in " + Words.count(decoded.operations().getAsLong());
    }

    private static Mark mark(holmes.format.smart.Attribute row, Optional<Decoded> decoded) {
        if (row.whenFailed() == WhenFailed.NOW) return Mark.FAILING;
        long count = decoded.map(d -> d.count().orElse(0)).orElse(0L);
        if (SHOULD_BE_ZERO.contains(row.id()) && count > 0) return Mark.TELLING;
        return row.whenFailed() == WhenFailed.IN_THE_PAST ? Mark.WAS_FAILING : Mark.PLAIN;
    }

    private List<String> errors() {
        var log = report.errors();
        if (log.count().isEmpty()) return List.of("The report does not show an error log.");
        var lines = new ArrayList<String>();
        lines.add(Words.count(log.count().getAsLong()) + " errors since the drive was made.");
        log.entries().forEach(error -> lines.add(error(error)));
        return lines;
    }

    private static String error(LoggedError error) {
        var line = new StringBuilder("Error ").append(number(error.number()));
        line.append(" at ").append(number(error.powerOnHours())).append(" h");
        if (!error.kinds().isEmpty()) line.append(": ").append(String.join(", ", error.kinds()));
        if (error.lba().isPresent()) line.append(", sector ").append(number(error.lba()));
        line.append(error.ofTheMedium() ? " (the medium gave no data)" : " (not of the medium)");
        return line.toString();
    }

    private List<String> tests() {
        var log = report.selfTests();
        if (!log.shown()) return List.of("The report does not show a self-test log.");
        if (log.tests().isEmpty()) return List.of("No self-test was ever run.");
        return log.tests().stream().map(Reading::test).toList();
    }

    private static String test(SelfTest test) {
        var at = " at " + number(test.lifetimeHours()) + " h: ";
        var where =
                test.firstError().isPresent()
                        ? ", first at sector " + number(test.firstError())
                        : "";
        return test.type() + at + test.status() + where;
    }

    private List<Counter> counters() {
        var counters = new ArrayList<Counter>();
        report.scsi()
                .ifPresent(s -> {
                    add(counters, "Elements in the grown defect list", s.grownDefects());
                    add(counters, "Uncorrected errors", s.uncorrected());
                    add(counters, "Errors not of the medium", s.nonMediumErrors());
                });
        report.nvme()
                .ifPresent(n -> {
                    add(counters, "Media and data integrity errors", n.mediaErrors());
                    add(counters, "Unsafe shutdowns", n.unsafeShutdowns());
                    counters.add(
                            new Counter("Spare capacity, per cent", number(n.availableSpare())));
                    counters.add(
                            new Counter("Endurance used, per cent", number(n.percentageUsed())));
                });
        report.statistics().forEach(s -> add(counters, s.name(), s.value()));
        return counters;
    }

    private static void add(List<Counter> counters, String name, OptionalLong value) {
        counters.add(new Counter(name, number(value)));
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : UNKNOWN;
    }

    private static String number(OptionalLong value) {
        return value.isPresent() ? Words.count(value.getAsLong()) : UNKNOWN;
    }
}
