package holmes.report.runbook;

import holmes.casefile.Case;
import holmes.casefile.Entry;
import holmes.casefile.Exhibit;
import holmes.casefile.Filter;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.console.IdentifyDisks;
import holmes.examine.export.CopyImage;
import holmes.examine.files.Listing;
import holmes.examine.files.ReadFiles;
import holmes.examine.identify.Identify;
import holmes.examine.survey.Landmarks;
import holmes.examine.survey.Survey;
import holmes.examine.volumes.Assessment;
import holmes.examine.volumes.Choice;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a case holds that a runbook needs. Touches no evidence.
final class Known {

    private final Case file;
    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, String> serials = new HashMap<>();

    Known(Case file) {
        this.file = file;
        done("survey").forEach(this::survey);
        done("identify-disks").forEach(this::identities);
    }

    private Stream<Entry> done(String kind) {
        return file.log().all(Filter.kind(kind)).filter(entry -> entry.act().isDone());
    }

    private void survey(Entry entry) {
        var request = CanonicalJson.read(entry.act().request(), Survey.class);
        var media = request.media();
        var found = file.recall(request).map(cited -> cited.outcome());
        for (int i = 0; i < media.size() && found.isPresent(); i++) {
            Landmarks landmarks = found.get().get(i);
            if (media.get(i) instanceof Layer.Medium(var identity)) {
                landmarks.sha256().ifPresent(sha256 -> digests.put(identity, sha256));
            }
        }
    }

    private void identities(Entry entry) {
        IdentifyDisks.Outcome outcome = file.outcome(entry, IdentifyDisks.Outcome.class);
        for (var identity : outcome.identities()) {
            if (!identity.serial().isEmpty()) serials.put(identity.medium(), identity.serial());
        }
    }

    /// Of the whole medium, if all of it could be read.
    Optional<String> sha256(Exhibit exhibit) {
        var read = file.recall(new CopyImage(exhibit.medium())).map(cited -> cited.outcome());
        return Optional.ofNullable(digests.get(exhibit.identity()))
                .or(() -> exhibit.twin().map(Exhibit.Twin::sha256))
                .or(() -> read.filter(i -> i.unreadable().isEmpty()).map(CopyImage.Image::sha256));
    }

    /// What the hardware tells, else what documents of the case say of an image.
    Optional<String> serial(Exhibit exhibit) {
        return exhibit.serial()
                .or(() -> exhibit.wwn())
                .or(() -> Optional.ofNullable(serials.get(exhibit.identity())));
    }

    Optional<CopyImage.Image> image(Layer layer) {
        return file.recall(new CopyImage(layer)).map(cited -> cited.outcome());
    }

    /// libblkid's name of what lies on a layer; empty if nothing is known.
    String holds(Layer layer) {
        var read =
                done("read-files")
                        .filter(e -> request(e, ReadFiles.class).layer().equals(layer))
                        .findFirst();
        if (read.isPresent()) {
            Listing listing = file.outcome(read.get(), Listing.class);
            return listing.type();
        }
        return file.recall(new Identify(layer)).stream()
                .flatMap(cited -> cited.outcome().found().stream())
                .filter(signature -> !signature.doubtful())
                .map(signature -> signature.type())
                .findFirst()
                .orElse("");
    }

    private static <T> T request(Entry entry, Class<T> type) {
        return CanonicalJson.read(entry.act().request(), type);
    }

    /// Descriptions of volume groups that were weighed, the chosen ones first, the newest choice
    /// first of all.
    List<Assessment> assessments() {
        var all = new ArrayList<Assessment>();
        for (var entry : done("choose-lvm-texts").toList().reversed()) {
            Choice choice = file.outcome(entry, Choice.class);
            choice.decisions().forEach(decision -> all.add(decision.chosen()));
            choice.decisions().forEach(decision -> all.addAll(decision.ties()));
            choice.decisions().forEach(decision -> all.addAll(decision.alternatives()));
        }
        return all;
    }
}
