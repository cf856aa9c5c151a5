package holmes.ui.session;

import holmes.casefile.Exhibit;
import holmes.report.words.Words;
import holmes.stack.Layer;
import holmes.ui.bays.DiskCard;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.stack.Age;
import holmes.ui.stack.Box;
import holmes.ui.stack.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The boxes of a stack so far: one for each thing, however many layers name it.
final class Boxes {

    private final List<Exhibit> exhibits;
    private final Roster roster;
    private final List<List<String>> pairs;
    private final Reasons reasons;
    private final List<Knowledge.Mirror> mirrors;
    private final Map<Set<Layer>, Long> solved = new HashMap<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<Layer, String> names = new HashMap<>();
    private final Map<Layer, String> keys = new LinkedHashMap<>();

    Boxes(
            List<Exhibit> exhibits,
            Roster roster,
            List<List<String>> pairs,
            Knowledge known,
            Reasons reasons) {
        this.exhibits = List.copyOf(exhibits);
        this.roster = roster;
        this.pairs = List.copyOf(pairs);
        this.reasons = reasons;
        this.mirrors = known.mirrorsAfter(known.lastRun());
    }

    Reasons reasons() {
        return reasons;
    }

    Draft box(String id, Kind kind, String title, String detail) {
        return new Draft(id, kind, title, detail);
    }

    void add(Draft draft) {
        drafts.putIfAbsent(draft.id, draft);
    }

    Optional<Draft> find(String id) {
        return Optional.ofNullable(drafts.get(id));
    }

    List<Draft> drafts() {
        return List.copyOf(drafts.values());
    }

    List<Box> all() {
        return drafts.values().stream().map(draft -> draft.box(reasons)).toList();
    }

    void name(Layer layer, String id) {
        names.put(layer, id);
    }

    void solved(Set<Layer> members, long entry) {
        solved.put(members, entry);
    }

    /// Short, and the same for equal layers.
    String key(Layer layer) {
        return keys.computeIfAbsent(layer, _ -> "" + keys.size());
    }

    /// Whether something is known to lie on the layer.
    boolean carriesContent(Layer layer) {
        var ids = carrying(layer);
        return drafts.values().stream()
                .anyMatch(d -> d.kind == Kind.CONTENT && d.below().equals(ids));
    }

    /// What carries something that lies on a layer: the mirror, if the layer is a half of one.
    List<String> carrying(Layer layer) {
        var ids = of(layer);
        if (!ids.stream().allMatch(id -> isPart(id))) return ids;
        for (var mirror : mirrors) {
            var legs = mirror.legs().stream().flatMap(leg -> of(leg).stream()).distinct().toList();
            if (legs.size() > 1 && legs.containsAll(ids))
                return List.of(mirrored(mirror, legs, layer));
        }
        return ids;
    }

    private boolean isPart(String id) {
        return find(id).filter(d -> d.kind.compareTo(Kind.PARTITION) <= 0).isPresent();
    }

    private String mirrored(Knowledge.Mirror mirror, List<String> legs, Layer read) {
        var id = "mirror of " + String.join(", ", legs);
        var rows =
                List.of(
                        new Row("Level", "RAID1: each half holds the same"),
                        new Row("Halves", "" + legs.size()),
                        new Row("Read from", disk(read)));
        add(
                box(id, Kind.ARRAY, "RAID1 of " + legs.size(), "read from " + disk(read))
                        .on(legs)
                        .bytes(Optional.of(read))
                        .facts(rows)
                        .proved(mirror.entry()));
        return id;
    }

    private String disk(Layer layer) {
        return layer.descend()
                .filter(Layer.Medium.class::isInstance)
                .map(medium -> roster.of(((Layer.Medium) medium).identity()))
                .findFirst()
                .orElse("nothing");
    }

    /// The boxes that a layer is made of: itself, or what it is a part of.
    List<String> of(Layer layer) {
        var named = names.get(layer);
        if (named != null) return List.of(named);
        return switch (layer) {
            case Layer.Medium(var identity) -> List.of(medium(identity));
            case Layer.Partition partition -> List.of(partition(partition));
            case Layer.Slice(var of, _) -> of(of);
            case Layer.Linear(var parts) ->
                    parts.stream().flatMap(part -> of(part).stream()).distinct().toList();
            case Layer.Striped(var legs, var chunk) ->
                    List.of(array(layer, "stripe", legs, chunk, List.of()));
            case Layer.Mirrored(var legs, var chosen) ->
                    List.of(array(layer, "RAID1", legs, 0, List.of(chosen)));
            case Layer.NearMirrored(var members, _, var chunk, var preference) ->
                    List.of(array(layer, "RAID10", members, chunk, preference));
            case Layer.FarMirrored far ->
                    List.of(array(layer, "RAID10", far.members(), far.chunk(), far.preference()));
            case Layer.Parity(var members, var layout, var chunk) ->
                    List.of(array(layer, "RAID" + layout.level(), members, chunk, List.of()));
            case Layer.Volume(var name, var uuid, var on) -> List.of(volume(layer, name, uuid, on));
            case Layer.Branched(var base, var name) -> List.of(branch(layer, base, name));
            case Layer.Absent(var what, var size) -> List.of(absent(what, size));
        };
    }

