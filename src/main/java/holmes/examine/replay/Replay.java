package holmes.examine.replay;

import holmes.bytes.Digests;
import holmes.bytes.Refused;
import holmes.casefile.Act;
import holmes.casefile.Case;
import holmes.casefile.Entry;
import holmes.casefile.Exhibit;
import holmes.casefile.Filter;
import holmes.casefile.Media;
import holmes.casefile.Request;
import holmes.casefile.json.CanonicalJson;
import holmes.device.Progress;
import holmes.examine.replay.Replayed.State;
import holmes.examine.survey.Landmarks;
import holmes.examine.survey.Survey;
import holmes.stack.Layer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Performs every derived entry of a case again and compares outcomes. Nothing is written, neither
/// to the case nor elsewhere.
public final class Replay {

    private final Case file;
    private final Map<String, String> labels = new TreeMap<>();
    private final Set<Layer> layers = new LinkedHashSet<>();

    /// @param file open for review
    public Replay(Case file) {
        this.file = file;
        for (Exhibit exhibit : file.exhibits()) labels.put(exhibit.identity(), exhibit.label());
    }

    /// @param media how the evidence is opened
    /// @param places where it lies now, in any order
    public Result run(Media media, List<String> places, Progress progress)
            throws Progress.Cancelled {
        try (var specimens = new Specimens(media, places, progress)) {
            specimens.assign(file.exhibits(), Check.hashes(file), progress);
            var check = new Check(file, specimens);
            check.look(progress);
            var replayed = new ArrayList<Replayed>();
            long total = file.log().count(Filter.ALL);
            for (var all = file.log().all(Filter.ALL).iterator(); all.hasNext(); ) {
                var entry = all.next();
                var at = "entry " + entry.number() + " of " + total + ", " + entry.act().kind();
                Progress step = (what, done, of) -> progress.report(at + ": " + what, done, of);
                replayed.add(replay(entry, specimens, check, step));
            }
            var seal = file.log().last().map(Entry::seal).orElse(Entry.NO_SEAL);
            return new Result(seal, check.found(layers), specimens.strangers(), replayed);
        }
    }

    private Replayed replay(Entry entry, Specimens specimens, Check check, Progress progress)
            throws Progress.Cancelled {
        var act = entry.act();
        if (act.nature().equals(Act.OBSERVED)) return unperformed(entry, State.OBSERVED, "");
        if (!act.isDone()) {
            var why = "It was " + act.result() + (act.why().isEmpty() ? "." : ": " + act.why());
            return unperformed(entry, State.NOT_DONE, why);
        }
        var request = Kinds.read(act);
        if (request.isEmpty()) {
            var why = "This Holmes knows no request of this kind; " + act.tool() + " did it.";
            return unperformed(entry, State.UNKNOWN, why);
        }
        return perform(entry, request.get(), new ReplayBench(file, specimens), check, progress);
    }

    private static Replayed unperformed(Entry entry, State state, String why) {
        var act = entry.act();
        var then = Optional.of(act.outcome()).filter(hash -> !hash.isEmpty());
        return new Replayed(
                entry.number(), act.kind(), state, then, Optional.empty(), why, List.of());
    }

    private Replayed perform(
            Entry entry, Request<?> request, ReplayBench bench, Check check, Progress progress)
            throws Progress.Cancelled {
        try {
            progress.report("performing it again", 0, 0);
            var outcome = request.perform(bench, progress);
            layers.addAll(bench.opened());
            var now = hash(outcome);
            boolean equal = now.equals(entry.act().outcome());
            if (!equal && request instanceof Survey survey)
                learn(entry, survey, outcome, check, bench);
            var why = equal ? "" : "Its outcome is not what it was.";
            return performed(
                    entry, equal ? State.EQUAL : State.DIFFERENT, Optional.of(now), why, bench);
        } catch (Refused e) {
            var state = bench.lacksMedia() ? State.MISSING : State.DIFFERENT;
            return performed(entry, state, Optional.empty(), String.valueOf(e.getMessage()), bench);
        } catch (RuntimeException | StackOverflowError e) {
            return performed(
                    entry, State.DIFFERENT, Optional.empty(), "It failed: " + e + ".", bench);
        }
    }

    private static void learn(
            Entry entry, Survey survey, Object outcome, Check check, ReplayBench bench) {
        if (!(outcome instanceof List<?> list)) return;
        var now = list.stream().filter(Landmarks.class::isInstance).map(Landmarks.class::cast);
        check.learn(entry, survey, now.toList(), bench);
    }

    private Replayed performed(
            Entry entry, State state, Optional<String> now, String why, ReplayBench bench) {
        return new Replayed(
                entry.number(),
                entry.act().kind(),
                state,
                Optional.of(entry.act().outcome()),
                now,
                why,
                bench.read().stream().map(id -> labels.getOrDefault(id, id)).toList());
    }

    private static String hash(Object outcome) {
        var digest = Digests.sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            CanonicalJson.write(outcome, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Digests.hex(digest.digest());
    }
}
