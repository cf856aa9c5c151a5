package holmes.ui.session;

import holmes.casefile.Case;
import holmes.casefile.Exhibit;
import holmes.examine.document.Serials;
import holmes.examine.health.Assessment;
import holmes.examine.survey.Landmarks;
import holmes.report.words.Words;
import holmes.stack.Identification;
import holmes.stack.Layer;
import holmes.ui.bays.Bar;
import holmes.ui.bays.DiskCard;
import holmes.ui.bays.Health;
import holmes.ui.bays.Role;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import holmes.ui.stack.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The disks of a case as cards: what the log knows of each, put together.
///
/// @param pairs identities of the halves of each mirror
record Disks(
        List<Exhibit> exhibits,
        Map<Layer, Identification> identified,
        Map<Layer, Landmarks> surveyed,
        List<Assessment> assessments,
        List<List<String>> pairs,
        Letters letters,
        Roster roster,
        Uses uses,
        List<Box> stack) {

    Disks {
        exhibits = List.copyOf(exhibits);
        identified = Map.copyOf(identified);
        surveyed = Map.copyOf(surveyed);
        assessments = List.copyOf(assessments);
        pairs = List.copyOf(pairs);
        stack = List.copyOf(stack);
    }

    /// @param places where the media lie on this machine, by identity
    /// @param stack what lies on what
    static Disks of(
            Case file,
            Knowledge known,
            Roster roster,
            Map<String, String> places,
            List<Box> stack) {
        return new Disks(
                file.exhibits(),
                known.identified(),
                known.surveyed(),
                Drives.newest(known.judged()),
                Roster.pairs(file.exhibits(), known.mirroredMedia()),
                Letters.of(file, known, places),
                roster,
                Uses.of(file, known, roster),
                stack);
    }

    List<DiskCard> cards() {
        return exhibits.stream().map(this::card).toList();
    }

    private DiskCard card(Exhibit disk) {
        var serial = roster.of(disk);
        var health = assessment(serial);
        var bars = bars(disk);
        return new DiskCard(
                disk.identity(),
                uses.slot(disk),
                serial,
                disk.model().or(() -> health.map(Assessment::model)).orElse(""),
                disk.size(),
                letters.of(disk.identity(), serial),
                health.map(h -> Reading.health(h.verdict())).orElse(Health.UNKNOWN),
                health.map(h -> String.join("\n", Reading.why(h.verdict())))
                        .orElse("There is no SMART report of it."),
                uses.role(disk),
                pair(disk),
                Optional.ofNullable(uses.swaps().get(disk.identity())),
                bars,
                inspected(disk, serial, health, bars));
    }

    private Optional<Assessment> assessment(String serial) {
        return assessments.stream().filter(a -> Serials.same(a.serial(), serial)).findFirst();
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
                .map(p ->
                        bar(
                                "partition " + p.number(),
                                new Layer.Partition(disk.medium(), p.number(), p.range())))
                .toList();
    }

    /// What it is a part of and whose it is, as the stack has it.
    private Bar bar(String name, Layer.Partition part) {
        var box = stack.stream().filter(b -> b.layer().equals(Optional.of(part))).findFirst();
        var id = box.map(Box::id).orElse("");
        var above =
                stack.stream()
                        .filter(b -> b.below().contains(id))
                        .map(b -> b.kind().words() + " " + b.title() + ", " + b.age().words())
                        .toList();
        var age = box.map(Box::age).filter(_ -> !above.isEmpty());
        return new Bar(name, part.range(), String.join("\n", above), age);
    }

    private Inspected inspected(
            Exhibit disk, String serial, Optional<Assessment> health, List<Bar> bars) {
        var sections = new ArrayList<Section>();
        var facts = new ArrayList<Row>();
        var role = uses.role(disk);
        if (role != Role.OPEN) facts.add(new Row("Role", role.words()));
        if (!uses.slot(disk).isEmpty()) facts.add(new Row("Slot", uses.slot(disk)));
        facts.add(new Row("Label", disk.label()));
        disk.model().ifPresent(model -> facts.add(new Row("Model", model)));
        facts.add(new Row("Size", Words.bytes(disk.size())));
        facts.add(new Row("Sector", Words.bytes(disk.sectorSize())));
        facts.add(new Row("Identity", disk.identity()));
        sections.add(new Section("Facts", facts));
        var called = letters.of(disk.identity(), serial);
        if (!called.isEmpty()) {
            var rows = called.stream().map(l -> new Row(l.letter(), l.boot())).toList();
            sections.add(new Section("What it was called", rows));
        }
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
                + holds
                + "; "
                + bar.whose();
    }
}
