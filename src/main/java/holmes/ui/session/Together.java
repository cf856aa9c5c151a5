package holmes.ui.session;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import holmes.examine.compare.Compare;
import holmes.report.words.LayerWords;
import holmes.report.words.Words;
import holmes.stack.Layer;
import holmes.ui.compare.Suggestion;
import holmes.ui.hex.Offer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What belongs side by side: mirrors that were found, then what was compared before, newest first.
///
/// @param disks what the cards of the disks say, by identity
record Together(Knowledge known, Sights sights, LayerWords words, Map<String, String> disks) {

    private static final int EARLIER = 20;
    private static final int NAMED = 3;

    Together {
        disks = Map.copyOf(disks);
    }

    /// @param most layers in a suggestion
    List<Suggestion> all(int most) {
        var all = new ArrayList<Suggestion>();
        var seen = new HashSet<Compare>();
        var mirrors =
                known.mirrorsAfter(0).stream()
                        .map(Knowledge.Mirror::legs)
                        .sorted(comparingInt(List::size))
                        .toList();
        for (var group : mirrors) {
            if (group.size() < 2 || group.size() > most) continue;
            var request = new Compare(group);
            if (seen.add(request)) all.add(suggestion("Mirror: ", request, 0));
        }
        int earlier = 0;
        for (var entry : known.done("compare").reversed()) {
            var request = known.request(entry, Compare.class);
            if (request.isEmpty() || request.get().layers().size() > most) continue;
            if (!seen.add(request.get()) || ++earlier > EARLIER) continue;
            var title = "Entry " + entry.number() + ": ";
            all.add(suggestion(title, request.get(), entry.number()));
        }
        return all;
    }

    private Suggestion suggestion(String title, Compare request, long entry) {
        var wholes = request.layers().stream().map(Together::whole).toList();
        var starts = request.layers().stream().map(Together::start).toList();
        long length = length(request.layers());
        var names = wholes.stream().map(this::name).limit(NAMED).collect(joining(" with "));
        var more = wholes.size() > NAMED ? " and " + (wholes.size() - NAMED) + " more" : "";
        var part = length > 0 ? ", " + Words.size(length) : "";
        return new Suggestion(
                title + names + more + part,
                wholes.stream().map(this::offer).toList(),
                starts,
                length,
                request,
                labels(request),
                entry);
    }

    private String name(Layer layer) {
        return sights.layers().getOrDefault(layer, words.of(layer));
    }

    private Offer offer(Layer layer) {
        return new Offer(name(layer), layer, progress -> sights.open(layer, progress));
    }

    /// A slice is compared as a part of what it was cut from.
    private static Layer whole(Layer layer) {
        return layer instanceof Layer.Slice(var of, _) ? of : layer;
    }

    private static long start(Layer layer) {
        return layer instanceof Layer.Slice(_, var range) ? range.start() : 0;
    }

    /// Of parts of one length, that; 0 for what goes to the end of the smallest.
    private static long length(List<Layer> layers) {
        var lengths =
                layers.stream()
                        .map(l -> l instanceof Layer.Slice(_, var range) ? range.length() : 0L)
                        .distinct()
                        .toList();
        return lengths.size() == 1 ? lengths.getFirst() : 0;
    }

    private Set<String> labels(Compare request) {
        return request.layers().stream()
                .flatMap(Layer::descend)
                .filter(Layer.Medium.class::isInstance)
                .map(Layer.Medium.class::cast)
                .map(medium -> disks.getOrDefault(medium.identity(), medium.identity()))
                .collect(toSet());
    }
}
