package holmes.ui.session;

import holmes.casefile.Exhibit;
import holmes.examine.survey.ArrayMark;
import holmes.examine.survey.Landmarks;
import holmes.examine.survey.SuperblockMark;
import holmes.examine.volumes.Assessment;
import holmes.examine.volumes.Choice;
import holmes.format.lvm.VolumeGroup;
import holmes.format.md.MdRole;
import holmes.format.md.MdSuperblock;
import holmes.report.words.Words;
import holmes.stack.Layer;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.stack.Age;
import holmes.ui.stack.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What superblocks and texts tell of arrays that were made over something older: the new install.
///
/// An array is new if file systems that are older than it lie on its members. Its own superblocks
/// prove that it was made, not that it was ever filled.
final class NewInstall {

    private final Boxes boxes;
    private final List<Exhibit> exhibits;
    private final Knowledge known;
    private final Map<Layer, Landmarks> surveyed;
    private final long since;
    private final Map<String, Made> arrays = new TreeMap<>();

    /// An array that superblocks describe.
    ///
    /// @param members ids of the boxes that carry it
    private record Made(
            String id,
            MdSuperblock superblock,
            List<String> members,
            TreeSet<Integer> slots,
            List<SuperblockMark> systems,
            List<String> volumes) {

        Instant created() {
            return superblock.state().created();
        }

        boolean over() {
            return systems.stream()
                    .map(SuperblockMark::made)
                    .anyMatch(made -> made.isAfter(Instant.EPOCH) && made.isBefore(created()));
        }
    }

    NewInstall(Boxes boxes, List<Exhibit> exhibits, Knowledge known, long since) {
        this.boxes = boxes;
        this.exhibits = List.copyOf(exhibits);
        this.known = known;
        this.surveyed = known.surveyed();
        this.since = since;
    }

    void add() {
        for (var disk : exhibits) collect(disk);
        var newer = arrays.values().stream().filter(Made::over).toList();
        if (!newer.isEmpty()) {
            var shared = new HashSet<String>();
            newer.forEach(made -> shared.addAll(made.members()));
            boxes.age(shared);
        }
        for (var made : arrays.values()) {
            if (made.over()) array(made, Age.NEW);
            else if (!isPutTogether(made)) array(made, newer.isEmpty() ? Age.ONLY : Age.OLD);
        }
        groups(newer);
        for (var made : newer) systems(made);
    }

    private void collect(Exhibit disk) {
        var marks = Optional.ofNullable(surveyed.get(disk.medium()));
        if (marks.isEmpty()) return;
        for (var mark : marks.get().arrays()) collect(disk, marks.get(), mark);
    }

    private void collect(Exhibit disk, Landmarks marks, ArrayMark mark) {
        var part = part(disk, mark.offset());
        var superblock = mark.superblock();
        var id = "md " + superblock.array();
        var made =
                arrays.computeIfAbsent(
                        id,
                        _ ->
                                new Made(
                                        id,
                                        superblock,
                                        new ArrayList<>(),
                                        new TreeSet<>(),
                                        new ArrayList<>(),
                                        new ArrayList<>()));
        var box = boxes.of(part.orElse(disk.medium())).getFirst();
        if (!made.members().contains(box)) made.members().add(box);
        if (superblock.role() instanceof MdRole.Active(int slot)) made.slots().add(slot);
        marks.superblocks().stream()
                .filter(system -> within(part, system.offset()))
                .forEach(made.systems()::add);
        marks.labels().stream()
                .filter(label -> within(part, label.offset()))
                .forEach(label -> made.volumes().add(label.volume()));
    }

    private Optional<Layer> part(Exhibit disk, long offset) {
        var identified = Optional.ofNullable(known.identified().get(disk.medium()));
        return identified.stream()
                .flatMap(i -> i.tables().stream().limit(1))
                .flatMap(table -> table.partitions().stream())
                .filter(p -> !p.container() && p.start() >= 0 && p.size() > 0)
                .filter(p -> p.range().contains(offset))
                .<Layer>map(p -> new Layer.Partition(disk.medium(), p.number(), p.range()))
                .findFirst();
    }

    private static boolean within(Optional<Layer> part, long offset) {
        return part.isEmpty()
                || (part.get() instanceof Layer.Partition(_, _, var range)
                        && range.contains(offset));
    }

    /// Whether the recovery put the array together: then its box stands already.
    private boolean isPutTogether(Made made) {
        return boxes.drafts().stream()
                .filter(draft -> draft.kind == Kind.ARRAY)
                .anyMatch(draft -> draft.below().containsAll(made.members()));
    }

