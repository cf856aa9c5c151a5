package holmes.examine.replay;

import holmes.bytes.Refused;
import holmes.casefile.Act;
import holmes.casefile.Carried;
import holmes.casefile.Case;
import holmes.casefile.Document;
import holmes.casefile.Entry;
import holmes.casefile.Exhibit;
import holmes.casefile.Filter;
import holmes.casefile.Media;
import holmes.casefile.Repeats;
import holmes.casefile.Request;
import holmes.casefile.SealSigned;
import holmes.casefile.json.CanonicalJson;
import holmes.device.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Performs a case again into a case of its own: every entry has the same number in both, so that
/// what cites an entry cites the right one. Evidence and documents are taken in anew, derived
/// entries performed again, and all others carried over. The last entry says which case it repeats.
public final class Repetition {

    private static final int MOST_NAMED = 100;

    private final Case origin;
    private final Case copy;
    private final Map<String, String> places = new TreeMap<>();
    private final List<Long> different = new ArrayList<>();
    private long equal;
    private long carried;

    /// @param origin open for review
    /// @param copy empty, and open for writing
    public Repetition(Case origin, Case copy) {
        this.origin = origin;
        this.copy = copy;
    }

    /// @param media how the evidence is opened
    /// @param evidence where it lies now, in any order
    public Repeats run(Media media, List<String> evidence, Progress progress)
            throws Progress.Cancelled {
        locate(media, evidence, progress);
        var log = origin.log();
        long total = log.count(Filter.ALL);
        for (var all = log.all(Filter.ALL).iterator(); all.hasNext(); ) {
            var entry = all.next();
            var at = "entry " + entry.number() + " of " + total + ", " + entry.act().kind();
            repeat(entry, (what, done, of) -> progress.report(at + ": " + what, done, of));
            if (number() < entry.number()) copy.carry(entry, log);
            count(entry);
        }
        var repeats =
                new Repeats(
                        log.last().map(Entry::seal).orElse(Entry.NO_SEAL),
                        total,
                        equal,
                        different.size(),
                        different.stream().limit(MOST_NAMED).toList(),
                        carried);
        copy.perform(repeats, progress);
        return repeats;
    }

    private void locate(Media media, List<String> evidence, Progress progress)
            throws Progress.Cancelled {
        var exhibits = origin.exhibits();
        try (var specimens = new Specimens(media, evidence, progress)) {
            specimens.assign(exhibits, Check.hashes(origin), progress);
            for (var exhibit : exhibits) {
                specimens.of(exhibit).ifPresent(s -> places.put(exhibit.identity(), s.place()));
            }
        }
    }

    private long number() {
        return copy.log().last().map(Entry::number).orElse(0L);
    }

    /// Adds no entry if this one cannot be repeated.
    private void repeat(Entry entry, Progress progress) throws Progress.Cancelled {
        if (!entry.act().isDone()) return;
        try {
            switch (entry.act().kind()) {
                case "intake" -> take(entry, progress);
                case "document" -> document(entry);
                default -> perform(entry, progress);
            }
        } catch (Refused _) {
            // The entry says so: it was written, or is carried over.
        }
    }

    private void take(Entry entry, Progress progress) throws Progress.Cancelled {
        Exhibit exhibit = origin.outcome(entry, Exhibit.class);
        var place = places.get(exhibit.identity());
        if (place != null) copy.takeAs(exhibit, place, progress);
    }

    private void document(Entry entry) {
        var document = CanonicalJson.read(entry.act().request(), Document.class);
        var bytes = origin.log().bytes(document.sha256());
        copy.takeDocument(document.name(), document.role(), bytes);
    }

    private void perform(Entry entry, Progress progress) throws Progress.Cancelled {
        if (entry.act().nature().equals(Act.OBSERVED)) return;
        Optional<Request<?>> request = Kinds.read(entry.act());
        // A signature is of a seal of that case, and no entry here has it.
        if (request.isEmpty() || request.get() instanceof SealSigned) return;
        try {
            copy.perform(request.get(), progress);
        } catch (Progress.Cancelled | Refused e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // A bug in Holmes, and the entry says that it failed.
        }
    }

    private void count(Entry entry) {
        var act = copy.log().last().orElseThrow().act();
        if (act.kind().equals(Carried.KIND)) carried++;
        else if (act.nature().equals(Act.OBSERVED)) return;
        else if (act.isDone() && act.outcome().equals(entry.act().outcome())) equal++;
        else different.add(entry.number());
    }
}