    private String medium(String identity) {
        var id = "disk " + identity;
        if (drafts.containsKey(id)) return id;
        var disk = exhibits.stream().filter(e -> e.identity().equals(identity)).findFirst();
        var pair = pairs.stream().filter(p -> p.contains(identity)).findFirst();
        var letter = pair.map(p -> ", pair " + DiskCard.letter(pairs.indexOf(p))).orElse("");
        var size = disk.map(d -> Words.size(d.size())).orElse("");
        var rows = new ArrayList<Row>();
        disk.ifPresent(d -> {
            rows.add(new Row("Label", d.label()));
            d.model().ifPresent(model -> rows.add(new Row("Model", model)));
            rows.add(new Row("Size", Words.bytes(d.size())));
        });
        add(
                box(id, Kind.DISK, roster.of(identity), size + letter)
                        .missing(disk.isEmpty())
                        .bytes(Optional.of(new Layer.Medium(identity)))
                        .facts(rows));
        return id;
    }

    private String partition(Layer.Partition layer) {
        var range = layer.range();
        var rows =
                List.of(
                        new Row("Starts at", Words.bytes(range.start())),
                        new Row("Size", Words.bytes(range.length())));
        boolean outer = layer.table() instanceof Layer.Medium;
        var id = "part " + key(layer);
        if (drafts.containsKey(id)) return id;
        var title = outer ? "partition " + layer.number() : "p" + layer.number();
        var alike =
                outer ? title + " at " + range.start() + " of " + range.length() + " bytes" : "";
        add(
                box(id, outer ? Kind.PARTITION : Kind.INNER, title, Words.size(range.length()))
                        .on(outer ? of(layer.table()) : carrying(layer.table()))
                        .alike(alike)
                        .bytes(Optional.of(layer))
                        .facts(rows));
        return id;
    }

    private String array(
            Layer layer, String level, List<Layer> legs, long chunk, List<Integer> read) {
        var id = "array " + key(layer);
        if (drafts.containsKey(id)) return id;
        var below = new ArrayList<String>();
        int missing = 0;
        for (int slot = 0; slot < legs.size(); slot++) {
            if (legs.get(slot) instanceof Layer.Absent) {
                missing++;
                below.add(gap(id, slot, ((Layer.Absent) legs.get(slot)).what()));
            } else {
                of(legs.get(slot)).stream().filter(b -> !below.contains(b)).forEach(below::add);
            }
        }
        var rows = new ArrayList<Row>();
        rows.add(new Row("Members", legs.size() + " slots, " + missing + " missing"));
        if (chunk > 0) rows.add(new Row("Chunk", Words.bytes(chunk)));
        IntStream.range(0, legs.size())
                .forEach(i -> rows.add(slot(i, legs.get(i), read.isEmpty() || read.contains(i))));
        var detail = chunk > 0 ? "chunk " + Words.size(chunk) : "";
        var draft =
                box(id, Kind.ARRAY, level + " of " + legs.size(), detail)
                        .on(below)
                        .bytes(Optional.of(layer))
                        .facts(rows);
        prove(draft, below);
        add(draft);
        return id;
    }

    private Row slot(int slot, Layer member, boolean read) {
        var name = member instanceof Layer.Absent(var what, _) ? what + " (missing)" : disk(member);
        return new Row("Slot " + slot, name + (read ? ", read" : ""));
    }

    private String gap(String array, int slot, String what) {
        var id = array + " slot " + slot;
        add(box(id, Kind.PARTITION, "slot " + slot, what).missing(true));
        return id;
    }

    /// What solved its order, and what found its mirrors.
    private void prove(Draft draft, List<String> below) {
        solved.forEach((members, entry) -> {
            var ids = members.stream().flatMap(m -> of(m).stream()).distinct().toList();
            if (below.containsAll(ids)) draft.proved(entry);
        });
        for (var mirror : mirrors) {
            var ids = mirror.legs().stream().flatMap(m -> of(m).stream()).distinct().toList();
            if (below.containsAll(ids)) draft.proved(mirror.entry());
        }
    }

    private String volume(Layer layer, String name, String uuid, Layer on) {
        var id = "lv " + uuid;
        add(
                box(id, Kind.VOLUME, name.substring(name.indexOf('/') + 1), "")
                        .on(carrying(on))
                        .bytes(Optional.of(layer))
                        .facts(List.of(new Row("UUID", uuid))));
        return id;
    }

    private String branch(Layer layer, Layer base, String name) {
        var id = "branch " + key(layer);
        add(box(id, Kind.BRANCH, name, "").on(of(base)).bytes(Optional.of(layer)));
        return id;
    }

    private String absent(String what, long size) {
        var id = "absent " + what;
        add(box(id, Kind.PARTITION, what, Words.size(size)).missing(true));
        return id;
    }

    /// Everything so far belongs to the older life, but for what both use.
    void age(Set<String> shared) {
        for (var draft : drafts.values()) {
            boolean both = draft.kind == Kind.DISK || shared.contains(draft.id);
            draft.aged(both ? Age.BOTH : Age.OLD);
        }
    }
}
