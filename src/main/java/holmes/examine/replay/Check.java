package holmes.examine.replay;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Entry;
import holmes.casefile.Exhibit;
import holmes.casefile.Filter;
import holmes.casefile.json.CanonicalJson;
import holmes.device.Progress;
import holmes.examine.survey.Landmarks;
import holmes.examine.survey.Survey;
import holmes.stack.Layer;
import holmes.stack.Reach;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Compares the media that were found with everything that the case knows of their bytes:
/// fingerprint, snapshot, and the sums of a survey once it was performed again.
final class Check {

    private static final Type LANDMARKS =
            CanonicalJson.argument(Survey.class, holmes.casefile.Request.class);

    private static final int MOST_LAYERS = 16;
    private static final int MOST_RANGES = 64;

    private final Case file;
    private final Specimens specimens;
    private final Map<String, Found> found = new LinkedHashMap<>();

    Check(Case file, Specimens specimens) {
        this.file = file;
        this.specimens = specimens;
    }

    /// SHA-256 of whole media, by identity, as far as the case has read them.
    static Map<String, String> hashes(Case file) {
        var known = new TreeMap<String, String>();
        for (var exhibit : file.exhibits()) {
            exhibit.twin().ifPresent(twin -> known.put(exhibit.identity(), twin.sha256()));
        }
        for (var entry : file.log().after(0, Filter.kind("survey"), Integer.MAX_VALUE)) {
            if (!entry.act().isDone()) continue;
            var media = CanonicalJson.read(entry.act().request(), Survey.class).media();
            List<Landmarks> marks = file.outcome(entry, LANDMARKS);
            for (int i = 0; i < Math.min(media.size(), marks.size()); i++) {
                if (!(media.get(i) instanceof Layer.Medium(var identity))) continue;
                marks.get(i).sha256().ifPresent(hash -> known.put(identity, hash));
            }
        }
        return known;
    }

    /// What of the media is seen at once, without reading them in full.
    void look(Progress progress) throws Progress.Cancelled {
        var exhibits = file.exhibits();
        for (var exhibit : exhibits) {
            progress.report("comparing snapshots", found.size(), exhibits.size());
            found.put(exhibit.identity(), look(exhibit));
        }
    }

    private Found look(Exhibit exhibit) {
        var specimen = specimens.of(exhibit);
        if (specimen.isEmpty()) {
            return new Found(
                    exhibit.identity(),
                    exhibit.label(),
                    Found.MISSING,
                    Optional.empty(),
                    "No medium here has its content or its serial number.",
                    RangeSet.EMPTY,
                    List.of(),
                    List.of());
        }
        var there =
                new Found(
                        exhibit.identity(),
                        exhibit.label(),
                        Found.AS_IT_WAS,
                        Optional.of(specimen.get().place()),
                        "",
                        RangeSet.EMPTY,
                        List.of(),
                        List.of());
        var print = specimen.get().print();
        if (print.size() != exhibit.size()) {
            var why = "It has " + print.size() + " bytes and had " + exhibit.size() + ".";
            return there.changed(why, RangeSet.EMPTY, List.of());
        }
        return compare(there, exhibit, specimen.get());
    }

    private Found compare(Found there, Exhibit exhibit, Specimens.Specimen specimen) {
        var kept = new Snapshots(file.log());
        for (var piece : file.kept(exhibit.medium()))
            kept.compare(specimen.medium().device(), piece);
        if (!kept.differing().isEmpty()) {
            return there.changed(
                    "It does not hold the bytes that the case kept of it.",
                    kept.differing(),
                    kept.bytes());
        }
        var samples = specimen.print().differences(exhibit.fingerprint());
        if (samples.isEmpty()) return there;
        return there.changed("Its fingerprint is not what it was.", samples, List.of());
    }

    /// Learns from a survey that was performed again what differs on which medium.
    void learn(Entry entry, Survey survey, List<Landmarks> now, ReplayBench bench) {
        List<Landmarks> then = file.outcome(entry, LANDMARKS);
        var media = survey.media();
        for (int i = 0; i < Math.min(media.size(), Math.min(then.size(), now.size())); i++) {
            if (media.get(i) instanceof Layer.Medium(var identity)) {
                learn(identity, then.get(i), now.get(i), bench);
            }
        }
    }

    private void learn(String identity, Landmarks then, Landmarks now, ReplayBench bench) {
        var before = found.get(identity);
        if (before == null || then.equals(now) || then.size() != now.size()) return;
        var regions = regions(then, now, bench);
        boolean differs =
                then.sha256().isPresent()
                        && now.sha256().isPresent()
                        && !then.sha256().equals(now.sha256());
        if (regions.isEmpty() && !differs) {
            if (then.unreadable().equals(now.unreadable())) return;
            var newly = now.unreadable().without(then.unreadable());
            var why =
                    newly.isEmpty()
                            ? "Bytes can be read that could not be read then."
                            : "Bytes cannot be read that could be read then.";
            found.put(identity, before.changed(why, newly, List.of()));
            return;
        }
        found.put(identity, located(before, regions));
    }

    private RangeSet regions(Landmarks then, Landmarks now, ReplayBench bench) {
        if (then.regions().isEmpty() || now.regions().isEmpty()) return RangeSet.EMPTY;
        var sums = bench.kept(now.regions().get().sums());
        if (sums.isEmpty()) return RangeSet.EMPTY;
        var kept = file.log().bytes(then.regions().get().sums());
        return then.regions().get().differences(kept, sums.get(), then.size());
    }

    /// As closely as kept bytes allow: a single byte, or the region whose sum differs.
    private static Found located(Found before, RangeSet regions) {
        var exact = before.differing();
        var rest = regions.ranges().stream().filter(region -> !exact.overlaps(region)).toList();
        var why = "Its SHA-256 is not what the survey found.";
        return before.changed(why, new RangeSet(rest), List.of());
    }

    /// @param layers that entries have read
    List<Found> found(Set<Layer> layers) {
        var bench = new ReplayBench(file, specimens);
        var reach = new Reach(layer -> bench.open(layer).size());
        return found.values().stream()
                .map(medium -> medium.isChanged() ? reaching(medium, layers, reach) : medium)
                .toList();
    }

    private static Found reaching(Found medium, Set<Layer> layers, Reach reach) {
        var reached = new ArrayList<Reached>();
        for (var layer : layers) {
            if (reached.size() >= MOST_LAYERS) break;
            if (layer instanceof Layer.Medium) continue;
            hull(medium, layer, reach).ifPresent(range -> reached.add(new Reached(layer, range)));
        }
        return medium.reaching(reached);
    }

    private static Optional<ByteRange> hull(Found medium, Layer layer, Reach reach) {
        try {
            var all = RangeSet.EMPTY;
            for (var range : medium.differing().ranges().stream().limit(MOST_RANGES).toList()) {
                all = all.union(reach.of(layer, new Layer.Medium(medium.identity()), range));
            }
            if (all.isEmpty()) return Optional.empty();
            var ranges = all.ranges();
            return Optional.of(
                    ByteRange.between(ranges.getFirst().start(), ranges.getLast().end()));
        } catch (Refused absent) {
            return Optional.empty();
        }
    }
}
