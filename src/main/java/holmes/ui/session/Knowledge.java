package holmes.ui.session;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Entry;
import holmes.casefile.Filter;
import holmes.casefile.Request;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.console.ReadConsole;
import holmes.examine.health.AssessDrives;
import holmes.examine.identify.Identify;
import holmes.examine.pair.FindPairs;
import holmes.examine.pair.Pairing;
import holmes.examine.survey.Landmarks;
import holmes.examine.survey.Survey;
import holmes.stack.Identification;
import holmes.stack.Layer;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the case's log holds that the screens show: the newest outcome of each kind. Read in the
/// background; nothing here looks at evidence.
final class Knowledge {

    private final Case file;

    Knowledge(Case file) {
        this.file = file;
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

    Optional<AssessDrives.Outcome> health() {
        return newest("health", AssessDrives.Outcome.class);
    }

    Optional<ReadConsole.Outcome> console() {
        return newest("console", ReadConsole.Outcome.class);
    }

    /// Mirror groups, as the layers that are in them.
    List<List<Layer>> mirrors() {
        var groups = new ArrayList<List<Layer>>();
        for (var entry : done("pairs")) {
            var request = request(entry, FindPairs.class);
            if (request.isEmpty()) continue;
            var candidates = request.get().candidates();
            Pairing pairing = outcome(entry, Pairing.class);
            for (var group : pairing.groups()) {
                groups.add(group.members().stream().map(i -> candidates.get(i).layer()).toList());
            }
        }
        return groups;
    }

    private <T> Optional<T> newest(String kind, Class<T> type) {
        var entries = done(kind);
        return entries.isEmpty() ? Optional.empty() : Optional.of(outcome(entries.getLast(), type));
    }

    /// What sort of entry this is; empty if there is none.
    String kind(long number) {
        var found = file.log().after(number - 1, Filter.ALL, 1);
        return found.isEmpty() ? "" : found.getFirst().act().kind();
    }

    List<Entry> done(String kind) {
        return file.log().after(0, Filter.kind(kind), Integer.MAX_VALUE).stream()
                .filter(entry -> entry.act().isDone())
                .toList();
    }

    <T> Optional<T> request(Entry entry, Class<T> type) {
        try {
            return Optional.of(CanonicalJson.read(entry.act().request(), type));
        } catch (Refused _) {
            // Of another version of Holmes: the log shows it, this screen cannot.
            return Optional.empty();
        }
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as Case does
    <O> O outcome(Entry entry, Type type) {
        return file.outcome(entry, type);
    }
}
