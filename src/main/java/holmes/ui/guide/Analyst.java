package holmes.ui.guide;

import holmes.device.Progress;
import holmes.guide.Chooser;
import holmes.guide.Option;
import holmes.guide.Proposal;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

/// The person at the window, as the procedure asks them: it waits in the background until an answer
/// was taken. Unattended, the window takes the best at once.
///
/// @param before answers that were given before and stand, by their questions
/// @param desk takes a question, and the answer that is to be completed with its number; cancelled
///   to stop
/// @param progress says that it waits
record Analyst(
        Map<String, String> before,
        BiConsumer<Question, CompletableFuture<Integer>> desk,
        Progress progress)
        implements Chooser {

    Analyst {
        before = Map.copyOf(before);
    }

    @Override
    public <T> Option<T> choose(Proposal<T> proposal) throws Progress.Cancelled {
        var answer = new CompletableFuture<Integer>();
        var question = Question.of(proposal);
        int known = known(question);
        if (known >= 0) {
            desk.accept(question.take(known), answer);
            return proposal.options().get(known);
        }
        progress.report("Waiting for a choice", 0, 0);
        desk.accept(question, answer);
        try {
            return proposal.options().get(answer.get());
        } catch (CancellationException _) {
            throw new Progress.Cancelled();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The number of the answer that stands, or -1: after another answer before it, a question can
    /// have other answers.
    private int known(Question question) {
        var title = before.get(question.text());
        for (int i = 0; i < question.answers().size(); i++) {
            if (question.answers().get(i).title().equals(title)) return i;
        }
        return -1;
    }
}
