package holmes.guide;

import holmes.casefile.Case;
import holmes.casefile.Cited;
import holmes.casefile.Decision;
import holmes.casefile.Filter;
import holmes.casefile.GivenNames;
import holmes.casefile.Naming;
import holmes.casefile.Request;
import holmes.casefile.json.CanonicalJson;
import holmes.device.Progress;
import holmes.stack.Layer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Where the procedure works: it asks the case, has proposals decided, and keeps what was decided.
public final class Desk {

    private static final String AGAINST_THE_BEST =
            "The examiner took this although the evidence supports better: ";
    private static final Filter DECISIONS = Filter.kind("decide");

    private final Case file;
    private final Chooser chooser;
    private final Narrator narrator;
    private final Progress progress;
    private final boolean recalling;
    private final List<Decision> decisions = new ArrayList<>();
    private Step step = Step.SURVEY;

    /// Looks at everything anew.
    public Desk(Case file, Chooser chooser, Narrator narrator, Progress progress) {
        this(file, chooser, narrator, progress, false);
    }

    private Desk(
            Case file, Chooser chooser, Narrator narrator, Progress progress, boolean recalling) {
        this.file = file;
        this.chooser = chooser;
        this.narrator = narrator;
        this.progress = progress;
        this.recalling = recalling;
    }

    /// Takes from the case what it holds already, and looks at the rest: for going on with a case,
    /// or going back to a choice and on from there.
    public static Desk recalling(Case file, Chooser chooser, Narrator narrator, Progress progress) {
        return new Desk(file, chooser, narrator, progress, true);
    }

    /// Work that belongs to one step.
    public interface Work<T> {
        T run() throws Progress.Cancelled;
    }

    /// Does a step's work between its beginning and its end.
    public <T> T during(Step next, Work<T> work) throws Progress.Cancelled {
        step = next;
        narrator.begin(next);
        T result = work.run();
        narrator.end(next);
        return result;
    }

    /// Says what is known now.
    public void tell(String sentence) {
        narrator.tell(step, sentence);
    }

    public Case file() {
        return file;
    }

    public Progress progress() {
        return progress;
    }

    /// Performs a request through the case, or recalls its answer.
    public <O> Cited<O> ask(Request<O> request) throws Progress.Cancelled {
        return ask(request, Optional.empty(), _ -> true);
    }

    /// The same, with copies of what is read.
    ///
    /// @param target where they go
    /// @param usable whether an answer that the case holds will do
    <O> Cited<O> ask(Request<O> request, Optional<Path> target, Predicate<O> usable)
            throws Progress.Cancelled {
        if (recalling && !request.observed()) {
            var held = file.held(request).filter(known -> usable.test(known.outcome()));
            if (held.isPresent()) {
                progress.report("recalling from the case", 0, 0);
                narrator.recalled(step, held.get().entry());
                return held.get();
            }
        }
        return file.cite(request, target, progress);
    }

    /// Has a proposal decided, and puts the decision into the log with all that was proposed. What
    /// the examiner wants, according to the log, is proposed first.
    ///
    /// @param entries numbers of the entries on which the proposal rests
    public <T> T decide(Proposal<T> asked, List<Long> entries) throws Progress.Cancelled {
        var wishes = new Wishes(file);
        var wanted = wishes.answer(asked.question());
        var proposal = wanted.map(wish -> wishes.first(asked, wish)).orElse(asked);
        var taken = chooser.choose(proposal);
        var others =
                proposal.options().stream()
                        .filter(option -> !option.equals(taken))
                        .map(option ->
                                new Decision.Alternative(
                                        option.title(), observations(option, List.of())))
                        .toList();
        var why = new ArrayList<>(observations(taken, entries));
        int place = proposal.options().indexOf(taken);
        if (place >= proposal.ties()) {
            var best = proposal.options().getFirst().title();
            why.add(new Decision.Observation(AGAINST_THE_BEST + best + ".", List.of()));
        }
        var decision =
                new Decision(proposal.question(), taken.title(), why, others, proposal.tied());
        if (!stands(decision)) file.perform(decision, progress);
        decisions.add(decision);
        narrator.decided(step, decision);
        return taken.value();
    }

    /// Calls a volume by a name from now on, unless the case does so already.
    ///
    /// @param system the file system on it that is meant, by its UUID; empty if none is
    void call(Layer layer, String system, String name) throws Progress.Cancelled {
        if (GivenNames.of(file.log()).of(layer, system).equals(Optional.of(name))) return;
        file.perform(new Naming(layer, system, name), progress);
    }

    /// Whether the case's last word on a question is this decision already: then a run that goes
    /// over it again need not say it again.
    private boolean stands(Decision decision) {
        if (!recalling) return false;
        var said = file.recall(decision);
        return said.isPresent()
                && file.log().after(said.get().entry(), DECISIONS, Integer.MAX_VALUE).stream()
                        .filter(entry -> entry.act().isDone())
                        .map(entry -> CanonicalJson.read(entry.act().request(), Decision.class))
                        .noneMatch(later -> later.what().equals(decision.what()));
    }

    /// What was decided so far, in order.
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    private static List<Decision.Observation> observations(Option<?> option, List<Long> entries) {
        return option.why().stream().map(why -> new Decision.Observation(why, entries)).toList();
    }
}
