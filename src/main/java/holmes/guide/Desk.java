package holmes.guide;

import holmes.casefile.Case;
import holmes.casefile.Cited;
import holmes.casefile.Decision;
import holmes.casefile.Request;
import holmes.device.Progress;
import java.util.ArrayList;
import java.util.List;

/// Where the procedure works: it asks the case, has proposals decided, and keeps what was decided.
public final class Desk {

    private final Case file;
    private final Chooser chooser;
    private final Progress progress;
    private final List<Decision> decisions = new ArrayList<>();

    public Desk(Case file, Chooser chooser, Progress progress) {
        this.file = file;
        this.chooser = chooser;
        this.progress = progress;
    }

    public Case file() {
        return file;
    }

    public Progress progress() {
        return progress;
    }

    /// Performs a request through the case.
    public <O> Cited<O> ask(Request<O> request) throws Progress.Cancelled {
        return file.cite(request, progress);
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
        file.perform(decision, progress);
        decisions.add(decision);
        return taken.value();
    }

    /// What was decided so far, in order.
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    private static List<Decision.Observation> observations(Option<?> option, List<Long> entries) {
        return option.why().stream().map(why -> new Decision.Observation(why, entries)).toList();
    }
}
