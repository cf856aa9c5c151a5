package holmes.report.facts;

import holmes.casefile.Cited;
import holmes.casefile.GivenNames;
import holmes.format.signature.Signature;
import holmes.stack.Identification;
import holmes.stack.Layer;
import holmes.stack.PartitionTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The volumes of a case, in the order in which they were first looked at.
final class VolumeList {

    private final Map<Layer, Cited<Identification>> identified;
    private final Map<Layer, Map<String, Listings.Counted>> listings = new LinkedHashMap<>();
    private final Set<Layer> searched = new LinkedHashSet<>();
    private final VolumeNames names;

    /// @param identified what lies on layers; filled until {@link #all} is asked
    /// @param given names that the case gives to volumes
    VolumeList(Map<Layer, Cited<Identification>> identified, GivenNames given) {
        this.identified = identified;
        this.names = new VolumeNames(given);
    }

    /// File systems were looked for on the layer.
    void searched(Layer layer) {
        searched.add(layer);
    }

    /// The newest list of a file system's files counts.
    void listed(Layer layer, String system, Listings.Counted files) {
        searched.add(layer);
        listings.computeIfAbsent(layer, _ -> new LinkedHashMap<>()).put(system, files);
    }

    List<Volume> all(List<Group> groups) {
        var bases = new HashSet<Layer>();
        groups.forEach(group -> bases.addAll(group.on()));
        var uuids = new LinkedHashMap<Layer, Cited<Group.Member>>();
        for (var group : groups) {
            for (var member : group.volumes()) {
                member.layer().ifPresent(l -> uuids.put(l, new Cited<>(member, group.entry())));
            }
        }
        var layers = new LinkedHashSet<>(searched);
        layers.addAll(uuids.keySet());
        layers.removeIf(layer -> bases.contains(layer) && !listings.containsKey(layer));
        var volumes = new ArrayList<Volume>();
        for (var layer : layers) add(layer, Optional.ofNullable(uuids.get(layer)), volumes);
        for (var group : groups) {
            for (var member : group.volumes()) {
                if (member.layer().isEmpty()) volumes.add(missing(member, group.entry()));
            }
        }
        return List.copyOf(volumes);
    }

    /// @param member what its group says of it, if it is a volume of one
    private void add(Layer layer, Optional<Cited<Group.Member>> member, List<Volume> to) {
        var remarks = member.map(m -> m.outcome().remarks()).orElse(List.of());
        var uuid = member.map(m -> m.outcome().uuid()).orElse("");
        var files = listings.getOrDefault(layer, Map.of());
        for (var listing : files.values()) to.add(listed(layer, uuid, remarks, listing));
        if (!files.isEmpty()) return;
        var found = Optional.ofNullable(identified.get(layer));
        if (found.isEmpty() && member.isEmpty()) return;
        var size = found.map(f -> f.outcome().size()).or(() -> member.map(m -> m.outcome().size()));
        var entry = found.map(Cited::entry).or(() -> member.map(Cited::entry));
        to.add(
                new Volume(
                        names.of(layer, "", ""),
                        layer,
                        uuid,
                        found.map(f -> holds(f.outcome())).orElse(""),
                        "",
                        size.orElse(0L),
                        remarks,
                        Volume.Count.NONE,
                        "",
                        entry.orElse(0L)));
    }

    private Volume listed(
            Layer layer, String uuid, List<String> remarks, Listings.Counted listing) {
        var head = listing.head();
        var notes = new ArrayList<>(remarks);
        notes.addAll(head.notes());
        return new Volume(
                names.of(layer, head.uuid(), head.label()),
                layer,
                uuid.isEmpty() ? head.uuid() : uuid,
                head.type(),
                head.label(),
                head.size(),
                notes,
                listing.files(),
                listing.entry().act().outcome(),
                listing.entry().number());
    }

    private Volume missing(Group.Member member, long entry) {
        var layer = new Layer.Absent(member.name(), member.size());
        return new Volume(
                names.of(layer, "", ""),
                layer,
                member.uuid(),
                "",
                "",
                member.size(),
                member.remarks(),
                Volume.Count.NONE,
                "",
                entry);
    }

    private static String holds(Identification found) {
        var table = found.tables().stream().map(PartitionTable::type).findFirst();
        var what = found.found().stream().filter(s -> !s.doubtful()).map(Signature::type);
        return table.or(what::findFirst).orElse("");
    }
}
