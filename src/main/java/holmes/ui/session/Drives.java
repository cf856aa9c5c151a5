package holmes.ui.session;

import holmes.casefile.Case;
import holmes.casefile.Document;
import holmes.casefile.Exhibit;
import holmes.examine.document.DocumentKind;
import holmes.examine.document.Serials;
import holmes.examine.health.Assessment;
import holmes.examine.health.Ranking.Comparison;
import holmes.format.smart.Smart;
import holmes.format.smart.SmartReport;
import holmes.ui.health.Drive;
import holmes.ui.health.Snapshot;
import holmes.ui.health.Versus;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The drives of a case with their SMART reports: the reports as the case holds them, the verdicts
/// and comparisons as its log holds them. Nothing is judged here.
record Drives(
        List<Exhibit> exhibits,
        Roster roster,
        List<Reported> reports,
        List<Knowledge.Judged> judged,
        List<Knowledge.Ranked> ranked,
        List<List<String>> pairs) {

    /// A report, the document that holds it and the entry that brought it.
    record Reported(SmartReport report, Document document, long entry) {}

    Drives {
        exhibits = List.copyOf(exhibits);
        reports = List.copyOf(reports);
        judged = List.copyOf(judged);
        ranked = List.copyOf(ranked);
        pairs = List.copyOf(pairs);
    }

    static Drives of(Case file, Knowledge known) {
        var reports = reports(file, known);
        var serials = reports.stream().flatMap(r -> r.report().identity().serial().stream());
        var roster = Roster.of(file.exhibits(), known, serials.distinct().toList());
        return new Drives(
                file.exhibits(),
                roster,
                reports,
                known.judged(),
                known.ranked(),
                Roster.pairs(file.exhibits(), known.mirroredMedia()));
    }

    /// Whether a document holds SMART reports.
    static boolean isReport(Document document) {
        return document.role().equals(DocumentKind.SMART_TEXT.name())
                || document.role().equals(DocumentKind.SMART_JSON.name());
    }

    private static List<Reported> reports(Case file, Knowledge known) {
        var entries = new HashMap<String, Long>();
        for (var entry : known.done("document")) {
            Document document = known.outcome(entry, Document.class);
            entries.put(document.sha256(), entry.number());
        }
        var reports = new ArrayList<Reported>();
        for (var document : file.documents()) {
            if (!isReport(document)) continue;
            var bytes = MemorySegment.ofArray(file.log().bytes(document.sha256()));
            for (var report : Smart.parseAll(bytes.asReadOnly())) {
                long entry = entries.getOrDefault(document.sha256(), 0L);
                reports.add(new Reported(report, document, entry));
            }
        }
        return reports;
    }

    List<Drive> all() {
        var drives = new ArrayList<Drive>();
        for (var disk : exhibits) drives.add(drive(disk));
        var strangers = new LinkedHashMap<String, List<Reported>>();
        for (var reported : reports) {
            var serial = reported.report().identity().serial().orElse(reported.document().name());
            if (exhibits.stream().noneMatch(disk -> isOf(reported, disk)))
                strangers.computeIfAbsent(serial, _ -> new ArrayList<>()).add(reported);
        }
        strangers.forEach((serial, its) ->
                drives.add(
                        new Drive(
                                serial,
                                model(its),
                                false,
                                Optional.empty(),
                                snapshots(its),
                                List.of())));
        return drives;
    }

    private boolean isOf(Reported reported, Exhibit disk) {
        return reported.report()
                .identity()
                .serial()
                .filter(serial -> Serials.same(serial, roster.of(disk)))
                .isPresent();
    }

    private Drive drive(Exhibit disk) {
        var its = reports.stream().filter(r -> isOf(r, disk)).toList();
        var pair = pairs.stream().filter(p -> p.contains(disk.identity())).findFirst();
        return new Drive(
                roster.of(disk),
                disk.model().orElseGet(() -> model(its)),
                true,
                pair.map(pairs::indexOf),
                snapshots(its),
                pair.map(p -> comparisons(disk.identity(), p)).orElse(List.of()));
    }

    private static String model(List<Reported> reports) {
        return reports.stream()
                .flatMap(r -> r.report().identity().model().stream())
                .findFirst()
                .orElse("");
    }

    private List<Snapshot> snapshots(List<Reported> reports) {
        return reports.stream()
                .map(r -> new Reading(r.report(), r.document().name(), r.entry(), verdict(r)))
                .map(Reading::snapshot)
                .sorted(
                        Comparator.comparingLong((Snapshot s) -> s.hours().orElse(-1))
                                .reversed()
                                .thenComparing(Snapshot::name))
                .toList();
    }

    /// The newest verdict on the report itself; a text and a JSON report of one moment are two.
    private Optional<Knowledge.Judged> verdict(Reported reported) {
        var serial = reported.report().identity().serial().orElse("");
        var of = reported.document().sha256();
        return judged.reversed().stream()
                .filter(j -> j.drive().document().equals(of) && j.drive().serial().equals(serial))
                .findFirst()
                .or(() -> sameMoment(reported, serial));
    }

    private Optional<Knowledge.Judged> sameMoment(Reported reported, String serial) {
        var hours = reported.report().powerOnHours();
        if (hours.isEmpty() || serial.isEmpty()) return Optional.empty();
        var then = Long.toString(hours.getAsLong());
        return judged.reversed().stream()
                .filter(j -> j.drive().serial().equals(serial))
                .filter(j -> j.drive().powerOnHours().equals(then))
                .findFirst();
    }

    private List<Versus> comparisons(String identity, List<String> pair) {
        var all = new ArrayList<Versus>();
        for (var other : pair) {
            if (other.equals(identity)) continue;
            ranked.reversed().stream()
                    .flatMap(r ->
                            r.ranking().comparisons().stream()
                                    .filter(c -> isOf(c, identity, other))
                                    .map(c -> versus(c, identity, other, r.entry())))
                    .findFirst()
                    .ifPresent(all::add);
        }
        return all;
    }

    private static boolean isOf(Comparison comparison, String one, String other) {
        return Set.of(comparison.first(), comparison.second()).equals(Set.of(one, other));
    }

    private Versus versus(Comparison comparison, String identity, String other, long entry) {
        boolean first = comparison.first().equals(identity);
        var steps = new ArrayList<Versus.Step>();
        for (int i = 0; i < comparison.steps().size(); i++) {
            var step = comparison.steps().get(i);
            boolean last = i == comparison.steps().size() - 1;
            steps.add(
                    new Versus.Step(
                            step.rule(),
                            first ? step.first() : step.second(),
                            first ? step.second() : step.first(),
                            says(step.says(), first, roster.of(identity), roster.of(other)),
                            last && !comparison.better().isEmpty()));
        }
        var outcome =
                comparison.better().isEmpty()
                        ? "A tie: " + comparison.because() + "."
                        : roster.of(comparison.better())
                                + " is the better witness: "
                                + comparison.because()
                                + ".";
        return new Versus(roster.of(other), outcome, steps, entry);
    }

    private static String says(String says, boolean first, String mine, String others) {
        return switch (says) {
            case "first" -> "for " + (first ? mine : others);
            case "second" -> "for " + (first ? others : mine);
            default -> says;
        };
    }

    /// The newest verdict on each drive, by serial number.
    static List<Assessment> newest(List<Knowledge.Judged> judged) {
        var newest = new TreeMap<String, Assessment>();
        for (var j : judged) {
            if (!j.drive().serial().isEmpty()) newest.put(j.drive().serial(), j.drive());
        }
        return List.copyOf(newest.values());
    }
}