    private void array(Made made, Age age) {
        var shape = made.superblock().shape();
        var below = new ArrayList<>(made.members());
        for (int slot = 0; slot < Math.min(shape.raidDisks(), 64); slot++) {
            if (made.slots().contains(slot)) continue;
            var gap = made.id() + " slot " + slot;
            boxes.add(
                    boxes.box(gap, Kind.PARTITION, "slot " + slot, "no superblock names it")
                            .missing(true)
                            .aged(age));
            below.add(gap);
        }
        var name = made.superblock().name();
        var rows = new ArrayList<Row>();
        rows.add(new Row("Name", name.isEmpty() ? "none" : name));
        rows.add(new Row("UUID", made.superblock().arrayInColons()));
        rows.add(new Row("Made", Words.time(made.created().toString()) + " UTC"));
        rows.add(new Row("Level", shape.levelName() + " " + shape.layoutName()));
        if (shape.chunk() > 0) rows.add(new Row("Chunk", Words.bytes(shape.chunk())));
        rows.add(new Row("Members", made.members().size() + " of " + shape.raidDisks()));
        rows.add(new Row("Metadata", "md " + made.superblock().version()));
        var title = shape.levelName().replace("raid", "RAID") + " of " + shape.raidDisks();
        boxes.add(
                boxes.box(made.id(), Kind.ARRAY, title, name)
                        .on(below)
                        .aged(age)
                        .facts(rows)
                        .proved(since));
    }

    private void groups(List<Made> newer) {
        var entries = known.doneAfter("choose-lvm-texts", since);
        if (entries.isEmpty() || newer.isEmpty()) return;
        var first = newer.stream().map(Made::created).min(Instant::compareTo).orElseThrow();
        Choice choice = known.outcome(entries.getLast(), Choice.class);
        var newest = new TreeMap<String, Assessment>();
        for (var decision : choice.decisions()) {
            for (var other : decision.alternatives()) {
                var group = other.generation().group();
                if (boxes.find("vg " + group.uuid()).isPresent()) continue;
                if (other.generation().lastWritten() < first.getEpochSecond()) continue;
                newest.merge(
                        group.uuid(),
                        other,
                        (a, b) ->
                                b.generation().group().seqno() > a.generation().group().seqno()
                                        ? b
                                        : a);
            }
        }
        for (var other : newest.values())
            group(other.generation().group(), newer, entries.getLast().number());
    }

    private void group(VolumeGroup group, List<Made> newer, long entry) {
        var below = new ArrayList<String>();
        for (var pv : group.physicalVolumes()) {
            var on =
                    newer.stream()
                            .filter(made -> made.volumes().contains(pv.uuid()))
                            .map(Made::id)
                            .toList();
            var id = "pv " + pv.uuid();
            below.add(id);
            boxes.add(
                    boxes.box(id, Kind.PHYSICAL_VOLUME, pv.name(), Words.size(pv.size()))
                            .on(on)
                            .missing(on.isEmpty())
                            .aged(Age.NEW)
                            .facts(List.of(new Row("UUID", pv.uuid())))
                            .proved(entry));
        }
        var id = "vg " + group.uuid();
        var volumes = group.logicalVolumes().stream().filter(lv -> lv.visible()).toList();
        boxes.add(
                boxes.box(id, Kind.GROUP, group.name(), "seqno " + group.seqno())
                        .on(below)
                        .aged(Age.NEW)
                        .facts(List.of(new Row("UUID", group.uuid())))
                        .proved(entry));
        for (var volume : volumes) {
            var size = Words.size(volume.extents() * group.extentSize());
            boxes.add(
                    boxes.box("lv " + volume.uuid(), Kind.VOLUME, volume.name(), size)
                            .on(List.of(id))
                            .aged(Age.NEW)
                            .facts(List.of(new Row("UUID", volume.uuid())))
                            .proved(entry));
        }
    }

    /// File systems that were made after the array, as far as copies of their superblocks survive.
    private void systems(Made made) {
        var later = new TreeMap<String, List<SuperblockMark>>();
        for (var mark : made.systems()) {
            if (!mark.made().isBefore(made.created()))
                later.computeIfAbsent(mark.fileSystem().toString(), _ -> new ArrayList<>())
                        .add(mark);
        }
        later.forEach((uuid, marks) -> {
            var mark = marks.getFirst();
            var made1 = Words.time(mark.made().toString());
            var rows =
                    List.of(
                            new Row("UUID", uuid),
                            new Row("Made", made1 + " UTC"),
                            new Row("Size", Words.bytes(mark.size())),
                            new Row("Superblocks", marks.size() + " copies found"));
            boxes.add(
                    boxes.box(
                                    "fs " + uuid + " " + made.id(),
                                    Kind.CONTENT,
                                    ("ext " + mark.label()).strip(),
                                    "made " + made1.substring(0, Math.min(10, made1.length())))
                            .on(List.of(made.id()))
                            .aged(Age.NEW)
                            .facts(rows)
                            .proved(since));
        });
    }
}
