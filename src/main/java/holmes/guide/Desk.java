package holmes.guide;

import holmes.casefile.Case;
import holmes.casefile.Cited;
import holmes.casefile.Decision;
import holmes.casefile.Filter;
import holmes.casefile.Request;
import holmes.casefile.json.CanonicalJson;
import holmes.device.Progress;
import java.util.ArrayList;
import java.util.List;

/// Where the procedure works: it asks the case, has proposals decided, and keeps what was decided.
public final class Desk {

    private static final Filter DECISIONS = Filter.kind("decide");

    private final Case file;
    private final Chooser chooser;
    private final Narrator narrator;
    private final Progress progress;
    private final List<Decision> decisions = new ArrayList<>();
    private Step step = Step.SURVEY;

    public Desk(Case file, Chooser chooser, Narrator narrator, Progress progress) {
        this.file = file;
        this.chooser = chooser;
        this.narrator = narrator;
        this.progress = progress;
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

    /// Performs a request through the case, unless the case has the answer already: a recovery that
    /// was interrupted goes on.
    public <O> Cited<O> ask(Request<O> request) throws Progress.Cancelled {
        return file.resume(request, progress);
    }

    /// Has a proposal decided, and puts the decision into the log with all that was proposed.
    ///
    /// @param entries numbers of the entries on which the proposal rests
    public <T> T decide(Proposal<T> proposal, List<Long> entries) throws Progress.Cancelled {
        var taken = chooser.choose(proposal);
        var others =
                proposal.options().stream()
                        .filter(option -> !option.equals(taken))
                        .map(option ->
                                new Decision.Alternative(
                                        option.title(), observations(option, List.of())))
                        .toList();
        var decision =
                new Decision(
                        proposal.question(),
                        taken.title(),
                        observations(taken, entries),
                        others,
                        proposal.tied());
        if (!stands(decision)) file.perform(decision, progress);
        decisions.add(decision);
        narrator.decided(step, decision);
        return taken.value();
    }

    /// Whether the log says so already, and nothing else of the same question since.
    private boolean stands(Decision decision) {
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
