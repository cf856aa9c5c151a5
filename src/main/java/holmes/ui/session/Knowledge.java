package holmes.ui.session;

import holmes.casefile.BayLayout;
import holmes.casefile.Case;
import holmes.casefile.Entry;
import holmes.casefile.Filter;
import holmes.casefile.GivenNames;
import holmes.casefile.Request;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.console.IdentifyDisks;
import holmes.examine.console.ReadConsole;
import holmes.examine.health.AssessDrives;
import holmes.examine.health.Assessment;
import holmes.examine.health.RankMembers;
import holmes.examine.health.Ranking;
import holmes.examine.identify.Identify;
import holmes.examine.pair.FindPairs;
import holmes.examine.pair.Pairing;
import holmes.examine.survey.Landmarks;
import holmes.examine.survey.Survey;
import holmes.stack.Identification;
import holmes.stack.Layer;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the case's log holds that the screens show: the newest outcome of each kind. Read in the
/// background; nothing here looks at evidence. What was read once is not read again.
final class Knowledge {

    private final Case file;
    private final Recollection log;

    Knowledge(Case file) {
        this.file = file;
        this.log = new Recollection(file);
    }

    /// What lies on each medium, as far as it was asked.
    Map<Layer, Identification> identified() {
        var found = new HashMap<Layer, Identification>();
        for (var entry : done("identify")) {
            var request = request(entry, Identify.class);
            request.ifPresent(r -> found.put(r.layer(), outcome(entry, Identification.class)));
        }
        return found;
    }

    /// What a full reading of each medium showed.
    Map<Layer, Landmarks> surveyed() {
        var found = new HashMap<Layer, Landmarks>();
        for (var entry : done("survey")) {
            var request = request(entry, Survey.class);
            if (request.isEmpty()) continue;
            List<Landmarks> marks =
                    outcome(entry, CanonicalJson.argument(Survey.class, Request.class));
            for (int i = 0; i < marks.size(); i++)
                found.put(request.get().media().get(i), marks.get(i));
        }
        return found;
    }

    /// A verdict on one drive, and the entry that holds it.
    record Judged(Assessment drive, long entry) {}

    /// Every verdict on a drive that the log holds, the newest last.
    List<Judged> judged() {
        var all = new ArrayList<Judged>();
        for (var ranked : ranked())
            ranked.ranking()
                    .members()
                    .forEach(m -> all.add(new Judged(m.health(), ranked.entry())));
        for (var entry : done("health")) {
            AssessDrives.Outcome outcome = outcome(entry, AssessDrives.Outcome.class);
            outcome.drives().forEach(drive -> all.add(new Judged(drive, entry.number())));
        }
        all.sort(Comparator.comparingLong(Judged::entry));
        return all;
    }

    /// Members of a mirror in their order, and the entry that holds it.
    record Ranked(Ranking ranking, long entry) {}

    List<Ranked> ranked() {
        var all = new ArrayList<Ranked>();
        for (var entry : done("health-rank")) {
            RankMembers.Outcome outcome = outcome(entry, RankMembers.Outcome.class);
            outcome.rankings().forEach(ranking -> all.add(new Ranked(ranking, entry.number())));
        }
        return all;
    }

    /// Which disk each medium is, as the documents tell.
    Optional<IdentifyDisks.Outcome> identities() {
        return newest("identify-disks", IdentifyDisks.Outcome.class);
    }

    Optional<ReadConsole.Outcome> console() {
        return newest("console", ReadConsole.Outcome.class);
    }

    /// Layers that hold the same, and the entry that shows it.
    record Mirror(List<Layer> legs, long entry) {
        Mirror {
            legs = List.copyOf(legs);
        }
    }

    List<Mirror> mirrorsAfter(long number) {
        var groups = new ArrayList<Mirror>();
        for (var entry : doneAfter("pairs", number)) {
            var request = request(entry, FindPairs.class);
            if (request.isEmpty()) continue;
            var candidates = request.get().candidates();
            Pairing pairing = outcome(entry, Pairing.class);
            for (var group : pairing.groups()) {
                var legs = group.members().stream().map(i -> candidates.get(i).layer()).toList();
                groups.add(new Mirror(legs, entry.number()));
            }
        }
        return groups;
    }

    /// Mirror groups, as the identities of the media that are in them.
    List<List<String>> mirroredMedia() {
        return mirrorsAfter(0).stream().map(mirror -> media(mirror.legs())).toList();
    }

    private static List<String> media(List<Layer> group) {
        return group.stream()
                .flatMap(Layer::descend)
                .filter(Layer.Medium.class::isInstance)
                .map(medium -> ((Layer.Medium) medium).identity())
                .distinct()
                .toList();
    }

    private <T> Optional<T> newest(String kind, Class<T> type) {
        var entries = done(kind);
        return entries.isEmpty() ? Optional.empty() : Optional.of(outcome(entries.getLast(), type));
    }

    /// What the recovery called volumes.
    GivenNames names() {
        return GivenNames.of(file.log());
    }

    /// What sort of entry this is; empty if there is none.
    String kind(long number) {
        var found = file.log().after(number - 1, Filter.ALL, 1);
        return found.isEmpty() ? "" : found.getFirst().act().kind();
    }

    List<Entry> done(String kind) {
        return log.done(kind);
    }

    List<Entry> doneAfter(String kind, long number) {
        return done(kind).stream().filter(entry -> entry.number() > number).toList();
    }

    /// The number of the entry with which the newest run of the recovery began; 0 if there was
    /// none. What was found before it may rest on other decisions.
    long lastRun() {
        var surveys = done("survey");
        return surveys.isEmpty() ? 0 : surveys.getLast().number();
    }

    Optional<Entry> entry(long number) {
        var found = number < 1 ? List.<Entry>of() : file.log().after(number - 1, Filter.ALL, 1);
        return found.stream().findFirst();
    }

    /// Where the examiner has put the disks.
    Optional<BayLayout> layout() {
        var layouts = done("bay-layout");
        return layouts.isEmpty() ? Optional.empty() : request(layouts.getLast(), BayLayout.class);
    }

    <T> Optional<T> request(Entry entry, Class<T> type) {
        return log.request(entry, type);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as Case does
    <O> O outcome(Entry entry, Type type) {
        return log.outcome(entry, type);
    }
}
