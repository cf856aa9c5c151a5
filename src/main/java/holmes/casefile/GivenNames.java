package holmes.casefile;

import holmes.casefile.json.CanonicalJson;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The names that a case's log gives to volumes, each to one. If two runs gave one name to two
/// volumes, the newer one has it, and the older one is `name-2`.
public final class GivenNames {

    private record Key(Layer layer, String system) {}

    private final Map<Key, String> names = new LinkedHashMap<>();
    private final Map<Layer, String> ofLayers = new HashMap<>();

    private GivenNames(List<Naming> given) {
        var taken = new HashSet<String>();
        var unique = new HashMap<Key, String>();
        for (var naming : given.reversed()) {
            var key = key(naming);
            if (unique.containsKey(key)) continue;
            var name = naming.name();
            for (int i = 2; !taken.add(name); i++) name = naming.name() + "-" + i;
            unique.put(key, name);
            ofLayers.putIfAbsent(naming.layer(), name);
        }
        given.forEach(naming -> names.put(key(naming), unique.get(key(naming))));
    }

    private static Key key(Naming naming) {
        return new Key(naming.layer(), naming.system());
    }

    public static GivenNames of(Log log) {
        var given = new ArrayList<Naming>();
        log.all(Filter.kind(Naming.KIND))
                .filter(entry -> entry.act().isDone())
                .map(entry -> CanonicalJson.read(entry.act().request(), Naming.class))
                .forEach(given::add);
        return new GivenNames(given);
    }

    /// In the order in which they were first given.
    public List<Naming> all() {
        return names.entrySet().stream()
                .map(e -> new Naming(e.getKey().layer, e.getKey().system, e.getValue()))
                .toList();
    }

    /// @param system as in {@link Naming}
    public Optional<String> of(Layer layer, String system) {
        return Optional.ofNullable(names.get(new Key(layer, system)));
    }

    /// The newest name of a layer, whichever of its file systems is meant.
    public Optional<String> of(Layer layer) {
        return Optional.ofNullable(ofLayers.get(layer));
    }
}
