package holmes.cli;

import holmes.bytes.Refused;
import holmes.casefile.Act;
import holmes.casefile.Case;
import holmes.casefile.Entry;
import holmes.casefile.Exhibit;
import holmes.casefile.Filter;
import holmes.casefile.GivenNames;
import holmes.casefile.Naming;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.export.CopyImage;
import holmes.examine.files.FindGenerations;
import holmes.examine.files.ListFiles;
import holmes.examine.files.ReadFiles;
import holmes.examine.identify.Identify;
import holmes.stack.Identification;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a case has that can be looked at, by name: its media, and the volumes that were put
/// together in it.
///
/// A medium is called as its label says, the second with the same label `label-2`. A volume is
/// called as the recovery called it. One that no recovery named, and every other if one asks so: a
/// logical volume has its own name, or `group/volume` if two have the same; an array without
/// volumes is `array1`, `array2`, … in the order of the log; a partition inside of one of them is
/// `volume/p1`.
final class Shelf {

    private final Map<String, Layer> volumes = new LinkedHashMap<>();
    private final Map<String, Layer> others = new LinkedHashMap<>();
    private final Map<Layer, FileSystem> systems = new LinkedHashMap<>();
    private final Map<String, FileSystem> named = new LinkedHashMap<>();
    private final Map<Layer, Map<String, FileSystem>> read = new LinkedHashMap<>();
    private final Map<String, Layer> media = new LinkedHashMap<>();
    private final Map<String, Layer> parts = new LinkedHashMap<>();
    private final Map<Layer, Long> sizes = new LinkedHashMap<>();

    /// A file system that was read on a layer; see {@link ReadFiles}.
    record FileSystem(String uuid, boolean everywhere) {}

    Shelf(Case file) {
        var layers = new LinkedHashSet<Layer>();
        file.log()
                .all(Filter.ALL)
                .filter(e -> e.act().isDone())
                .forEach(e -> look(file, e, layers));
        name(layers);
        var given = GivenNames.of(file.log()).all();
        given.forEach(this::given);
        var named = given.stream().map(Naming::layer).collect(Collectors.toSet());
        others.forEach((name, layer) -> {
            if (named.contains(layer)) return;
            var unique = name;
            for (int i = 2; volumes.containsKey(unique); i++) unique = name + "-" + i;
            volumes.put(unique, layer);
        });
    }

    /// A medium has its own name already.
    private void given(Naming naming) {
        var layer = naming.layer();
        if (layer.equals(media.get(naming.name()))) return;
        volumes.put(naming.name(), layer);
        var system = read.getOrDefault(layer, Map.of()).get(naming.system());
        if (system != null) named.put(naming.name(), system);
    }

    private void look(Case file, Entry entry, Set<Layer> layers) {
        switch (entry.act().kind()) {
            case "intake" -> shelve(file.outcome(entry, Exhibit.class));
            case "read-files" -> {
                var request = request(entry.act(), ReadFiles.class);
                var system = new FileSystem(request.uuid(), request.everywhere());
                systems.put(request.layer(), system);
                read.computeIfAbsent(request.layer(), _ -> new LinkedHashMap<>())
                        .put(request.uuid(), system);
                layers.add(request.layer());
            }
            case "list-files" -> layers.add(request(entry.act(), ListFiles.class).layer());
            case "find-generations" ->
                    layers.add(request(entry.act(), FindGenerations.class).layer());
            case "identify" -> {
                var layer = request(entry.act(), Identify.class).layer();
                layers.add(layer);
                if (media.containsValue(layer)) {
                    cut(layer, file.outcome(entry, Identification.class));
                }
            }
            case "copy-image" -> layers.add(request(entry.act(), CopyImage.class).layer());
            default -> {}
        }
    }

    /// The order of the log, which stays as it is, tells apart what has the same name.
    private void shelve(Exhibit exhibit) {
        var name = exhibit.label();
        for (int i = 2; media.containsKey(name); i++) name = exhibit.label() + "-" + i;
        media.put(name, exhibit.medium());
        sizes.put(exhibit.medium(), exhibit.size());
    }

    private void cut(Layer medium, Identification found) {
        var name =
                media.entrySet().stream()
                        .filter(e -> e.getValue().equals(medium))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
        for (var partition : Address.partitions(medium, found)) {
            parts.put(name + ":p" + partition.number(), partition);
            sizes.put(partition, partition.range().length());
        }
    }

    private static <T> T request(Act act, Class<T> type) {
        return CanonicalJson.read(act.request(), type);
    }

    private void name(Set<Layer> layers) {
        var arrays = new ArrayList<Layer>();
        for (var layer : layers) {
            var base = base(layer);
            if (!isOnMedium(base) && !(base instanceof Layer.Volume) && !arrays.contains(base)) {
                arrays.add(base);
            }
        }
        for (var layer : layers) {
            if (isOnMedium(layer)) continue;
            var name = name(layer, arrays, false);
            var other = others.get(name);
            if (other != null && !other.equals(layer)) name = name(layer, arrays, true);
            for (int i = 2; others.containsKey(name); i++)
                name = name(layer, arrays, true) + "-" + i;
            others.put(name, layer);
        }
    }

    private static Layer base(Layer layer) {
        return layer instanceof Layer.Partition(var table, _, _) ? base(table) : layer;
    }

    private static boolean isOnMedium(Layer layer) {
        return switch (layer) {
            case Layer.Medium _ -> true;
            case Layer.Partition(var table, _, _) -> isOnMedium(table);
            case Layer.Slice(var of, _) -> isOnMedium(of);
            default -> false;
        };
    }

    private static String name(Layer layer, List<Layer> arrays, boolean full) {
        return switch (layer) {
            case Layer.Partition(var table, var number, _) ->
                    name(table, arrays, full) + "/p" + number;
            case Layer.Volume(var name, _, _) ->
                    full ? name : name.substring(name.lastIndexOf('/') + 1);
            default -> "array" + (arrays.indexOf(layer) + 1);
        };
    }

    /// Those that the recovery named first, else in the order of the log.
    Map<String, Layer> volumes() {
        return volumes;
    }

    /// In the order of the log.
    Map<String, Layer> media() {
        return media;
    }

    /// Partitions of media as far as the case knows them, as one asks for them: `DISK:p1`.
    Map<String, Layer> parts() {
        return parts;
    }

    /// Bytes of a medium or one of its partitions.
    Optional<Long> size(Layer layer) {
        return Optional.ofNullable(sizes.get(layer));
    }

    /// The file system that a volume is called by, else the one that was read last on its layer.
    Optional<FileSystem> system(String name, Layer layer) {
        return Optional.ofNullable(named.getOrDefault(name, systems.get(layer)));
    }

    /// @throws Refused if there is no such volume or medium, with the names of some
    Layer get(String name) {
        var volume = volumes.get(name);
        if (volume != null) return volume;
        var medium = media.get(name);
        if (medium != null) return medium;
        var other = others.get(name);
        if (other != null) return other;
        var full =
                others.values().stream()
                        .filter(l -> l instanceof Layer.Volume(var n, _, _) && n.equals(name))
                        .findFirst();
        return full.orElseThrow(() ->
                new Refused("The case has no '" + name + "': 'holmes ls CASE' lists what it has"));
    }
}
