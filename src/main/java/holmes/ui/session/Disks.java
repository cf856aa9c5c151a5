package holmes.ui.session;

import holmes.casefile.Exhibit;
import holmes.examine.document.Serials;
import holmes.examine.health.Assessment;
import holmes.examine.survey.Landmarks;
import holmes.guide.Base;
import holmes.guide.Recovered;
import holmes.report.words.Words;
import holmes.stack.Identification;
import holmes.stack.Layer;
import holmes.ui.bays.Bar;
import holmes.ui.bays.DiskCard;
import holmes.ui.bays.Health;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The disks of a case as cards: what the log knows of each, put together.
///
/// @param recovered what the recovery of this session made of them
record Disks(
        List<Exhibit> exhibits,
        Map<Layer, Identification> identified,
        Map<Layer, Landmarks> surveyed,
        List<Assessment> assessments,
        List<List<String>> pairs,
        Letters letters,
        Roster roster,
        Optional<Recovered> recovered) {

    Disks {
        exhibits = List.copyOf(exhibits);
        identified = Map.copyOf(identified);
        surveyed = Map.copyOf(surveyed);
        assessments = List.copyOf(assessments);
        pairs = List.copyOf(pairs);
    }

    static Disks of(List<Exhibit> exhibits, Knowledge known, Optional<Recovered> recovered) {
        var assessments = Drives.newest(known.judged());
        var serials = assessments.stream().map(Assessment::serial).toList();
        return new Disks(
                exhibits,
                known.identified(),
                known.surveyed(),
                assessments,
                Roster.pairs(exhibits, known.mirroredMedia()),
                known.console().map(Letters::of).orElse(Letters.NONE),
                Roster.of(exhibits, known, serials),
                recovered);
    }

    List<DiskCard> cards() {
        return exhibits.stream().map(this::card).toList();
    }

    private DiskCard card(Exhibit disk) {
        var serial = roster.of(disk);
        var health = assessment(serial);
        var bars = bars(disk);
        return new DiskCard(
                slot(serial),
                serial,
                disk.model().or(() -> health.map(Assessment::model)).orElse(""),
                disk.size(),
                letters.of(serial),
                health.map(h -> Reading.health(h.verdict())).orElse(Health.UNKNOWN),
                health.map(h -> String.join("\n", Reading.why(h.verdict())))
                        .orElse("There is no SMART report of it."),
                role(serial),
                pair(disk),
                bars,
                inspected(disk, serial, health, bars));
    }

    private Optional<Assessment> assessment(String serial) {
        return assessments.stream().filter(a -> Serials.same(a.serial(), serial)).findFirst();
    }

    private Optional<Base> array() {
        return recovered.stream()
                .flatMap(r -> r.bases().stream())
                .filter(base -> base.order().size() > 1)
                .max(
                        Comparator.comparingInt((Base base) -> base.chosen().size())
                                .thenComparingInt(base -> base.order().size()));
    }

    private String slot(String serial) {
        int slot = array().map(base -> base.order().indexOf(serial)).orElse(-1);
        return slot < 0 ? "" : "slot " + slot;
    }

    private String role(String serial) {
        if (array().isEmpty() || !array().get().order().contains(serial)) return "";
        return array().get().chosen().contains(serial) ? "read" : "spare half";
    }

    private Optional<Integer> pair(Exhibit disk) {
        return pairs.stream()
                .filter(pair -> pair.contains(disk.identity()))
                .findFirst()
                .map(pairs::indexOf);
    }

    private List<Bar> bars(Exhibit disk) {
        var found = Optional.ofNullable(identified.get(disk.medium()));
        return found.stream()
                .flatMap(i -> i.tables().stream().limit(1))
                .flatMap(table -> table.partitions().stream())
                .filter(p -> !p.container() && p.start() >= 0 && p.size() > 0)
                .map(p -> new Bar("partition " + p.number(), p.range(), content(disk, p.number())))
                .toList();
    }

    private String content(Exhibit disk, int number) {
        return identified.entrySet().stream()
                .filter(e ->
                        e.getKey() instanceof Layer.Partition(var table, var n, _)
                                && n == number
                                && table.equals(disk.medium()))
                .flatMap(e -> e.getValue().found().stream())
                .map(signature -> signature.type())
                .findFirst()
                .orElse("");
    }

    private Inspected inspected(
            Exhibit disk, String serial, Optional<Assessment> health, List<Bar> bars) {
        var sections = new ArrayList<Section>();
        var facts = new ArrayList<Row>();
        facts.add(new Row("Label", disk.label()));
        disk.model().ifPresent(model -> facts.add(new Row("Model", model)));
        facts.add(new Row("Size", Words.bytes(disk.size())));
        facts.add(new Row("Sector", Words.bytes(disk.sectorSize())));
        facts.add(new Row("Identity", disk.identity()));
        sections.add(new Section("Facts", facts));
        Optional.ofNullable(surveyed.get(disk.medium()))
                .ifPresent(marks -> sections.add(survey(marks)));
        health.ifPresent(h -> sections.add(healthSection(h)));
        if (!bars.isEmpty()) {
            var rows = bars.stream().map(bar -> new Row(bar.name(), part(bar))).toList();
            sections.add(new Section("Partitions", rows));
        }
        return new Inspected(serial, "disk", sections);
    }

    private static Section survey(Landmarks marks) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("SHA-256", marks.sha256().orElse("not known: some could not be read")));
        rows.add(new Row("Unreadable", Words.bytes(marks.unreadable().length())));
        rows.add(new Row("ext superblocks", Words.count(marks.superblocks().size())));
        rows.add(new Row("RAID superblocks", Words.count(marks.arrays().size())));
        rows.add(new Row("LVM labels", Words.count(marks.labels().size())));
        return new Section("Found by reading all of it", rows);
    }

    private static Section healthSection(Assessment health) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("Verdict", health.verdict().word()));
        rows.add(new Row("Why", String.join("\n", Reading.why(health.verdict()))));
        rows.add(new Row("Hours on", health.powerOnHours()));
        for (var measured : health.measures()) {
            var value = Words.count(measured.value());
            rows.add(new Row(measured.measure().words(), List.of(value), measured.how()));
        }
        for (var note : health.notes()) rows.add(new Row("Note", note));
        return new Section("Health (SMART)", rows);
    }

    private static String part(Bar bar) {
        var holds = bar.holds().isEmpty() ? "not known" : bar.holds();
        return Words.size(bar.range().length())
                + " at "
                + Words.count(bar.range().start())
                + ": "
                + holds;
    }
}
