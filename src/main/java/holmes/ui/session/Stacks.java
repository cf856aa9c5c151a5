package holmes.ui.session;

import holmes.casefile.Exhibit;
import holmes.examine.files.FindGenerations;
import holmes.examine.files.Listing;
import holmes.examine.files.ReadFiles;
import holmes.examine.identify.Identify;
import holmes.examine.solve.SolveOrder;
import holmes.examine.volumes.Assessment;
import holmes.examine.volumes.Choice;
import holmes.examine.volumes.MappedVolume;
import holmes.report.words.Words;
import holmes.stack.Identification;
import holmes.stack.Layer;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.stack.Box;
import holmes.ui.stack.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The stack of a case as boxes, from its log alone: what the newest run of the recovery put
/// together, and what the newer superblocks tell that lie over it.
final class Stacks {

    private static final String PHYSICAL_VOLUME = "LVM2_member";

    private final Knowledge known;
    private final Boxes boxes;
    private final long since;

    private Stacks(List<Exhibit> exhibits, Knowledge known, Roster roster) {
        this.known = known;
        this.since = known.lastRun();
        var pairs = Roster.pairs(exhibits, known.mirroredMedia());
        this.boxes = new Boxes(exhibits, roster, pairs, known, Reasons.of(known, since));
    }

    static List<Box> of(List<Exhibit> exhibits, Knowledge known, Roster roster) {
        var stacks = new Stacks(exhibits, known, roster);
        stacks.disks(exhibits);
        stacks.orders();
        stacks.groups();
        stacks.files();
        stacks.others();
        new NewInstall(stacks.boxes, exhibits, known, stacks.since).add();
        return stacks.boxes.all();
    }

    private void disks(List<Exhibit> exhibits) {
        var identified = known.identified();
        for (var disk : exhibits) {
            boxes.of(disk.medium());
            var found = Optional.ofNullable(identified.get(disk.medium()));
            found.stream()
                    .flatMap(i -> i.tables().stream().limit(1))
                    .flatMap(table -> table.partitions().stream())
                    .filter(p -> !p.container() && p.start() >= 0 && p.size() > 0)
                    .forEach(p ->
                            boxes.of(new Layer.Partition(disk.medium(), p.number(), p.range())));
        }
    }

    /// Which entry solved the order of which members.
    private void orders() {
        for (var entry : known.doneAfter("solve-order", since)) {
            known.request(entry, SolveOrder.class)
                    .ifPresent(r -> boxes.solved(Set.copyOf(r.sets()), entry.number()));
        }
    }

    private void groups() {
        var entries = known.doneAfter("choose-lvm-texts", since);
        if (entries.isEmpty()) return;
        var entry = entries.getLast();
        Choice choice = known.outcome(entry, Choice.class);
        for (var decision : choice.decisions()) {
            if (decision.chosen().placement().byUuid().isEmpty()) continue;
            var all = new ArrayList<Assessment>();
            all.add(decision.chosen());
            all.addAll(decision.ties());
            all.addAll(decision.alternatives());
            group(boxes.reasons().taken(all), entry.number());
        }
    }

    private void group(Assessment taken, long entry) {
        var group = taken.generation().group();
        var below = new ArrayList<String>();
        for (var pv : group.physicalVolumes()) {
            var place = Optional.ofNullable(taken.placement().byUuid().get(pv.uuid()));
            var rows = List.of(new Row("UUID", pv.uuid()), new Row("Size", Words.bytes(pv.size())));
            var id = "pv " + pv.uuid();
            below.add(id);
            boxes.add(
                    boxes.box(id, Kind.PHYSICAL_VOLUME, pv.name(), Words.size(pv.size()))
                            .missing(place.isEmpty())
                            .on(place.map(p -> boxes.carrying(p.layer())).orElse(List.of()))
                            .bytes(place.map(p -> p.layer()))
                            .facts(rows)
                            .proved(entry));
        }
        var id = "vg " + group.uuid();
        var words = taken.volumes().size() + " volumes";
        boxes.add(
                boxes.box(id, Kind.GROUP, group.name(), words)
                        .on(below)
                        .facts(
                                List.of(
                                        new Row("UUID", group.uuid()),
                                        new Row("Extent", Words.bytes(group.extentSize())),
                                        new Row("Written for the", group.seqno() + ". time")))
                        .proved(entry));
        for (var volume : taken.volumes()) {
            if (volume.volume().visible()) volume(volume, id, group.extentSize(), entry);
        }
    }

