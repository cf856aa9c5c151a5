package holmes.ui.guide;

import holmes.device.Progress;
import holmes.guide.Chooser;
import holmes.guide.Option;
import holmes.guide.Proposal;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The person at the window, as the procedure asks them: it waits in the background until an answer
/// was taken, or takes the best at once when it runs unattended.
final class Analyst implements Chooser {

    /// How a question gets to the screen and an answer back.
    interface Desk {

        /// From any thread.
        ///
        /// @param answer to be completed with the number of an answer; cancelled to stop
        void put(Question question, CompletableFuture<Integer> answer);

        boolean unattended();
    }

    private final Desk desk;

    Analyst(Desk desk) {
        this.desk = desk;
    }

    @Override
    public <T> Option<T> choose(Proposal<T> proposal) throws Progress.Cancelled {
        var answer = new CompletableFuture<Integer>();
        if (desk.unattended()) answer.complete(0);
        desk.put(question(proposal), answer);
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

    private static Question question(Proposal<?> proposal) {
        var answers =
                proposal.options().stream()
                        .map(option -> new Question.Answer(option.title(), option.why()))
                        .toList();
        return new Question(proposal.question(), answers, proposal.ties(), OptionalInt.empty());
    }
}