    private void volume(MappedVolume mapped, String group, long extent, long entry) {
        var volume = mapped.volume();
        var size = Words.size(volume.extents() * extent);
        var draft =
                boxes.box("lv " + volume.uuid(), Kind.VOLUME, volume.name(), size)
                        .on(List.of(group));
        var rows = new ArrayList<Row>();
        rows.add(new Row("UUID", volume.uuid()));
        switch (mapped) {
            case MappedVolume.Mapped(_, var layer, var bytes, var absent, var remarks) -> {
                rows.add(new Row("Size", Words.bytes(bytes)));
                if (absent > 0) rows.add(new Row("Missing", Words.bytes(absent)));
                for (var remark : remarks) rows.add(new Row("Remark", remark));
                boxes.name(layer, "lv " + volume.uuid());
                draft.bytes(Optional.of(layer));
            }
            case MappedVolume.Unmapped(_, var why) -> {
                rows.add(new Row("Why", why));
                draft.missing(true);
            }
        }
        boxes.add(draft.facts(rows).proved(entry));
    }

    private void files() {
        var names = known.names();
        for (var entry : known.doneAfter("read-files", since)) {
            var request = known.request(entry, ReadFiles.class);
            if (request.isEmpty()) continue;
            Listing listing = known.outcome(entry, Listing.class);
            var layer = request.get().layer();
            long whole = listing.count("complete");
            int count = listing.files().size();
            var state =
                    whole == count
                            ? count + " files, all whole"
                            : whole + " of " + count + " whole";
            var title =
                    listing.label().isEmpty()
                            ? listing.type()
                            : listing.type() + " " + listing.label();
            var rows = new ArrayList<Row>();
            names.of(layer, listing.uuid()).ifPresent(name -> rows.add(new Row("Volume", name)));
            rows.add(new Row("UUID", listing.uuid()));
            rows.add(new Row("Size", Words.bytes(listing.size())));
            rows.add(new Row("Entries", Words.count(count)));
            rows.add(new Row("Whole", Words.count(whole)));
            for (var note : listing.notes()) rows.add(new Row("Note", note));
            boxes.add(
                    boxes.box(
                                    "fs " + listing.uuid() + " " + boxes.key(layer),
                                    Kind.CONTENT,
                                    title,
                                    state)
                            .on(boxes.carrying(layer))
                            .bytes(Optional.of(layer))
                            .facts(rows)
                            .proved(entry.number()));
        }
    }

    /// What holds no files that are read: swap, say. And layers of which nothing came.
    private void others() {
        var seen = new HashSet<String>();
        for (var entry : known.doneAfter("identify", since)) {
            var request = known.request(entry, Identify.class);
            if (request.isEmpty() || request.get().layer() instanceof Layer.Medium) continue;
            Identification found = known.outcome(entry, Identification.class);
            var layer = request.get().layer();
            boxes.of(layer);
            var what = found.found().stream().filter(s -> !s.doubtful()).findFirst();
            if (what.isEmpty() || !found.tables().isEmpty()) continue;
            if (what.get().type().equals(PHYSICAL_VOLUME) || !seen.add(boxes.key(layer))) continue;
            if (boxes.carriesContent(layer)) continue;
            boxes.add(
                    boxes.box(
                                    "is " + boxes.key(layer),
                                    Kind.CONTENT,
                                    what.get().type(),
                                    "holds no files")
                            .on(boxes.carrying(layer))
                            .bytes(Optional.of(layer))
                            .facts(List.of(new Row("UUID", what.get().uuid())))
                            .proved(entry.number()));
        }
        for (var entry : known.doneAfter("find-generations", since)) {
            known.request(entry, FindGenerations.class).ifPresent(r -> boxes.of(r.layer()));
        }
    }
}
